// Checks HTML files with axe-core, on a wide screen and a narrow dark one: `node tests/consumers/axe.mjs page.html ...`.
// Needs `npm ci` in this folder; the browser is $CHROMIUM, else /usr/bin/chromium.
// Exit status 1 when there are violations, when a page asks for anything from outside, or is too wide.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let faults = 0;
const fault = (text) => {
  faults += 1;
  console.log(text);
};

for (const file of process.argv.slice(2)) {
  for (const { width, colorScheme } of looks) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) fault(`${file}: asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    for (const { id, help, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        fault(`${file} (${width} px): ${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`);
      }
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) fault(`${file} (${width} px): the page is ${overflow} px too wide`);
    await page.close();
  }
}
await browser.close();
console.log(`${process.argv.length - 2} files, ${faults} faults`);
process.exit(faults ? 1 : 0);
