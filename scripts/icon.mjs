// npm run icon: draws media/icon.png (128 × 128) from media/icon.svg in a headless Chromium.
import { readFileSync } from "node:fs";
import { launchBrowser } from "./host/host.mjs";

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${readFileSync("media/icon.svg", "utf8")}`,
  );
  await page.screenshot({ path: "media/icon.png", omitBackground: true });
} finally {
  await browser.close();
}
