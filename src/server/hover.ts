/** What a hover says: about a finding, or else about a construct of the language. Five lines at most. */
import type { Hover, Position } from "vscode-languageserver";
import type { Finding } from "../analysis/finding";
import { CARDS } from "./cards";
import { conceptAt } from "./concepts";
import { pageAddress, toRange } from "./diagnostics";
import type { Looked } from "./documents";
import { summaryOf, titleOf } from "./known";
import { SECTION, type WireRange } from "./protocol";

interface HoverClient {
  readonly pageScheme: string | null;
  readonly commands: boolean;
}

/** The hover at a position; null where there is nothing to say. */
export function hover(open: Looked, position: Position, client: HoverClient): Hover | null {
  const { document, findings, settings } = open.view();
  const offset = document.offsetAt(position);
  const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
  if (here.length > 0) {
    const narrowest = here.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    const range = toRange(document, narrowest);
    return markdown(aboutFinding(narrowest, link(client, narrowest.pitfall, { uri: document.uri, range })), range);
  }
  if (!settings.conceptHovers) return null;
  const found = conceptAt(document.getText(), open.tree(), offset);
  if (found === null) return null;
  const card = CARDS[found.concept];
  return markdown([`**${card.title}**`, ...card.lines, link(client, card.page, null)], toRange(document, found));
}

/** The message itself is in the diagnostic, which clients show in the same hover. */
function aboutFinding(finding: Finding, link: string): string[] {
  const [best] = finding.fixes;
  const fix = best === undefined ? [] : [`${best.safe ? "Safe fix" : "Suggestion"}: ${escapeMarkdown(best.title)}`];
  const why = summaryOf(finding.pitfall);
  return [
    `**${escapeMarkdown(titleOf(finding.pitfall))}**`,
    ...(why === "" ? [] : [escapeMarkdown(why)]),
    ...fix,
    link,
  ];
}

function link(client: HoverClient, pitfall: string, place: { uri: string; range: WireRange } | null): string {
  const address = client.commands
    ? `command:${SECTION}.explain?${encodeURIComponent(JSON.stringify([{ pitfall, ...place }]))}`
    : pageAddress(pitfall, client.pageScheme);
  return place === null ? `[Read “${escapeMarkdown(titleOf(pitfall))}”](${address})` : `[Open the page](${address})`;
}

function markdown(lines: readonly string[], range: WireRange): Hover {
  return { contents: { kind: "markdown", value: lines.join("  \n") }, range };
}

/** Makes text mean itself in Markdown, apart from what stands between backquotes: that is code already. */
function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, "\\$&")))
    .join("");
}
