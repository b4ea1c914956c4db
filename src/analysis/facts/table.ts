/** A table by Python names: it knows what is written in it and nothing that every JavaScript object has (`constructor`). */
export function byName<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries) as Readonly<Record<string, T>>;
}
