/**
 * `npm run scenes`: records the pictures of the standard scenes (the tests compare them), and writes a sheet of all of them
 * for each kind of theme into docs/images, drawn by Chromium with the style sheet of the pages. Look at the sheets before
 * you commit them.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { linesOf, PICTURES, pictureFile, pictureOf } from "../test/runtime/pictures";
import { STANDARD } from "../test/runtime/scenes";
import { launchBrowser } from "./host/host.mjs";

const THEMES = { light: "vscode-light", dark: "vscode-dark", "high-contrast": "vscode-high-contrast" };
const WIDTH = 1160;
const SHEET = `main { display: grid; grid-template-columns: 1fr 1fr; gap: 32px 48px; padding: 24px; }
h2 { margin-bottom: 12px; } p { margin-top: 8px; max-width: 480px; }`;

const TITLES: Record<string, string> = {
  alias: "Two names, one list",
  nested: "A row three times, and three rows",
  default: "A default that is shared by calls",
  closures: "Late and early binding",
  copy: "Shallow and deep copy",
  attributes: "Attributes of class and instance",
  generator: "A generator with two names",
  cycle: "Objects that refer to each other",
};

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const figures: string[] = [];
  for (const scene of Object.keys(STANDARD)) {
    const { svg, changes } = await pictureOf(scene);
    writeFileSync(pictureFile(scene), linesOf(svg));
    figures.push(
      `<div><h2>${TITLES[scene]}</h2><figure class="fig">${svg}</figure><p class="small">${changes}</p></div>`,
    );
  }
  const css = ["scripts/scenes.css", "media/coach.css"].map((file) => `<style>${readFileSync(file, "utf8")}</style>`);
  const browser = await launchBrowser();
  for (const [name, theme] of Object.entries(THEMES)) {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
    await page.setContent(
      `<!doctype html><head>${css.join("")}<style>${SHEET}</style></head><body class="${theme}"><main>${figures.join("")}</main></body>`,
    );
    await page.screenshot({ path: `docs/images/scenes-${name}.png`, fullPage: true });
    await page.close();
  }
  await browser.close();
  console.log(`${figures.length} pictures in ${PICTURES}, ${Object.keys(THEMES).length} sheets in docs/images`);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
