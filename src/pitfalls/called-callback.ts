import type { FixPlan, Report } from "../analysis/detector";
import { byName } from "../analysis/facts/table";
import type { Model } from "../analysis/model";
import type { Call, Expr, Keyword } from "../python/ast";

/** Parameters that take a function, by the names that libraries give them. */
const KEYWORD =
  /^(?:target|callback|command|initializer|on_[a-z_]+|handler|func|function|key|default_factory|error_callback)$/;
/** Functions and classes that take a function, and at which place. */
const POSITION = byName<number>({
  "threading.Timer": 1,
  "atexit.register": 0,
  "signal.signal": 1,
  "weakref.finalize": 1,
  "functools.partial": 0,
  "asyncio.to_thread": 0,
  "builtins.map": 0,
  "builtins.filter": 0,
  "threading.Thread": 1,
  "multiprocessing.Process": 1,
  "functools.reduce": 0,
});
/** The same for methods, by name. */
const METHOD_POSITION = byName<number>({
  submit: 0,
  apply_async: 0,
  add_done_callback: 0,
  call_soon: 0,
  call_soon_threadsafe: 0,
  call_later: 1,
  call_at: 1,
  run_in_executor: 1,
  add_signal_handler: 1,
  after: 1,
  after_idle: 0,
  addCleanup: 0,
  trace_add: 1,
  do: 0,
  map: 0,
  starmap: 0,
  imap: 0,
  imap_unordered: 0,
  enter: 2,
  enterabs: 2,
  bind: 1,
  protocol: 1,
  connect: 0,
  on: 1,
  on_click: 0,
  on_clicked: 0,
  add_job: 0,
  add_callback: 0,
  set_callback: 0,
  add_listener: 0,
  callback: 0,
});
const TAKERS = new Set([
  ...Object.keys(POSITION).map((name) => name.slice(name.lastIndexOf(".") + 1)),
  ...Object.keys(METHOD_POSITION),
]);
/** Who takes nothing but a function. */
const ONLY_FUNCTIONS =
  /^(?:target|callback|command|initializer|submit|apply_async|add_done_callback|call_soon|call_soon_threadsafe|call_later|call_at)$/;
/** Who takes `args=(…)` for the function. */
const TAKES_ARGS = new Set(["threading.Thread", "threading.Timer", "multiprocessing.Process"]);
/** Who takes the arguments after the function. */
const PASSES_ON =
  /^(?:submit|call_soon|call_soon_threadsafe|call_later|call_at|run_in_executor|after|addCleanup|do|register|partial|to_thread)$/;
/** What cannot be called, as the value of a `return`. */
const NO_CALLABLE = new Set([
  "Constant",
  "BinOp",
  "JoinedStr",
  "List",
  "Dict",
  "Set",
  "Tuple",
  "ListComp",
  "DictComp",
  "SetComp",
  "GeneratorExp",
  "Compare",
]);
const NO_CALLABLE_TYPES = new Set(["str", "bytes", "int", "float", "bool", "list", "dict", "set", "tuple", "NoneType"]);

export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    for (const keyword of call.keywords)
      if (keyword.arg && keyword.value.kind === "Call" && KEYWORD.test(keyword.arg)) {
        const found = report(model, call, keyword.value, keyword);
        if (found) yield found;
      }
    const at = call.args.length > 0 ? position(model, call) : undefined;
    const given = at === undefined ? undefined : call.args[at];
    if (given?.kind !== "Call") continue;
    const found = report(model, call, given, null);
    if (found) yield found;
  }
}

function position(model: Model, call: Call): number | undefined {
  const { func } = call;
  if (func.kind !== "Name" && func.kind !== "Attribute") return undefined;
  if (!call.args.some((a) => a.kind === "Call")) return undefined;
  if (func.kind === "Attribute" && !TAKERS.has(func.attr)) return undefined;
  const name = func.kind === "Name" || func.value.kind === "Name" ? model.qualified(func) : null;
  if (name !== null) return POSITION[name];
  return func.kind === "Attribute" ? METHOD_POSITION[func.attr] : undefined;
}

function report(model: Model, outer: Call, inner: Call, keyword: Keyword | null): Report | null {
  const gives = result(model, inner);
  if (gives === null) return null;
  if (
    gives !== "None" &&
    !ONLY_FUNCTIONS.test(keyword?.arg ?? nameOf(outer)) &&
    !TAKES_ARGS.has(model.qualified(outer.func) ?? "")
  )
    return null;
  const written = model.text(inner.func).replace(/\s+/g, "");
  const taker = model.text(outer.func).replace(/\s+/g, "");
  const plan = passTheFunction(model, outer, inner, keyword, gives === "None");
  return {
    at: inner,
    message: `\`${written}(…)\` runs right here, and \`${taker}\` gets its result (${gives}) instead of a function to call later. Pass \`${written}\` without calling it${inner.args.length + inner.keywords.length > 0 ? ", and its arguments separately" : ""}.`,
    fixes: plan ? [plan] : [],
  };
}

const nameOf = ({ func }: Call) => (func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "");

/** What the call surely gives, where that cannot be called. */
function result(model: Model, call: Call): string | null {
  if (model.isBuiltin(call.func, "print")) return "None";
  if (call.func.kind === "Attribute" && model.qualified(call.func) === "time.sleep") return "None";
  const fn = model.functionNamed(call.func);
  if (!fn || fn.node.kind === "Lambda" || fn.decorated || fn.isGenerator || fn.isAsync) return null;
  // A method that says nothing yet is there to be overridden; a function gives None whatever it will do one day.
  if (fn.stub && (fn.isMethod || fn.node.body.some((stmt) => stmt.kind === "Raise"))) return null;
  if (fn.isMethod && call.func.kind === "Attribute") {
    const cls = model.selfClass(call.func.value);
    if (!cls || model.subclasses(cls).some((sub) => sub.members.has(fn.name))) return null;
  }
  if (!fn.returnsValue) return "None";
  const home = model.of(fn.node);
  model.enter(fn.node);
  for (const node of home.within(fn.node.body, { nested: false }))
    if (node.kind === "Return" && (!node.value || !isNoCallable(home, node.value))) return null;
  return "no function";
}

const isNoCallable = (model: Model, value: Expr) =>
  NO_CALLABLE.has(value.kind) || NO_CALLABLE_TYPES.has(model.typeOf(value)?.name ?? "");

function passTheFunction(
  model: Model,
  outer: Call,
  inner: Call,
  keyword: Keyword | null,
  none: boolean,
): FixPlan | null {
  const func = model.text(inner.func);
  const title = "Pass the function itself";
  if (inner.args.length + inner.keywords.length === 0) {
    const changes = [model.edit.replaceSpan(inner, inner.func.end, inner.end, "")];
    return { title, safe: none, changes };
  }
  if (inner.keywords.length > 0 || inner.args.some((a) => a.kind === "Starred")) return null;
  const texts = inner.args.map((a) => model.text(a));
  const name = model.qualified(outer.func) ?? "";
  const args = `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`;
  if (TAKES_ARGS.has(name) && !outer.keywords.some((k) => k.arg === "args") && outer.args.length <= 2)
    return {
      title: "Pass the function and its arguments",
      safe: false,
      changes: [model.edit.replace(inner, `${func}, args=${args}`)],
    };
  const method = outer.func.kind === "Attribute" ? outer.func.attr : name.slice(name.lastIndexOf(".") + 1);
  if (!keyword && PASSES_ON.test(method))
    return {
      title: "Pass the function and its arguments",
      safe: false,
      changes: [model.edit.replace(inner, `${func}, ${texts.join(", ")}`)],
    };
  if (model.loop(inner)) return null;
  return { title: "Wrap the call in a lambda", safe: false, changes: [model.edit.insertBefore(inner, "lambda: ")] };
}
