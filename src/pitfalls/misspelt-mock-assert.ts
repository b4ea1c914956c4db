import { expectsError } from "../analysis/awaiting";
import type { Report } from "../analysis/detector";
import { isMock, usesMocks } from "../analysis/mocks";
import type { Model } from "../analysis/model";
import type { Attribute, Call } from "../python/ast";

const ASSERTS = `assert_called assert_called_once assert_called_with assert_called_once_with assert_any_call
  assert_has_calls assert_not_called assert_awaited assert_awaited_once assert_awaited_with assert_awaited_once_with
  assert_any_await assert_has_awaits assert_not_awaited`.split(/\s+/);
/** Names that read like one of them. */
const ALIKE =
  /^(?:was_|has_been_|have_been_|is_|been_|should_be_|expect_|verify_)?(?:not_)?(?:called|awaited)(?:_?(?:once|twice|with|once_?with))?$|^(?:any_calls?|has_any_calls?|has_calls?|never_called|called_times|has_awaits?|any_await)$/;
const REAL = new Set(["called", "awaited"]);

export function* detect(model: Model): Iterable<Report> {
  if (!usesMocks(model)) return;
  for (const node of model.nodes("Attribute")) {
    if (!/call|await/i.test(node.attr)) continue;
    const parent = model.parent(node);
    const call = parent?.kind === "Call" && parent.func === node ? parent : null;
    const outer = call ? model.parent(call) : parent;
    const isTrue = outer?.kind === "Call" && outer.func.kind === "Attribute" && outer.func.attr === "assertTrue";
    const asserted = isTrue || (outer?.kind === "Assert" && outer.test === (call ?? node));
    if (!asserted && !(call && outer?.kind === "Expr")) continue;
    const meant = meantBy(node, call);
    if (!meant || !isMock(model, node.value) || (call && expectsError(model, call))) continue;
    yield report(model, node, call, meant, asserted);
  }
}

/** The assertion that the name was meant to be. */
function meantBy(node: Attribute, call: Call | null): string | null {
  const { attr } = node;
  if (ASSERTS.includes(attr) || (REAL.has(attr) && !call)) return null;
  if (ALIKE.test(attr)) {
    const words = attr.replace(/^(?:was|has_been|have_been|is|been|should_be|expect|verify)_/, "");
    const exact = ASSERTS.find((name) => name === `assert_${words}`);
    if (exact) return exact;
    if (/not|never/.test(attr)) return "assert_not_called";
    if (/once_?with/.test(attr)) return "assert_called_once_with";
    if (/with/.test(attr)) return "assert_called_with";
    if (/any/.test(attr)) return "assert_any_call";
    if (/has_calls?/.test(attr)) return "assert_has_calls";
    return call && call.args.length + call.keywords.length > 0 ? "assert_called_with" : "assert_called_once";
  }
  if (!/^a\w*_/.test(attr)) return null;
  return ASSERTS.find((name) => isNear(name, attr)) ?? null;
}

function report(model: Model, node: Attribute, call: Call | null, meant: string, asserted: boolean): Report {
  const raises = /^a\w*s\w*_/.test(node.attr);
  const why = raises
    ? "so this line raises AttributeError instead of checking the call"
    : asserted
      ? "so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise)"
      : "so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise)";
  const written = model.text(node.value);
  const spot = model.span(node, node.attrStart, node.end);
  const withArgs = call !== null && call.args.length + call.keywords.length > 0;
  const takesNone = /called$|once$|awaited$/.test(meant);
  const changes = [];
  const outer = asserted ? model.parent(call ?? node) : null;
  if (outer?.kind === "Assert") changes.push(model.edit.replaceSpan(node, outer.start, (call ?? node).start, ""));
  changes.push(model.edit.replaceSpan(node, node.attrStart, node.end, call ? meant : `${meant}()`));
  const fixable = !(withArgs && takesNone) && outer?.kind !== "Call" && !(outer?.kind === "Assert" && outer.msg);
  return {
    at: spot,
    message: `Mocks have no \`${node.attr}\`, ${why}. Write \`${written}.${meant}(…)\`.`,
    fixes: fixable ? [{ title: `Call ${meant}`, safe: false, changes }] : [],
  };
}

/** At most two letters are wrong, missing, added or swapped. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! <= 2;
}
