/** What a hover says about a construct of the language: why it is here, in three sentences, and where to read on. */
interface Card {
  readonly title: string;
  /** Short Markdown paragraphs, three at most. */
  readonly lines: readonly string[];
  /** The id of a pitfall. */
  readonly page: string;
  /** The name under which lessons speak of it; null where none does. */
  readonly lesson: string | null;
}

/** A construct that has a card. */
export type Concept =
  | "is"
  | "lambdaInLoop"
  | "default"
  | "global"
  | "nonlocal"
  | "except"
  | "finally"
  | "yield"
  | "asyncDef"
  | "await"
  | "withOpen"
  | "repeatedList"
  | "decorator";

/** The cards; every sentence was tried in Python. */
export const CARDS: Readonly<Record<Concept, Card>> = {
  is: {
    title: "`is` compares identity",
    lines: [
      "`a is b` asks whether both are one object; `a == b` asks whether they are equal.",
      "Equal numbers or strings may or may not be one object. Keep `is` for `None` and other objects that exist once.",
    ],
    page: "is-literal",
    lesson: "is",
  },
  lambdaInLoop: {
    title: "A `lambda` made in a loop",
    lines: [
      "Names in its body are looked up when it is called, not when it is made.",
      "So all lambdas of the loop see the variable's latest value. A default, `lambda x=x: …`, keeps the value of this turn.",
    ],
    page: "late-binding-closure",
    lesson: "lambda",
  },
  default: {
    title: "A default value",
    lines: [
      "It is evaluated once, when the definition runs, and kept on the function.",
      "Every call that omits the argument gets that same object. A list or a dict that is changed stays changed.",
    ],
    page: "mutable-default",
    lesson: "default",
  },
  global: {
    title: "`global`",
    lines: [
      "Assignments to this name in the function bind the module's variable.",
      "Reading a module's variable needs no `global`, and neither does changing its object in place: `items.append(1)`.",
    ],
    page: "unbound-local",
    lesson: "global",
  },
  nonlocal: {
    title: "`nonlocal`",
    lines: [
      "Assignments to this name rebind the variable of an enclosing function.",
      "Without it, an assignment anywhere in a function makes the name local to all of that function.",
    ],
    page: "unbound-local",
    lesson: "nonlocal",
  },
  except: {
    title: "`except`",
    lines: [
      "The clauses are tried from top to bottom, and the first one that fits is the only one that runs.",
      "A class fits its subclasses too. A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.",
    ],
    page: "bare-except",
    lesson: "except",
  },
  finally: {
    title: "`finally`",
    lines: [
      "It runs on every way out of the `try`: at its end, by an exception, `return`, `break` or `continue`.",
      "A `return` inside it discards an exception that is on its way, and replaces a value that was being returned.",
    ],
    page: "jump-in-finally",
    lesson: "finally",
  },
  yield: {
    title: "`yield` makes a generator",
    lines: [
      "Calling this function runs none of its body: it returns a generator, which runs as values are asked for.",
      "A generator can be gone through once. The second loop over it finds nothing.",
    ],
    page: "exhausted-iterator",
    lesson: "yield",
  },
  asyncDef: {
    title: "`async def`",
    lines: [
      "Calling it runs none of its body: it makes a coroutine, which runs when it is awaited or made a task.",
      "Between two `await`s no other task of the event loop runs, so a blocking call stops them all.",
    ],
    page: "unawaited-coroutine",
    lesson: "async def",
  },
  await: {
    title: "`await`",
    lines: [
      "This function goes on when the awaited result is there. While it waits, the event loop can run other tasks.",
      "Two awaited coroutines run one after the other; to let them overlap, make them tasks or use `asyncio.gather`.",
    ],
    page: "blocking-call-in-async",
    lesson: "await",
  },
  withOpen: {
    title: "`with open(…)`",
    lines: [
      "The file is closed when the block ends, by an exception too.",
      "Without `with`, it stays open until `close()` is called or the file object is destroyed.",
    ],
    page: "open-without-with",
    lesson: "with",
  },
  repeatedList: {
    title: "`*` on a list",
    lines: [
      "The elements are evaluated once, and the new list repeats references to them.",
      "With numbers and strings that is what you want. In `[[]] * 3` all three places hold one inner list.",
    ],
    page: "multiplied-mutable",
    lesson: null,
  },
  decorator: {
    title: "A decorator",
    lines: [
      "`@d` above `def f` calls `d` with the new function, and binds `f` to what `d` returns.",
      "If that is a wrapper, its name and docstring are the wrapper's own, unless `functools.wraps` copies them.",
    ],
    page: "missing-wraps",
    lesson: "decorator",
  },
};
