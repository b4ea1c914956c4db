/** A page as a whole document. Pure: content in, HTML out. */
import type { CoursePage, PitfallPage } from "../study/content";
import { escapeHtml } from "../study/highlight";
import type { LevelChoice } from "../webview/messages";
import type { CodeSection } from "./code-section";

/** What the document may load: addresses of its files, their origin, and the mark that lets the script run. */
export interface Resources {
  readonly cspSource: string;
  readonly style: string;
  readonly script: string;
  /** The folder of the bundled Python; read when a program is run, and not before. */
  readonly runtime: string;
  /** The snapshot that an earlier page made of it; empty for none. */
  readonly kept: string;
  readonly nonce: string;
}

const LEVELS: readonly [LevelChoice, string][] = [
  ["default", "As the profile says"],
  ["off", "Off"],
  ["hint", "Hint"],
  ["info", "Information"],
  ["warning", "Warning"],
];

/** `own` replaces the page's example where the learner's code is known. */
export function pageHtml(page: PitfallPage, own: CodeSection | null, resources: Resources): string {
  const contents = [
    { id: "code", title: own?.title ?? "Example" },
    { id: "try", title: "Predict, run, step" },
    ...page.toc,
    { id: "settings", title: "In your editor" },
  ];
  const items = contents.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join("");
  const options = LEVELS.map(([value, label]) => `<option value="${value}">${label}</option>`).join("");
  return documentHtml(
    page.title,
    `<main class="page has-toc" data-pitfall="${page.id}">
${page.head}
<nav class="toc side" aria-label="On this page"><p class="toc-title">On this page</p><ol>${items}</ol></nav>
${own?.html ?? page.example}
${trySection(page)}
${page.sections}
<section id="settings" aria-labelledby="settings-h"><h2 id="settings-h">In your editor</h2>
<div class="row"><label class="small muted" for="level">Level of this pitfall</label><select id="level">${options}</select><button class="btn quiet" data-action="ignore" hidden>Ignore on this line</button><button class="btn quiet" data-action="read" aria-pressed="false">Mark as read</button></div>
</section>
<p id="said" class="small muted" role="status"></p>
</main>`,
    resources,
  );
}

/** The page's own example to run; src/webview/predict.ts fills it. */
function trySection({ bad, good, fix, moment }: PitfallPage): string {
  const repair = fix === "none" ? "One way to write it" : "With the fix";
  return `<section id="try" aria-labelledby="try-h" data-bad="${escapeHtml(bad)}" data-good="${escapeHtml(good)}" data-repair="${repair}"${moment === undefined ? "" : ` data-moment="${escapeHtml(moment)}"`}><h2 id="try-h">Predict, run, step</h2></section>`;
}

/** A lesson, a question, a drill, a doubt, a page of the capstone or a cheat sheet. */
export function coursePageHtml(page: CoursePage, resources: Resources): string {
  const items = page.toc.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join("");
  const contents = items
    ? `\n<nav class="toc side" aria-label="On this page"><p class="toc-title">On this page</p><ol>${items}</ol></nav>`
    : "";
  const [body = "", ...after] = page.sections.split('<nav class="pager"');
  const pager = after.map((rest) => `\n<nav class="pager"${rest}`).join("");
  return documentHtml(
    page.title,
    `<main class="page ${items ? "has-toc" : "wide"}" data-page="${page.kind}/${page.name}">
${page.head}${contents}
${page.kind === "deck" ? DECK : body}
${actions(page)}
<p id="said" class="small muted" role="status"></p>${pager}
</main>`,
    resources,
  );
}

/** src/webview/deck.ts fills it. */
const DECK = `<p class="lead">Write what the program prints. You have two tries; then you see what Python prints, and why.</p>
<div id="deck"></div>`;

/** What one can do with a page of the course as a whole. */
function actions({ kind, pitfalls }: CoursePage): string {
  if (kind === "deck") return "";
  const button = (action: string, label: string) => `<button class="btn" data-action="${action}">${label}</button>`;
  const read = '<button class="btn primary" data-action="read" aria-pressed="false">Mark as read</button>';
  const buttons = [
    ...(kind === "sheet" ? [] : [read]),
    ...(kind === "lesson" && pitfalls.length > 0 ? [button("find", "Find this in my code")] : []),
    button("print", "Print or export"),
  ];
  return `<section class="noprint" aria-label="What to do with this page"><div class="row">${buttons.join("")}</div></section>`;
}

/** The page for an address that leads nowhere. */
export function unknownPageHtml(address: string, resources: Resources): string {
  return documentHtml(
    "No such page",
    `<main class="page"><header class="head"><h1>No such page</h1><p class="lead">There is no page at <code>${escapeHtml(address)}</code>. The curriculum in the side bar lists them all.</p></header></main>`,
    resources,
  );
}

/** The playground; src/webview/playground.ts fills it. */
export function playgroundHtml(
  { source, input, step }: { source: string; input: string; step: boolean },
  resources: Resources,
): string {
  return documentHtml(
    "Python Playground",
    `<main class="page wide" id="playground" data-source="${escapeHtml(source)}" data-input="${escapeHtml(input)}"${step ? " data-step" : ""}><header class="head"><h1>Playground</h1><p class="lead">Run your own Python, or step through it and watch its names and objects. It runs inside this page, on CPython 3.14: nothing is installed, and nothing leaves it.</p></header></main>`,
    resources,
  );
}

/** Any page. Python runs in a worker from a blob, as WebAssembly whose files the page fetches from the extension. */
export function documentHtml(title: string, main: string, resources: Resources): string {
  const { cspSource, style, script, runtime, kept, nonce } = resources;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `connect-src ${cspSource}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-runtime="${escapeHtml(runtime)}" data-kept="${escapeHtml(kept)}">
${main}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
