/** A page as a whole document. Pure: content in, HTML out. */
import type { PitfallPage } from "../study/content";
import { escapeHtml } from "../study/highlight";
import type { LevelChoice } from "../webview/messages";
import type { CodeSection } from "./code-section";

/** What the document may load: addresses of the two files, their origin, and the mark that lets the script run. */
export interface Resources {
  readonly cspSource: string;
  readonly style: string;
  readonly script: string;
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
${page.sections}
<section id="settings" aria-labelledby="settings-h"><h2 id="settings-h">In your editor</h2>
<div class="row"><label class="small muted" for="level">Level of this pitfall</label><select id="level">${options}</select><button class="btn quiet" data-action="ignore" hidden>Ignore on this line</button><button class="btn quiet" data-action="read" aria-pressed="false">Mark as read</button></div>
</section>
<p id="said" class="small muted" role="status"></p>
</main>`,
    resources,
  );
}

/** The page for an address that names no pitfall. */
export function unknownPageHtml(address: string, resources: Resources): string {
  return documentHtml(
    "No such page",
    `<main class="page"><header class="head"><h1>No such page</h1><p class="lead">There is no page at <code>${escapeHtml(address)}</code>. The curriculum in the side bar lists them all.</p></header></main>`,
    resources,
  );
}

function documentHtml(title: string, main: string, { cspSource, style, script, nonce }: Resources): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
${main}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
