import type { FixPlan, Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { ClassInfo, Model } from "../analysis/model";
import type { Expr } from "../python/ast";

const PLAIN_CLASSES = [
  "str",
  "int",
  "float",
  "bool",
  "bytes",
  "list",
  "dict",
  "set",
  "tuple",
  "object",
  "type",
  "complex",
  "bytearray",
  "frozenset",
  "range",
  "slice",
];
const PLAIN_FUNCTIONS = ["print", "len", "repr", "format", "input", "sum", "sorted", "id", "hash"];
const KINDS: Partial<Record<Expr["kind"], string>> = {
  JoinedStr: "a string",
  List: "a list",
  ListComp: "a list",
  Dict: "a dictionary",
  DictComp: "a dictionary",
  Set: "a set",
  SetComp: "a set",
  GeneratorExp: "a generator",
  Lambda: "a function",
  Compare: "a bool",
};
const CONSTANTS = { str: "a string", bytes: "a bytes object", NoneType: "None", ellipsis: "`...`" } as const;

/** What the expression surely is, where that is no exception and no exception class. */
interface Wrong {
  readonly what: string;
  readonly cls?: ClassInfo;
}

export function* detect(model: Model): Iterable<Report> {
  for (const { exc, cause } of model.nodes("Raise")) {
    const wrong = exc && (exc.kind === "Tuple" ? { what: "a tuple" } : noException(model, exc));
    if (wrong)
      yield {
        at: exc,
        message:
          `\`raise\` needs an exception, and ${told(model, exc, wrong)}. So Python raises a TypeError about the ` +
          "`raise` itself, and your message is lost. Raise an object of an exception class.",
        fixes: raised(model, exc, wrong),
      };
    const source =
      cause && !(cause.kind === "Constant" && cause.type === "NoneType") ? noException(model, cause) : null;
    if (source && cause)
      yield {
        at: cause,
        message:
          `What follows \`from\` must be an exception or None, and ${told(model, cause, source)}. Python raises a ` +
          "TypeError here instead. Name the exception that you caught.",
      };
  }
  for (const { type } of model.nodes("ExceptHandler")) {
    if (!type) continue;
    const kept = type.kind === "Name" ? model.single(type)?.value : null;
    for (const expr of kept?.kind === "Tuple" ? kept.elts : []) {
      const wrong = expr.kind === "Constant" ? noException(model, expr) : null;
      if (wrong)
        yield {
          at: type,
          message:
            `\`except\` needs exception classes, and \`${model.text(type)}\` also holds \`${model.text(expr)}\`. Python ` +
            "notices only when an exception arrives here, and raises a TypeError instead of running the handler.",
          related: [{ at: expr, message: `This is ${wrong.what}` }],
        };
    }
    for (const expr of classesIn(type)) {
      if (expr.kind === "Call" && model.isBuiltin(expr.func, "tuple")) continue; // of classes, we hope
      const wrong = noException(model, expr) ?? instance(model, expr);
      if (wrong)
        yield {
          at: expr,
          message:
            `\`except\` needs exception classes, and ${told(model, expr, wrong)}. Python notices only when an ` +
            "exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.",
          fixes: caught(model, expr, wrong),
        };
    }
  }
}

/** What a handler names, one by one. */
const classesIn = (type: Expr): readonly Expr[] => {
  if (type.kind === "Tuple") return type.elts.flatMap(classesIn);
  return type.kind === "Starred" && type.value.kind === "Tuple" ? classesIn(type.value) : [type];
};

function told(model: Model, expr: Expr, { what, cls }: Wrong): string {
  const text = model.text(expr);
  if (cls) return `the class \`${cls.name}\` does not derive from Exception`;
  return text.length > 40 || what === text || text.includes("\n") ? `this is ${what}` : `\`${text}\` is ${what}`;
}

function noException(model: Model, expr: Expr): Wrong | null {
  const kind = KINDS[expr.kind];
  if (kind) return { what: kind };
  if (expr.kind === "Constant") return { what: expr.type in CONSTANTS ? CONSTANTS[expr.type as "str"] : "a number" };
  if (expr.kind === "BinOp" && isText(model, expr)) return { what: "a string" };
  const name = expr.kind === "Name" ? expr : null;
  if (expr.kind === "Call") {
    if (model.isBuiltin(expr.func, ...PLAIN_CLASSES)) return { what: `an object of the class ${expr.func.id}` };
    if (model.isBuiltin(expr.func, ...PLAIN_FUNCTIONS)) return { what: `what ${model.text(expr.func)}() gives back` };
    if (expr.func.kind === "Attribute" && expr.func.attr === "format" && model.typeOf(expr.func.value)?.name === "str")
      return { what: "a string" };
    return plainClass(model, expr.func);
  }
  if (model.isBuiltin(expr, ...PLAIN_CLASSES)) return { what: "no exception class" };
  if (model.isBuiltin(expr, ...PLAIN_FUNCTIONS)) return { what: "a function" };
  if (!name) return null;
  const { bindings } = model.variable(name);
  if (bindings.length === 0) return null;
  const value = bindings.some((b) => isPlainValue(b.value)) ? model.onlyDefinition(name)?.value : null;
  if (value && isPlainValue(value)) return noException(model, value);
  const binding = bindings.length === 1 ? bindings[0]! : null;
  if (
    binding?.kind === "def" &&
    model.functionNamed(name) &&
    "decorator_list" in binding.node &&
    !binding.node.decorator_list.length
  )
    return { what: "a function" };
  if (binding?.kind === "import") return { what: "a module" };
  return plainClass(model, name);
}

const isPlainValue = (value: Expr | null) =>
  value?.kind === "Constant" || value?.kind === "JoinedStr" || value?.kind === "List" || value?.kind === "Dict";

/** `"…" + x` and `"…" % x` give a string or fail. */
const isText = (model: Model, expr: Expr): boolean =>
  expr.kind === "BinOp" && (expr.op === "Add" || expr.op === "Mod")
    ? isText(model, expr.left) || (expr.op === "Add" && isText(model, expr.right))
    : expr.kind === "JoinedStr" || model.typeOf(expr)?.name === "str";

/** A class of this file whose bases are all known and do not hold BaseException. */
function plainClass(model: Model, expr: Expr): Wrong | null {
  const cls = model.classOf(expr);
  if (!cls || cls.keywords.length || (cls.decorators.length > 0 && !cls.dataclass) || cls.customNew) return null;
  const order = cls.mro();
  if (!order || order.includes("BaseException")) return null;
  return { what: "no exception", cls };
}

function instance(model: Model, expr: Expr): Wrong | null {
  return expr.kind === "Call" && exceptionType(model, expr.func) ? { what: "an object, not a class" } : null;
}

function raised(model: Model, exc: Expr, wrong: Wrong): FixPlan[] {
  if (wrong.cls) return derive(model, wrong.cls);
  if (wrong.what === "a string")
    return [
      { title: "Raise an Exception with this message", safe: false, changes: model.edit.wrap(exc, "Exception(", ")") },
    ];
  if (exc.kind !== "Tuple" || exc.elts.length !== 2 || !exceptionType(model, exc.elts[0]!)) return [];
  const text = `${model.text(exc.elts[0]!)}(${model.text(exc.elts[1]!)})`;
  return [{ title: `Raise ${text}`, safe: false, changes: [model.edit.replace(exc, text)] }];
}

function caught(model: Model, expr: Expr, wrong: Wrong): FixPlan[] {
  if (wrong.cls) return derive(model, wrong.cls);
  if (expr.kind === "Call" && !model.hasComment(expr) && exceptionType(model, expr.func))
    return [
      {
        title: "Name the class, without a call",
        safe: false,
        changes: [model.edit.replaceSpan(expr, expr.func.end, expr.end, "")],
      },
    ];
  if ((expr.kind !== "List" && expr.kind !== "Set") || expr.elts.length === 0) return [];
  const comma = expr.elts.length === 1 && !/,\s*[\]}]$/.test(model.text(expr)) ? "," : "";
  return [
    {
      title: "Make it a tuple",
      safe: false,
      changes: [
        model.edit.replaceSpan(expr, expr.start, expr.start + 1, "("),
        model.edit.replaceSpan(expr, expr.end - 1, expr.end, `${comma})`),
      ],
    },
  ];
}

function derive(model: Model, { node, bases, name }: ClassInfo): FixPlan[] {
  const last = bases[bases.length - 1];
  if (last && (bases.length > 1 || !model.isBuiltin(last, "object"))) return [];
  const change = last
    ? model.edit.replace(last, "Exception")
    : /^\s*\(/.test(model.text(model.span(node, node.name.end, node.headerEnd)))
      ? null
      : model.edit.replaceSpan(node, node.name.end, node.name.end, "(Exception)");
  return change ? [{ title: `Derive ${name} from Exception`, safe: false, changes: [change] }] : [];
}
