// Tries `samverkan preview` as a person with a keyboard does: `node tests/consumers/preview.mjs ADDRESS WORKSPACE`.
// The workspace holds a copy of agreements/tankvika, which is changed. Needs what axe.mjs needs.
// Exit status 1 when axe finds anything, when a page is too wide or asks for anything from outside, or when
// a saved file, a broken one or a form is not shown as it should be.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [address, workspace] = process.argv.slice(2);

let faults = 0;
function must(holds, text) {
  if (!holds) faults += 1;
  if (!holds) console.log(text);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function opened(path, width = 1440, colorScheme = "light") {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on("request", (request) => must(/^data:/.test(request.url()) || request.url().startsWith(address), request.url()));
  page.on("pageerror", (error) => must(false, `${path}: ${error}`));
  page.on("console", (message) => must(!/Content Security Policy/.test(message.text()), message.text()));
  await page.goto(address + path);
  await page.evaluate(() => new Promise((shown) => setTimeout(shown, 200)));
  return page;
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  for (const { id, help, nodes } of violations) {
    for (const { target, failureSummary } of nodes) must(false, `${where}: ${id}: ${help}\n  ${target}\n  ${failureSummary}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  must(wide <= 0, `${where}: the page is ${wide} px too wide`);
}

const words = (page) => page.evaluate(() => document.activeElement.textContent.trim());
const shown = (page, text) =>
  page.waitForFunction((t) => document.getElementById("paper_").contentDocument.body.textContent.includes(t), text);

const folder = "agreements/tankvika/2024-2027";
const plan = `${folder}/varv-2/atgardsplan.yaml`;
const ofPlan = "avtal/tankvika/2024-2027/atgardsplan-plan-2026-2027";
const ofCase = "avtal/tankvika/2024-2027/avtal";
const form = `${ofPlan}?fil=${plan}&vid=`;
const rows = `avtal/tankvika/2024-2027/avtal?fil=${folder}/agreement.yaml&vid=goals/1/indicators/0`;

// Every page, on a wide screen, a narrower one and a narrow dark one
for (const [width, scheme] of [[1440, "light"], [768, "light"], [390, "dark"]]) {
  for (const path of ["", ofPlan, form, `${form}measures/0`, `${form}measures`, `${rows}/measurements/0`]) {
    const page = await opened(path, width, scheme);
    await accessible(page, `/${path} (${width} px)`);
    await page.close();
  }
}

// A saved file is shown where the reader was, a broken one leaves the page as it was, and says so
{
  const page = await opened("avtal/tankvika/2024-2027/avtal");
  const file = `${workspace}/${folder}/agreement.yaml`;
  const before = readFileSync(file, "utf8");
  const frame = page.frame({ url: /papper/ });
  const top = () =>
    frame.evaluate(() => {
      const first = [...document.querySelectorAll("h2, h3, p, li")].find((each) => each.getBoundingClientRect().bottom > 0);
      return [first.getBoundingClientRect().top, first.textContent.trim()];
    });
  // Heights are no whole pixels, and what scrolls is moved by whole ones
  const isThere = ([place, words], [nowPlace, nowWords]) => words === nowWords && Math.abs(place - nowPlace) <= 1;
  await frame.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
  const place = await top();
  const saved = Date.now();
  writeFileSync(file, before.replace(/^purposes:\n/m, "purposes:\n  - text: Ett nytt syfte, som ingen har skrivit än.\n"));
  await shown(page, "Ett nytt syfte, som ingen har skrivit än.");
  console.log(`renewed after ${Date.now() - saved} ms`);
  must(isThere(place, await top()), `the place is lost: ${place} became ${await top()}`);
  writeFileSync(file, "title: [");
  await page.waitForSelector(".notice");
  must(isThere(place, await top()), "a broken file moves the page");
  must(await page.locator("#found_ .error a[href^='vscode://file/']").count(), "no way to the error in the editor");
  await accessible(page, "a broken file");
  writeFileSync(file, before);
  await page.waitForSelector(".notice", { state: "detached" });
  await page.close();
}

// A form is filled in with the keyboard alone: what is wrong is told at its field, then it is saved
{
  const page = await opened(ofPlan);
  const file = `${workspace}/${plan}`;
  const before = readFileSync(file, "utf8");
  const press = async (selector, key = "Enter") => {
    await page.locator(selector).first().focus();
    await page.keyboard.press(key);
  };
  await press("#form_ .files a");
  await page.waitForSelector("#form_title_");
  must((await words(page)) === "Åtgärdsplan", `focus is not at the form but at ${await words(page)}`);
  await press("#form_ .list a[href*='measures/0']");
  await page.waitForSelector("[id='f-completed']");
  await page.locator("[id='f-completed']").focus();
  await page.keyboard.type("2026-13-40");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".summary-of-errors");
  must((await words(page)).startsWith("Inget är sparat."), "focus is not at what is wrong");
  must(readFileSync(file, "utf8") === before, "something is written although it is wrong");
  await accessible(page, "a form with errors");
  await press(".summary-of-errors a");
  must((await page.evaluate(() => document.activeElement.id)) === "f-completed", "the error does not lead to its field");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("2026-11-20");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".saved");
  must((await words(page)) === "Sparat.", "focus is not at what has been saved");
  const lines = readFileSync(file, "utf8").split("\n");
  const added = lines.filter((line) => !before.split("\n").includes(line));
  must(added.join() === "    completed: 2026-11-20" && lines.length === before.split("\n").length + 1, `changed: ${added}`);
  await accessible(page, "a form that has been saved");
  await page.close();
}

// With nothing but the tabulator key: one more record in a list within a list, and a cell of a table
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 300; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  must(false, `no way to ${selector} with the tabulator key`);
}
const enter = async (page, selector, next) => {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
  await page.waitForSelector(next);
};
const newLines = (before, file) =>
  readFileSync(file, "utf8").split("\n").filter((line) => !before.split("\n").includes(line));
{
  const page = await opened(ofPlan);
  const before = readFileSync(`${workspace}/${plan}`, "utf8");
  await enter(page, "#form_ .files a", "#form_title_");
  await enter(page, "#form_ .list a[href*='measures/1']", "[id='f-completed']");
  await enter(page, "#form_ a.add[href*='operational_goals']", "[id='f-text']");
  await tabTo(page, "[id='f-text']");
  await page.keyboard.type("Minst tre kvällar i veckan");
  await enter(page, "#form_ button", ".saved");
  const added = newLines(before, `${workspace}/${plan}`);
  must(/^ +- id: [\w-]+, +text: Minst tre kvällar i veckan$/.test(added.join()), `added: ${added}`);
  await accessible(page, "one more in a list within a list");
  await page.close();
}
{
  const page = await opened(rows);
  const before = readFileSync(`${workspace}/${folder}/otrygghet.csv`, "utf8");
  await enter(page, "#form_ .list a[href*='measurements/0']", "[id='f-value']");
  await tabTo(page, "[id='f-value']");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".saved");
  const changed = newLines(before, `${workspace}/${folder}/otrygghet.csv`);
  must(changed.join() === "2023-10,41,1012,Trygghetsmätningen 2023", `changed in the table: ${changed}`);
  await page.close();
}
// A short way to the form that is open, to the findings and to the document, which leaves what is filled in; and a
// field that is folded away is named by what unfolds it
for (const width of [1440, 390]) {
  const page = await opened(`${ofCase}?fil=${folder}/case.yaml&vid=steps/0`, width);
  page.on("dialog", (dialog) => must(false, `${width} px: asked ${dialog.type()}`) ?? dialog.accept());
  await page.evaluate(() => document.activeElement.blur());
  const focused = () => page.evaluate(() => document.activeElement.id);
  const goTo = async (link, id) => {
    await enter(page, `a[href='#${id}']`, `#${id}`);
    await page.waitForTimeout(100);
    must((await focused()) === id, `${width} px: the way to ${link} leads to ${await focused()}`);
  };
  await goTo("the form", "form_title_");
  let pressed = 0;
  while (!/Fler uppgifter.*Paragraf/.test(await words(page)) && pressed < 10) {
    await page.keyboard.press("Tab");
    pressed += 1;
  }
  must(pressed < 10, `${width} px: nothing near the start of the form unfolds the field Paragraf`);
  await page.keyboard.press("Enter");
  await tabTo(page, "[id='f-paragraph']");
  await page.keyboard.type("17");
  await goTo("the findings", "found_title_");
  await goTo("the document", "main_");
  await goTo("the form", "form_title_");
  must((await page.inputValue("[id='f-paragraph']")) === "17", `${width} px: a way within the page empties the form`);
  await accessible(page, `ways within the page (${width} px)`);
  await tabTo(page, "[id='f-paragraph']");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.close();
}

await browser.close();
console.log(`the preview: ${faults} faults`);
process.exit(faults ? 1 : 0);
