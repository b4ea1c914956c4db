/** An uncaught exception: what it is, why it comes, and what the names were where it happened. */
import type { RunError } from "../runtime/protocol";
import { reasonOf, valuesAt } from "../runtime/sentences";
import { iconOf, make } from "./dom";

const SIGN = "M8 2l6.5 12h-13zM8 6.5v4M8 12.2v.1";

/** `line` is the text of the failing line; `more` is what one can do about it. Null where there is nothing to add. */
export function problemPart(error: RunError, line: string, ...more: HTMLElement[]): HTMLElement | null {
  const reason = reasonOf(error);
  const values = valuesAt(error, line);
  if (reason === null && values.length === 0 && more.length === 0) return null;
  const { where = null } = error;
  const place = where === null ? "" : where.startsWith("<") ? ` in ${where}` : ` in ${where}()`;
  return make(
    "div",
    { class: "callout key problem" },
    make("p", { class: "label" }, iconOf(SIGN), `Why it stopped${place}`),
    ...(reason === null ? [] : [make("p", {}, reason)]),
    ...(values.length === 0
      ? []
      : [
          make("p", { class: "small muted" }, "The values at that moment:"),
          make(
            "ul",
            { class: "values" },
            ...values.map(([name, value]) => make("li", {}, make("code", {}, name), " is ", make("code", {}, value))),
          ),
        ]),
    ...(more.length === 0 ? [] : [make("div", { class: "row" }, ...more)]),
  );
}
