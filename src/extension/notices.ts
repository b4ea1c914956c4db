/** Why less than everything is shown, in words. Pure. */
import type { FindingsParams, Notice } from "../server/protocol";

function describeNotice(notice: Notice, titleOf: (pitfall: string) => string): string {
  switch (notice.kind) {
    case "repeats":
      return `${notice.repeats} more of “${titleOf(notice.pitfall)}” are not shown.`;
    case "tooMany":
      return `${notice.rest} more findings are not shown.`;
    case "tooLarge":
      return `This file is larger than ${notice.limit / 1024 / 1024} MB and is not looked at.`;
    case "longLine":
      return `Line ${notice.line + 1} is longer than ${notice.limit} characters; findings in it are not shown.`;
    case "setting":
      return `${notice.setting}: ${notice.found} is not used.`;
    default:
      return notice satisfies never;
  }
}

/** What the language status says about one file: a few words, the details, and whether something is wrong. */
export function describeStatus(
  { findings, notices, profile, target }: Pick<FindingsParams, "findings" | "notices" | "profile" | "target">,
  titleOf: (pitfall: string) => string,
): { readonly text: string; readonly detail: string; readonly warns: boolean } {
  const count =
    findings.length === 0 ? "nothing found" : findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  // One line is all that VS Code shows; the rest of the settings is in the log.
  const rest = notices.length > 1 ? ` (and ${notices.length - 1} more)` : "";
  const sentences = notices.map((notice) => describeNotice(notice, titleOf));
  return {
    text: `Coach: ${count}`,
    detail: `${sentences[0] ?? `Profile ${profile}, Python 3.${target}`}${rest}`,
    warns: notices.length > 0,
  };
}
