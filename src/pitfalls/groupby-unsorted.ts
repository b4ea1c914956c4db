import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Comprehension, Expr, Name, Node, NodeOf, Stmt } from "../python/ast";

export const words = ["groupby"];

/** `itertools.groupby` over unsorted data, or a group that is kept or read twice. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (call.args.length === 0 || model.qualified(call.func) !== "itertools.groupby") continue;
    const consumer = consumerOf(model, call);
    yield* unsorted(model, call, consumer);
    if (!consumer) continue;
    if (consumer.kind === "Call") yield materialised(model, call, consumer);
    else if (consumer.kind === "comprehension") yield* comprehended(model, consumer);
    else yield* looped(model, consumer);
  }
}

type Consumer = NodeOf<"For"> | Comprehension | Call;

/** What runs over the groups: a loop, a comprehension, or a builtin that takes them all at once. */
function consumerOf(model: Model, groups: Expr): Consumer | null {
  const parent = model.parent(groups);
  if (parent?.kind === "For" && parent.iter === groups) return parent;
  if (parent?.kind === "comprehension" && parent.iter === groups) return parent;
  if (
    parent?.kind === "Call" &&
    parent.args[0] === groups &&
    model.isBuiltin(parent.func, "list", "dict", "tuple", "sorted", "set")
  )
    return parent;
  if (parent?.kind !== "Assign" || parent.value !== groups || parent.targets[0]?.kind !== "Name") return null;
  const [target] = parent.targets;
  const uses = model.variable(target).uses;
  const own =
    uses.length > 1
      ? uses.filter((use) => model.onlyDefinition(use)?.node === target || !model.onlyDefinition(use))
      : uses;
  return own.length === 1 ? consumerOf(model, own[0]!) : null;
}

// ------------------------------------------------------------ unsorted input
function* unsorted(model: Model, call: Call, consumer: Consumer | null): Iterable<Report> {
  const [data] = call.args;
  const key = call.args[1] ?? call.keywords.find((k) => k.arg === "key")?.value ?? null;
  const feedsKeys = overwrites(model, consumer);
  if ((!key && !feedsKeys) || isSorted(model, call, data!, key) || isInRuns(model, data!, key)) return;
  const sorted = key ? `sorted(${short(model, data!)}, key=${short(model, key)})` : `sorted(${short(model, data!)})`;
  yield {
    at: call,
    level: feedsKeys ? "warning" : "hint",
    message: `\`groupby\` only groups neighbours, and \`${short(model, data!)}\` is not sorted by the same key: one key may come several times${feedsKeys ? ", and later groups overwrite earlier ones" : ""}. Sort first: \`${sorted}\`.`,
    fixes: [
      {
        title: "Sort the data first",
        safe: false,
        changes: model.edit.wrap(data!, "sorted(", key ? `, key=${model.text(key)})` : ")"),
      },
    ],
  };
}

/** The group keys become keys of a dictionary. */
function overwrites(model: Model, consumer: Consumer | null): boolean {
  if (consumer?.kind === "Call") return model.isBuiltin(consumer.func, "dict");
  const key = consumer && pair(consumer)?.key;
  if (!key || !consumer) return false;
  if (consumer.kind === "comprehension") {
    const comp = model.parent(consumer);
    return comp?.kind === "DictComp" && comp.key.kind === "Name" && comp.key.id === key.id;
  }
  for (const node of model.within(consumer.body as readonly Node[], { nested: false }))
    if (node.kind === "Assign")
      for (const target of node.targets)
        if (target.kind === "Subscript" && target.slice.kind === "Name" && target.slice.id === key.id) return true;
  return false;
}

function isSorted(model: Model, call: Call, data: Expr, key: Expr | null): boolean {
  if (data.kind === "Call") {
    if (model.isBuiltin(data.func, "sorted")) {
      const by = data.keywords.find((k) => k.arg === "key")?.value ?? null;
      return sameKey(model, by, key);
    }
    // What other calls give may well be in order.
    return !/^(?:list|iter|tuple)$/.test(model.text(data.func));
  }
  if (data.kind === "Constant" || data.kind === "JoinedStr") return true;
  const text = model.text(data);
  if (/sorted|ordered|order_by/i.test(text)) return true;
  if (data.kind !== "Name" && data.kind !== "Attribute") return false;
  for (const other of model.nodes("Call"))
    if (
      other.func.kind === "Attribute" &&
      other.func.attr === "sort" &&
      model.document.position(other) < model.document.position(call) &&
      model.same(other.func.value, data)
    )
      return sameKey(model, other.keywords.find((k) => k.arg === "key")?.value ?? null, key);
  const made = data.kind === "Name" ? (model.onlyDefinition(data)?.value ?? model.single(data)?.value ?? null) : null;
  return made !== null && made !== data && made.kind === "Call" && isSorted(model, call, made, key);
}

/** The same key, or one that begins with it; no key at all sorts tuples by their first item. */
function sameKey(model: Model, by: Expr | null, key: Expr | null): boolean {
  if (!by || !key) return by === key || (!by && key !== null && itemIndex(model, key) === 0);
  if (model.same(by, key)) return true;
  if (by.kind === "Lambda" && key.kind === "Lambda") {
    const first = by.body.kind === "Tuple" ? by.body.elts[0]! : by.body;
    return wordsOf(model.text(first), by) === wordsOf(model.text(key.body), key);
  }
  if (itemIndex(model, by) !== null && itemIndex(model, by) === itemIndex(model, key)) return true;
  return (
    by.kind === "Call" &&
    key.kind === "Call" &&
    by.args.length > 0 &&
    key.args.length === 1 &&
    model.same(by.args[0]!, key.args[0]!)
  );
}

/** The body of a lambda with its parameter by one name. */
function wordsOf(text: string, lambda: Extract<Expr, { kind: "Lambda" }>): string {
  const param = lambda.args.args[0]?.arg;
  return param ? text.replace(new RegExp(`\\b${param}\\b`, "g"), "§").replace(/\s/g, "") : text;
}

/** 0 for `lambda r: r[0]` and `itemgetter(0)`. */
function itemIndex(model: Model, key: Expr): number | string | null {
  const index =
    key.kind === "Lambda" && key.body.kind === "Subscript" && key.body.value.kind === "Name"
      ? key.body.slice
      : key.kind === "Call" && /itemgetter$/.test(model.text(key.func))
        ? key.args[0]
        : null;
  return index?.kind === "Constant" && (typeof index.value === "number" || typeof index.value === "string")
    ? index.value
    : null;
}

/** A literal whose equal keys already stand side by side. */
function isInRuns(model: Model, data: Expr, key: Expr | null): boolean {
  const made = data.kind === "Name" ? (model.onlyDefinition(data)?.value ?? model.single(data)?.value ?? null) : data;
  if (made?.kind !== "List" && made?.kind !== "Tuple") return false;
  const index = key && itemIndex(model, key);
  if (key && typeof index !== "number") return false;
  const seen: string[] = [];
  for (const element of made.elts) {
    const part =
      typeof index === "number"
        ? element.kind === "Tuple" || element.kind === "List"
          ? element.elts.at(index)
          : undefined
        : element;
    const value = part && model.key(part);
    if (!value) return false;
    if (seen.at(-1) === value) continue;
    if (seen.includes(value)) return false;
    seen.push(value);
  }
  return true;
}

// ------------------------------------------------------------ groups kept or read twice
function pair(consumer: NodeOf<"For"> | Comprehension | Call): { key: Name; group: Name } | null {
  if (consumer.kind === "Call" || (consumer.target.kind !== "Tuple" && consumer.target.kind !== "List")) return null;
  const [key, group] = consumer.target.elts;
  return key?.kind === "Name" && group?.kind === "Name" ? { key, group } : null;
}

const KEPT = "The next step of `groupby` empties it";

function materialised(model: Model, call: Call, consumer: Call): Report {
  const isDict = model.isBuiltin(consumer.func, "dict");
  const text = model.text(call);
  const better = isDict
    ? `{key: list(group) for key, group in ${text}}`
    : `[(key, list(group)) for key, group in ${text}]`;
  const plain = isDict || model.isBuiltin(consumer.func, "list");
  return {
    at: consumer,
    level: "warning",
    message: `\`${short(model, consumer.func)}\` runs through all groups before anybody reads one, and each step of \`groupby\` empties the group before it. Turn each group into a list as it comes.`,
    fixes: plain
      ? [{ title: "Make a list of each group", safe: true, changes: [model.edit.replace(consumer, better)] }]
      : [],
  };
}

function* comprehended(model: Model, consumer: Comprehension): Iterable<Report> {
  const names = pair(consumer);
  const comp = model.parent(consumer);
  if (!names || !comp || comp.kind === "GeneratorExp") return;
  const results =
    comp.kind === "DictComp" ? [comp.value] : comp.kind === "ListComp" || comp.kind === "SetComp" ? [comp.elt] : [];
  for (const kept of results.flatMap(parts))
    if (kept.kind === "Name" && kept.id === names.group.id) yield keptReport(model, kept, names.group);
}

const parts = (expr: Expr): Expr[] =>
  expr.kind === "Tuple" || expr.kind === "List" ? expr.elts.flatMap(parts) : [expr];

function keptReport(model: Model, kept: Name, group: Name): Report {
  return {
    at: kept,
    level: "warning",
    message: `\`${kept.id}\` is kept as it is, but it is an iterator over the data that \`groupby\` reads: at the next group it is empty. Keep \`list(${kept.id})\`.`,
    related: [{ at: group, message: KEPT }],
    fixes: [{ title: `Keep \`list(${kept.id})\``, safe: true, changes: model.edit.wrap(kept, "list(", ")") }],
  };
}

const READERS = "list tuple set frozenset sum len max min sorted any all dict enumerate map filter zip".split(" ");

function* looped(model: Model, loop: NodeOf<"For">): Iterable<Report> {
  const names = pair(loop);
  if (!names) return;
  const { group } = names;
  const inBody = (use: Name) =>
    model.chunkOf(use) === model.chunkOf(loop) &&
    use.start >= loop.body[0]!.start &&
    use.end <= loop.end &&
    (model.reached(use)?.bindings.some((b) => b.node === group) ?? false);
  const uses = model.variable(group).uses.filter(inBody);
  const reads: Name[] = [];
  for (const use of uses) {
    if (isKept(model, use)) yield keptReport(model, use, group);
    else if (isRead(model, use) || isPassed(model, use)) reads.push(use);
  }
  const isNew = (node: Node) => node === group;
  for (const [i, first] of reads.entries()) {
    const again = isRepeated(model, loop, first, isNew)
      ? first
      : reads.slice(i + 1).find((use) => model.canReach(first, use, isNew));
    if (!again) continue;
    const certain = isRead(model, first) && isRead(model, again);
    yield {
      at: again,
      level: certain ? "warning" : "info",
      message: `\`${group.id}\` ${certain ? "was" : "may have been"} already read to its end${again === first ? " in the round before" : ""}, so there is nothing left here. Make a list of it at the start of the loop.`,
      related: again === first ? [] : [{ at: first, message: "Read to the end here" }],
      fixes: listFirst(model, loop, group),
    };
    break;
  }
}

/** The group goes to a function that is not known, which will hardly leave it untouched. */
function isPassed(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  return (
    parent?.kind === "Call" &&
    parent.args.includes(use) &&
    !model.isBuiltin(parent.func, "next", "print", "id", "type", "isinstance", "iter", "repr")
  );
}

/** A loop or comprehension inside the loop over the groups comes to the read again. */
function isRepeated(model: Model, loop: NodeOf<"For">, use: Name, isNew: (node: Node) => boolean): boolean {
  let below: Node = use;
  for (const at of model.ancestors(use)) {
    if (at === loop) return false;
    if (at === below) continue;
    if (at.kind === "comprehension" && at.iter !== below) return true;
    if (at.kind === "comprehension" && at.iter === below) {
      const whole = model.parent(at);
      if (whole && "generators" in whole && whole.generators.indexOf(at) > 0) return true;
      below = whole ?? at;
      continue;
    }
    if ((at.kind === "For" && at.iter !== below) || at.kind === "While")
      return model.canReach(model.parent(use)!, use, isNew);
    if (COMPREHENSIONS.has(at.kind) && "generators" in at && !(at.generators as readonly Node[]).includes(below))
      return true;
    below = at;
  }
  return false;
}

const COMPREHENSIONS = new Set(["ListComp", "SetComp", "DictComp", "GeneratorExp"]);

function isKept(model: Model, use: Name): boolean {
  let at: Expr = use;
  let parent = model.parent(at);
  while (parent?.kind === "Tuple" || parent?.kind === "List") {
    at = parent;
    parent = model.parent(at);
  }
  if (parent?.kind === "Assign")
    return parent.value === at && parent.targets.some((t) => t.kind === "Subscript" || t.kind === "Attribute");
  return (
    parent?.kind === "Call" &&
    parent.func.kind === "Attribute" &&
    /^(?:append|add|insert|appendleft|setdefault)$/.test(parent.func.attr) &&
    parent.args.at(-1) === at
  );
}

function isRead(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "For" || parent?.kind === "comprehension") return parent.iter === use;
  return (
    parent?.kind === "Call" &&
    parent.args.includes(use) &&
    (model.isBuiltin(parent.func, ...READERS) ||
      (parent.func.kind === "Attribute" && /^(?:extend|join|update)$/.test(parent.func.attr)))
  );
}

function listFirst(model: Model, loop: NodeOf<"For">, group: Name): FixPlan[] {
  const first: Stmt = loop.body[0]!;
  const change = model.edit.insertLinesBefore(first, [`${group.id} = list(${group.id})`]);
  return change ? [{ title: `Start with \`${group.id} = list(${group.id})\``, safe: true, changes: [change] }] : [];
}

function short(model: Model, expr: Expr): string {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
