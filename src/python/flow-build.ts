/**
 * Builds the control-flow graph of one scope. One machine with one stack of work does statements, expressions,
 * conditions and targets, so that no depth of nesting can overflow; that is why it is one file.
 */
import type {
  AsyncFor,
  AsyncWith,
  Break,
  Call,
  Compare,
  Continue,
  ExceptHandler,
  Expr,
  For,
  Match,
  Node,
  Stmt,
  Try,
  TryStar,
  While,
  With,
  WithItem,
} from "./ast";
import { catches, isTruthy, mayRaise, qualified, readPattern } from "./flow-facts";
import { NO_RETURN, SUPPRESSES } from "./flow-tables";
import type { ScopeTree } from "./scopes";
import { allArgs } from "./scopes-collect";
import type { ComprehensionNode, Scope } from "./symbols";

/** Why a point exists: the node is evaluated, or one of the moments that have no node of their own. */
export const Role = {
  /** The node is evaluated; a compound statement starts; a loop asks for its next round. */
  evaluate: 0,
  /** A loop is entered from before it. */
  enterLoop: 1,
  /** The target of an augmented assignment is read. */
  readTarget: 2,
  /** The name of an `except … as name` is deleted at the end of its handler. */
  unbind: 3,
  /** A `with` item is left. */
  leaveWith: 4,
} as const;

export interface FlowOptions {
  /** The dotted text of a call or context manager as the file's imports make it: `bye` → `sys.exit`. */
  readonly qualify?: (dotted: string, node: Expr) => string;
  /** Whether a call never returns, for the ones the table does not know; null leaves it to the table. */
  readonly noReturn?: (call: Call) => "raises" | "ends" | null;
  /** Whether a context manager may swallow exceptions, for the ones the table does not know. */
  readonly suppresses?: (item: WithItem) => boolean | null;
}

/** A list of statements as it lies in the graph. */
export interface BodyPlace {
  /** Index of its first point and the index after the last; points of other code are not between. */
  readonly from: number;
  readonly to: number;
  /** The block that control is in after the last statement; -1 where the last statement jumps. */
  readonly endBlock: number;
}

/**
 * The graph: points (evaluated nodes, in order of evaluation) in blocks. A point that may raise leads to its block's
 * `onError`; no binding comes before such a point in a block, except where the error leaves the scope.
 */
export interface Flow {
  readonly scope: Scope;
  readonly points: readonly Node[];
  /** `Role` by point. */
  readonly roles: readonly number[];
  /** 1 where the point may raise. */
  readonly raises: readonly number[];
  readonly blockOf: readonly number[];
  /** First point of each block, and the point after its last. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly next: readonly (readonly number[])[];
  /**
   * Ways that exist but are seldom meant: an unknown context manager swallows the exception, a `try` body that cannot
   * raise raises, something that is no `Exception` passes `except Exception`.
   */
  readonly weakNext: ReadonlyMap<number, readonly number[]>;
  readonly onError: readonly number[];
  readonly entry: number;
  /** Blocks without points: the end is reached, a `return`, an exception leaves. */
  readonly exits: { readonly end: number; readonly return: number; readonly raise: number };
  /** Index of the first point of a statement; several where a `finally` has several copies. */
  readonly starts: ReadonlyMap<Stmt, number | readonly number[]>;
  readonly bodies: ReadonlyMap<readonly Stmt[], readonly BodyPlace[]>;
  /** The loop that a `break` or `continue` belongs to. */
  readonly loopOf: ReadonlyMap<Break | Continue, Node>;
}

type Loop = For | AsyncFor | While;
type Frame = LoopFrame | FinallyFrame | UnbindFrame;
interface LoopFrame {
  readonly kind: "loop";
  readonly node: Node;
  readonly breakTo: number;
  readonly continueTo: number;
  readonly outer: Frame | null;
}
interface FinallyFrame {
  readonly kind: "finally";
  readonly body: readonly Stmt[];
  readonly outerError: number;
  /** By the block that the jump goes to. */
  readonly copies: Map<number, number>;
  readonly outer: Frame | null;
}
interface UnbindFrame {
  readonly kind: "unbind";
  readonly handler: ExceptHandler;
  readonly outer: Frame | null;
}

/** Copies of `finally` bodies nest this deep; jumps out of deeper ones skip the innermost bodies. */
const MAX_COPY_DEPTH = 4;

const ENTER = 0;
const EXIT = 1;
const STORE = 2;
const STMT = 3;
const RUN = 4;
type Step = () => void;

/** The graph of a module, class, function or lambda scope; nested definitions are single points. */
export function buildFlow(scope: Scope, tree: ScopeTree, options: FlowOptions = {}): Flow {
  const points: Node[] = [];
  const roles: number[] = [];
  const raises: number[] = [];
  const blockOf: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  const next: number[][] = [];
  const weakNext = new Map<number, number[]>();
  const onError: number[] = [];
  const led: boolean[] = [];
  const starts = new Map<Stmt, number | number[]>();
  const bodies = new Map<readonly Stmt[], BodyPlace[]>();
  const loopOf = new Map<Break | Continue, Node>();

  const work: (Node | Step)[] = [];
  const ops: number[] = [];

  const exits = { end: newBlock(), return: newBlock(), raise: newBlock() };
  let frame: Frame | null = null;
  let errorTo = exits.raise;
  let copyDepth = 0;
  /** The block under construction; -1 after a jump, until something else is evaluated. */
  let current = -1;
  let boundInBlock = false;

  const entry = newBlock();
  begin(entry);
  const owner = scope.node;
  if (owner?.kind === "Lambda") {
    run(() => jump(exits.return, null));
    enter(owner.body);
  } else if (owner && "body" in owner && Array.isArray(owner.body)) {
    run(() => goTo(exits.end));
    body(owner.body as Stmt[]);
  } else throw new Error(`no flow for a scope of kind ${scope.kind}`);
  while (work.length > 0) step(work.pop()!, ops.pop()!);
  finish();
  return {
    scope,
    points,
    roles,
    raises,
    blockOf,
    first,
    last,
    next,
    weakNext,
    onError,
    entry,
    exits,
    starts,
    bodies,
    loopOf,
  };

  // -------------------------------------------------------------- blocks
  function newBlock(): number {
    const block = next.length;
    next.push([]);
    first.push(0);
    last.push(0);
    onError.push(-1);
    led.push(false);
    return block;
  }

  function begin(block: number): void {
    finish();
    current = block;
    first[block] = points.length;
    onError[block] = errorTo;
    boundInBlock = false;
  }

  function finish(): void {
    if (current !== -1) last[current] = points.length;
  }

  function ensure(): void {
    if (current === -1) begin(newBlock());
  }

  function edge(from: number, to: number): void {
    if (from === -1) return;
    next[from]!.push(to);
    led[to] = true;
  }

  function weakEdge(from: number, to: number): void {
    if (from === -1) return;
    const list = weakNext.get(from);
    if (list) list.push(to);
    else weakNext.set(from, [to]);
  }

  /** Ends the block with an edge. */
  function goTo(block: number): void {
    edge(current, block);
    stop();
  }

  function stop(): void {
    finish();
    current = -1;
  }

  function fork(one: number, other: number): void {
    ensure();
    edge(current, one);
    edge(current, other);
    stop();
  }

  function setError(target: number): void {
    if (errorTo === target) return;
    errorTo = target;
    if (current === -1) return;
    const block = newBlock();
    edge(current, block);
    begin(block);
  }

  function emit(node: Node, mayRaise: boolean, binds = false, role: number = Role.evaluate): void {
    ensure();
    if (mayRaise && errorTo !== exits.raise) {
      if (boundInBlock) {
        const block = newBlock();
        edge(current, block);
        begin(block);
      }
      led[errorTo] = true;
    }
    points.push(node);
    roles.push(role);
    raises.push(mayRaise ? 1 : 0);
    blockOf.push(current);
    if (binds) boundInBlock = true;
  }

  // -------------------------------------------------------------- the machine
  function schedule(item: Node | Step, op: number): void {
    work.push(item);
    ops.push(op);
  }

  function run(action: Step): void {
    schedule(action, RUN);
  }

  function enter(expr: Expr | null): void {
    if (expr) schedule(expr, ENTER);
  }

  function store(target: Expr): void {
    schedule(target, STORE);
  }

  /** Schedules steps so that the first is done first. */
  function inOrder(steps: readonly Step[]): void {
    for (let i = steps.length - 1; i >= 0; i--) run(steps[i]!);
  }

  function enterAll(exprs: readonly (Expr | null)[]): void {
    for (let i = exprs.length - 1; i >= 0; i--) enter(exprs[i]!);
  }

  function body(stmts: readonly Stmt[]): void {
    let from = 0;
    run(() => {
      const place = { from, to: points.length, endBlock: current };
      const list = bodies.get(stmts);
      if (list) list.push(place);
      else bodies.set(stmts, [place]);
    });
    for (let i = stmts.length - 1; i >= 0; i--) schedule(stmts[i]!, STMT);
    run(() => {
      from = points.length;
    });
  }

  function step(item: Node | Step, op: number): void {
    if (typeof item === "function") item();
    else if (op === ENTER) evaluate(item as Expr);
    else if (op === EXIT) leave(item as Expr);
    else if (op === STORE) assign(item as Expr);
    else statement(item as Stmt);
  }

  // -------------------------------------------------------------- expressions
  function evaluate(node: Expr): void {
    switch (node.kind) {
      case "Constant":
      case "Missing":
        emit(node, false);
        return;
      case "Name":
        emit(node, isGlobal(node));
        return;
      case "BoolOp": {
        emit(node, false);
        const done = newBlock();
        run(() => {
          goTo(done);
          begin(done);
        });
        for (let i = node.values.length - 1; i >= 0; i--) {
          if (i < node.values.length - 1) run(() => forkOff(done));
          enter(node.values[i]!);
        }
        return;
      }
      case "IfExp": {
        emit(node, false);
        const yes = newBlock();
        const no = newBlock();
        const done = newBlock();
        inOrder([
          () => condition(node.test, yes, no),
          () => begin(yes),
          () => enter(node.body),
          () => goTo(done),
          () => begin(no),
          () => enter(node.orelse),
          () => goTo(done),
          () => begin(done),
        ]);
        return;
      }
      case "NamedExpr":
        schedule(node, EXIT);
        store(node.target);
        enter(node.value);
        return;
      case "Compare":
        if (node.comparators.length === 1) {
          schedule(node, EXIT);
          enter(node.comparators[0]!);
        } else {
          const done = newBlock();
          run(() => {
            goTo(done);
            begin(done);
          });
          chain(node, done);
        }
        enter(node.left);
        return;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        comprehension(node);
        return;
      case "Lambda":
        schedule(node, EXIT);
        enterAll(node.args.kw_defaults);
        enterAll(node.args.defaults);
        return;
      case "Dict":
        schedule(node, EXIT);
        for (let i = node.values.length - 1; i >= 0; i--) {
          enter(node.values[i]!);
          enter(node.keys[i] ?? null);
        }
        return;
      case "Call":
        schedule(node, EXIT);
        for (let i = node.keywords.length - 1; i >= 0; i--) enter(node.keywords[i]!.value);
        enterAll(node.args);
        enter(node.func);
        return;
      case "BinOp":
        schedule(node, EXIT);
        enter(node.right);
        enter(node.left);
        return;
      case "UnaryOp":
        schedule(node, EXIT);
        enter(node.operand);
        return;
      case "Set":
      case "List":
      case "Tuple":
        schedule(node, EXIT);
        enterAll(node.elts);
        return;
      case "JoinedStr":
      case "TemplateStr":
        schedule(node, EXIT);
        enterAll(node.values);
        return;
      case "FormattedValue":
      case "Interpolation":
        schedule(node, EXIT);
        enter(node.format_spec);
        enter(node.value);
        return;
      case "Await":
      case "Yield":
      case "YieldFrom":
      case "Attribute":
      case "Starred":
        schedule(node, EXIT);
        enter(node.value);
        return;
      case "Subscript":
        schedule(node, EXIT);
        enter(node.slice);
        enter(node.value);
        return;
      case "Slice":
        schedule(node, EXIT);
        enter(node.step);
        enter(node.upper);
        enter(node.lower);
        return;
      default:
        node satisfies never;
    }
  }

  function leave(node: Expr): void {
    emit(node, mayRaise(node));
    if (node.kind !== "Call") return;
    const how = neverReturns(node);
    if (how === "raises") goTo(errorTo);
    if (how === "ends") stop();
  }

  /** The comparisons of `a < b < c` after `a`; each one may skip the rest. */
  function chain(node: Compare, skipTo: number): void {
    for (let i = node.comparators.length - 1; i >= 0; i--) {
      if (i < node.comparators.length - 1) run(() => forkOff(skipTo));
      schedule(node, EXIT);
      enter(node.comparators[i]!);
    }
  }

  /** The rest is skipped on one of two ways. */
  function forkOff(done: number): void {
    const rest = newBlock();
    fork(rest, done);
    begin(rest);
  }

  function comprehension(node: ComprehensionNode): void {
    const heads: number[] = [];
    const done = newBlock();
    const steps: Step[] = [];
    node.generators.forEach((generator, i) => {
      const head = newBlock();
      heads.push(head);
      steps.push(
        () => enter(generator.iter),
        () => {
          if (i === 0) emit(node, false);
          goTo(head);
          begin(head);
          emit(generator, true);
          const round = newBlock();
          fork(round, i === 0 ? done : heads[i - 1]!);
          begin(round);
          store(generator.target);
        },
      );
      for (const test of generator.ifs) {
        steps.push(() => {
          const kept = newBlock();
          run(() => begin(kept));
          condition(test, kept, head);
        });
      }
    });
    steps.push(
      () => enterAll(node.kind === "DictComp" ? [node.key, node.value] : [node.elt]),
      () => {
        goTo(heads.length > 0 ? heads[heads.length - 1]! : done);
        begin(done);
      },
    );
    inOrder(steps);
  }

  /** Evaluates a test and leads to one of two blocks; constants lead to one only. */
  function condition(node: Expr, yes: number, no: number): void {
    if (node.kind === "BoolOp") {
      emit(node, false);
      const steps: Step[] = [];
      node.values.forEach((value, i) => {
        if (i === node.values.length - 1) {
          steps.push(() => condition(value, yes, no));
          return;
        }
        const rest = newBlock();
        steps.push(
          () => (node.op === "And" ? condition(value, rest, no) : condition(value, yes, rest)),
          () => begin(rest),
        );
      });
      inOrder(steps);
    } else if (node.kind === "UnaryOp" && node.op === "Not") {
      emit(node, false);
      run(() => condition(node.operand, no, yes));
    } else if (node.kind === "IfExp") {
      emit(node, false);
      const one = newBlock();
      const other = newBlock();
      inOrder([
        () => condition(node.test, one, other),
        () => begin(one),
        () => condition(node.body, yes, no),
        () => begin(other),
        () => condition(node.orelse, yes, no),
      ]);
    } else if (node.kind === "Constant") {
      emit(node, false);
      goTo(isTruthy(node) ? yes : no);
    } else if (node.kind === "Compare" && node.comparators.length > 1) {
      run(() => fork(yes, no));
      chain(node, no);
      enter(node.left);
    } else {
      run(() => fork(yes, no));
      enter(node);
    }
  }

  /** Stores into a target whose value has been evaluated. */
  function assign(target: Expr): void {
    switch (target.kind) {
      case "Name":
        emit(target, false, true);
        return;
      case "Tuple":
      case "List":
        emit(target, true);
        for (let i = target.elts.length - 1; i >= 0; i--) store(target.elts[i]!);
        return;
      case "Starred":
        emit(target, false);
        store(target.value);
        return;
      default:
        enter(target);
    }
  }

  function isGlobal(node: Expr): boolean {
    if (node.kind !== "Name") return false;
    const resolved = tree.resolve(node);
    return resolved === "global";
  }

  function neverReturns(call: Call): "raises" | "ends" | null {
    const given = options.noReturn?.(call);
    if (given) return given;
    const dotted = qualified(call.func, tree, options.qualify);
    return dotted === null || !Object.hasOwn(NO_RETURN, dotted) ? null : NO_RETURN[dotted]!;
  }

  // -------------------------------------------------------------- statements
  function statement(node: Stmt): void {
    const known = starts.get(node);
    if (known === undefined) starts.set(node, points.length);
    else if (typeof known === "number") starts.set(node, [known, points.length]);
    else known.push(points.length);
    switch (node.kind) {
      case "Expr":
        run(() => emit(node, false));
        enter(node.value);
        return;
      case "Assign":
        run(() => emit(node, false));
        for (let i = node.targets.length - 1; i >= 0; i--) store(node.targets[i]!);
        enter(node.value);
        return;
      case "AugAssign":
        run(() => {
          if (node.target.kind === "Name") emit(node.target, true, true);
          emit(node, node.target.kind !== "Name");
        });
        enter(node.value);
        if (node.target.kind === "Name") emit(node.target, isGlobal(node.target), false, Role.readTarget);
        else enter(node.target);
        return;
      case "AnnAssign":
        run(() => emit(node, false));
        if (tree.eagerAnnotations && scope.kind !== "function") enter(node.annotation);
        if (node.value) {
          store(node.target);
          enter(node.value);
        } else if (node.target.kind !== "Name") enter(node.target);
        return;
      case "Return":
        run(() => {
          emit(node, false);
          jump(exits.return, null);
        });
        enter(node.value);
        return;
      case "Raise":
        run(() => {
          emit(node, false);
          goTo(errorTo);
        });
        enter(node.cause);
        enter(node.exc);
        return;
      case "Delete":
        run(() => emit(node, false));
        for (let i = node.targets.length - 1; i >= 0; i--) store(node.targets[i]!);
        return;
      case "Assert": {
        const holds = newBlock();
        const fails = newBlock();
        inOrder([
          () => condition(node.test, holds, fails),
          () => begin(fails),
          () => enter(node.msg),
          () => goTo(errorTo),
          () => begin(holds),
          () => emit(node, false),
        ]);
        return;
      }
      case "Import":
      case "ImportFrom":
        for (const alias of node.names) emit(alias, true, true);
        emit(node, false);
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
        run(() => emit(node, node.decorator_list.length > 0, true));
        if (tree.eagerAnnotations) {
          enter(node.returns);
          for (const arg of allArgs(node.args).toReversed()) enter(arg.annotation);
        }
        enterAll(node.args.kw_defaults);
        enterAll(node.args.defaults);
        enterAll(node.decorator_list);
        return;
      case "ClassDef":
        run(() => emit(node, true, true));
        for (let i = node.keywords.length - 1; i >= 0; i--) enter(node.keywords[i]!.value);
        enterAll(node.bases);
        enterAll(node.decorator_list);
        return;
      case "TypeAlias":
        emit(node.name, false, true);
        emit(node, false);
        return;
      case "Global":
      case "Nonlocal":
      case "Pass":
      case "ErrorStmt":
        emit(node, false);
        return;
      case "Break":
      case "Continue": {
        emit(node, false);
        let loop = frame;
        while (loop && loop.kind !== "loop") loop = loop.outer;
        if (!loop) return;
        loopOf.set(node, loop.node);
        jump(node.kind === "Break" ? loop.breakTo : loop.continueTo, loop);
        return;
      }
      case "If": {
        emit(node, false);
        const yes = newBlock();
        const no = newBlock();
        const done = newBlock();
        inOrder([
          () => condition(node.test, yes, no),
          () => begin(yes),
          () => body(node.body),
          () => goTo(done),
          () => begin(no),
          () => node.orelse.length > 0 && body(node.orelse),
          () => goTo(done),
          () => begin(done),
        ]);
        return;
      }
      case "While": {
        const head = newBlock();
        const round = newBlock();
        const otherwise = newBlock();
        emit(node, false, false, Role.enterLoop);
        goTo(head);
        begin(head);
        // Only an interrupt ends `while True: pass`, but it may.
        emit(node, node.test.kind === "Constant");
        run(() => loop(node, head, round, otherwise));
        run(() => condition(node.test, round, otherwise));
        return;
      }
      case "For":
      case "AsyncFor": {
        const head = newBlock();
        const round = newBlock();
        const otherwise = newBlock();
        emit(node, false, false, Role.enterLoop);
        run(() => {
          goTo(head);
          begin(head);
          emit(node, true);
          fork(round, otherwise);
          loop(node, head, round, otherwise);
        });
        enter(node.iter);
        return;
      }
      case "With":
      case "AsyncWith":
        emit(node, false);
        withStatement(node);
        return;
      case "Try":
      case "TryStar":
        emit(node, false);
        tryStatement(node);
        return;
      case "Match":
        emit(node, false);
        matchStatement(node);
        return;
      default:
        node satisfies never;
    }
  }

  function loop(node: Loop, head: number, round: number, otherwise: number): void {
    const outer = frame;
    const done = newBlock();
    inOrder([
      () => {
        frame = { kind: "loop", node, breakTo: done, continueTo: head, outer };
        begin(round);
        if (node.kind !== "While") store(node.target);
      },
      () => body(node.body),
      () => {
        goTo(head);
        frame = outer;
        begin(otherwise);
      },
      () => body(node.orelse),
      () => {
        goTo(done);
        begin(done);
      },
    ]);
  }

  /** Leaves through the frames up to one (not including it), running the `finally` bodies between. */
  function jump(target: number, upTo: Frame | null): void {
    for (let around = frame; around && around !== upTo; around = around.outer) {
      if (around.kind === "unbind") emit(around.handler, false, true, Role.unbind);
      if (around.kind !== "finally") continue;
      const copy = around.copies.get(target);
      if (copy !== undefined) {
        goTo(copy);
        return;
      }
      if (copyDepth >= MAX_COPY_DEPTH) continue;
      const block = newBlock();
      around.copies.set(target, block);
      goTo(block);
      const [savedFrame, savedError, left] = [frame, errorTo, around];
      inOrder([
        () => {
          copyDepth++;
          frame = left.outer;
          errorTo = left.outerError;
          begin(block);
        },
        () => body(left.body),
        () => jump(target, upTo),
        () => {
          copyDepth--;
          frame = savedFrame;
          errorTo = savedError;
        },
      ]);
      return;
    }
    goTo(target);
  }

  function withStatement(node: With | AsyncWith): void {
    const outerError = errorTo;
    const done = newBlock();
    const guarded: { item: WithItem; swallows: boolean | null; block: number; outerError: number }[] = [];
    const steps: Step[] = [];
    for (const item of node.items) {
      steps.push(
        () => enter(item.context_expr),
        () => {
          emit(item, true);
          const swallows = maySwallow(item);
          if (swallows !== false) {
            const block = newBlock();
            guarded.push({ item, swallows, block, outerError: errorTo });
            setError(block);
          }
          if (item.optional_vars) store(item.optional_vars);
        },
      );
    }
    steps.push(
      () => body(node.body),
      () => {
        setError(outerError);
        if (current !== -1) for (const item of node.items.toReversed()) emit(item, true, false, Role.leaveWith);
        goTo(done);
        for (const { item, swallows, block, outerError: outside } of guarded.toReversed()) {
          if (!led[block]) continue;
          errorTo = outside;
          begin(block);
          emit(item, true, false, Role.leaveWith);
          edge(current, outside);
          if (swallows) edge(current, done);
          else weakEdge(current, done);
          stop();
        }
        errorTo = outerError;
        begin(done);
      },
    );
    inOrder(steps);
  }

  function tryStatement(node: Try | TryStar): void {
    const outer = frame;
    const outerError = errorTo;
    const after = newBlock();
    const guarded = node.finalbody.length > 0;
    const completed = guarded ? newBlock() : after;
    const failed = guarded ? newBlock() : outerError;
    const dispatch = node.handlers.length > 0 ? newBlock() : failed;
    const inner: Frame | null = guarded
      ? { kind: "finally", body: node.finalbody, outerError, copies: new Map(), outer }
      : outer;
    let firstBlock = -1;
    const steps: Step[] = [
      () => {
        frame = inner;
        setError(dispatch);
        firstBlock = current;
      },
      () => body(node.body),
      () => {
        if (dispatch !== failed && !led[dispatch]) {
          weakEdge(firstBlock, dispatch);
          weakEdge(current, dispatch);
        }
        setError(failed);
      },
      () => body(node.orelse),
      () => goTo(completed),
    ];
    if (node.handlers.length > 0) {
      steps.push(() => begin(dispatch));
      for (const handler of node.handlers) {
        steps.push(
          () => enter(handler.type),
          () => handle(handler, inner, failed, node.kind === "TryStar" ? null : completed),
        );
      }
      steps.push(() => {
        const caught = node.kind === "TryStar" ? "some" : catches(node.handlers);
        if (node.kind === "TryStar") edge(current, completed);
        if (caught === "exceptions") weakEdge(current, failed);
        if (caught === "some") edge(current, failed);
        stop();
      });
    }
    steps.push(() => {
      frame = outer;
      errorTo = outerError;
    });
    if (guarded) {
      steps.push(
        () => begin(completed),
        () => body(node.finalbody),
        () => goTo(after),
        () => {
          if (!led[failed]) return;
          begin(failed);
          if (copyDepth >= MAX_COPY_DEPTH) {
            goTo(outerError);
            return;
          }
          copyDepth++;
          inOrder([
            () => body(node.finalbody),
            () => {
              goTo(outerError);
              copyDepth--;
            },
          ]);
        },
      );
    }
    steps.push(() => begin(after));
    inOrder(steps);
  }

  /** One handler after its type is evaluated; with `completed` null (`except*`) the next handler is tried after it. */
  function handle(handler: ExceptHandler, inner: Frame | null, failed: number, completed: number | null): void {
    const matches = newBlock();
    const otherwise = newBlock();
    const unbound = handler.name ? newBlock() : -1;
    if (handler.type) fork(matches, otherwise);
    else goTo(matches);
    if (handler.name) {
      frame = { kind: "unbind", handler, outer: inner };
      errorTo = unbound;
    }
    begin(matches);
    emit(handler, false, handler.name !== null);
    inOrder([
      () => body(handler.body),
      () => {
        if (handler.name && current !== -1) emit(handler, false, true, Role.unbind);
        goTo(completed ?? otherwise);
        frame = inner;
        errorTo = failed;
        if (handler.name && led[unbound]) {
          begin(unbound);
          emit(handler, false, true, Role.unbind);
          goTo(failed);
        }
        begin(otherwise);
      },
    ]);
  }

  function matchStatement(node: Match): void {
    const done = newBlock();
    const steps: Step[] = [() => enter(node.subject)];
    for (const arm of node.cases) {
      const otherwise = newBlock();
      const { values, captures, irrefutable } = readPattern(arm.pattern);
      steps.push(
        () => enterAll(values),
        () => {
          const fits = newBlock();
          emit(arm, !irrefutable);
          if (irrefutable) goTo(fits);
          else fork(fits, otherwise);
          begin(fits);
          for (const capture of captures) emit(capture, false, true);
          if (!arm.guard) return;
          const chosen = newBlock();
          const { guard } = arm;
          run(() => begin(chosen));
          run(() => condition(guard, chosen, otherwise));
        },
        () => body(arm.body),
        () => {
          goTo(done);
          begin(otherwise);
        },
      );
    }
    steps.push(() => {
      goTo(done);
      begin(done);
    });
    inOrder(steps);
  }

  function maySwallow(item: WithItem): boolean | null {
    const given = options.suppresses?.(item);
    if (given !== undefined && given !== null) return given;
    const made = item.context_expr.kind === "Call" ? item.context_expr.func : item.context_expr;
    const dotted = qualified(made, tree, options.qualify);
    return dotted === null || !Object.hasOwn(SUPPRESSES, dotted) ? null : SUPPRESSES[dotted]!;
  }
}
