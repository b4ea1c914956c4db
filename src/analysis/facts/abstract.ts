/**
 * The abstract methods of library classes, as `__abstractmethods__` of CPython 3.11 gives them; kept true by
 * test/analysis/library.test.ts.
 */
const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");

export const ABSTRACT_METHODS: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  "collections.abc.AsyncGenerator": words("asend athrow"),
  "collections.abc.AsyncIterable": words("__aiter__"),
  "collections.abc.AsyncIterator": words("__anext__"),
  "collections.abc.Awaitable": words("__await__"),
  "collections.abc.Callable": words("__call__"),
  "collections.abc.Collection": words("__contains__ __iter__ __len__"),
  "collections.abc.Container": words("__contains__"),
  "collections.abc.Coroutine": words("__await__ send throw"),
  "collections.abc.Generator": words("send throw"),
  "collections.abc.Hashable": words("__hash__"),
  "collections.abc.Iterable": words("__iter__"),
  "collections.abc.Iterator": words("__next__"),
  "collections.abc.Mapping": words("__getitem__ __iter__ __len__"),
  "collections.abc.MutableMapping": words("__delitem__ __getitem__ __iter__ __len__ __setitem__"),
  "collections.abc.MutableSequence": words("__delitem__ __getitem__ __len__ __setitem__ insert"),
  "collections.abc.MutableSet": words("__contains__ __iter__ __len__ add discard"),
  "collections.abc.Reversible": words("__iter__ __reversed__"),
  "collections.abc.Sequence": words("__getitem__ __len__"),
  "collections.abc.Set": words("__contains__ __iter__ __len__"),
  "collections.abc.Sized": words("__len__"),
});
