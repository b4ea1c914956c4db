/** What a hover says: about a finding, or else about a construct of the language. Five lines at most. */
import type { Hover, Position } from "vscode-languageserver";
import type { Finding } from "../analysis/finding";
import { CARDS } from "./cards";
import { type Meant, meantAt } from "./concepts";
import { lessonAddress, pageAddress, toRange } from "./diagnostics";
import type { Looked } from "./documents";
import { summaryOf, titleOf } from "./known";
import { LESSON_CARDS, type LessonCard } from "./lesson-cards";
import { namesAt } from "./names";
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
  const text = document.getText();
  const meant = meantAt(text, open.tree(), offset);
  if (meant === null) return null;
  const lines = cardLines(text, meant, client);
  return lines === null ? null : markdown(lines, toRange(document, meant.token));
}

/** A card of ours, with the lesson on the same construct; else what a lesson says about the construct or the name. */
function cardLines(text: string, { token, concept, names }: Meant, client: HoverClient): string[] | null {
  if (concept !== null) {
    const { title, lines, page, lesson } = CARDS[concept];
    const more = LESSON_CARDS.get(lesson ?? "");
    const links = [link(client, page, null), ...(more === undefined ? [] : [lessonLink(client, more)])];
    return [`**${title}**`, ...lines, links.join(" · ")];
  }
  const all =
    names.length === 0 && mayHaveCard(text.slice(token.start, token.end), text) ? namesAt(text, token) : names;
  const name = all.find((one) => LESSON_CARDS.has(one));
  if (name === undefined) return null;
  const card = LESSON_CARDS.get(name)!;
  return [`**\`${name.replace(/^builtins\./, "")}\`**`, escapeMarkdown(card.text), lessonLink(client, card)];
}

const LAST_PARTS = new Set([...LESSON_CARDS.keys()].map((name) => name.split(".").at(-1)!));

/** Whether it is worth finding out what a word means: it is the end of a known name, or an import may rename one to it. */
function mayHaveCard(word: string, text: string): boolean {
  return LAST_PARTS.has(word) || (/^[^\W\d]\w*$/u.test(word) && new RegExp(`\\bas\\s+${word}\\b`).test(text));
}

function lessonLink(client: HoverClient, { lesson, title }: LessonCard): string {
  const address = client.commands
    ? `command:${SECTION}.openPage?${encodeURIComponent(JSON.stringify([`lesson/${lesson}`]))}`
    : lessonAddress(lesson, client.pageScheme);
  return `[Lesson “${escapeMarkdown(title)}”](${address})`;
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
