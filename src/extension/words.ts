/** Sentences for people in code that must not know VS Code: they are translated by whoever calls it. */

/** What `vscode.l10n.t` does: the sentence in the language of the window, with `{0}`, `{1}` … filled in. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** The sentence as it is written in the source. */
export const english: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (hole, number: string) => String(values[Number(number)] ?? hole));
