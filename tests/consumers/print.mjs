// Prints HTML files as sheets with Chromium: `node tests/consumers/print.mjs page.html sheets.pdf ...`.
// Needs `npm ci` in this folder; the browser is $CHROMIUM, else /usr/bin/chromium.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const page = await browser.newPage();
for (let at = 2; at < process.argv.length; at += 2) {
  await page.goto(pathToFileURL(resolve(process.argv[at])).href);
  await page.pdf({ path: process.argv[at + 1], preferCSSPageSize: true });
}
await browser.close();
