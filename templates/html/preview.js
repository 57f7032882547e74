// Renews the preview when a file has been saved, and keeps the place, the focus and what is unfolded.
"use strict";

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, tr, figure, blockquote, dt, dd";
const PARTS = ["ways_", "papers_", "notice_", "found_"];

const told = document.getElementById("told_");
const frame = document.getElementById("paper_");

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
const words = (block) => block.textContent.trim();

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-store" });
  return answer.ok ? answer.text() : null;
}

function unfolded(root) {
  return new Map([...root.querySelectorAll("details")].map((each) => [key(each), each.open]));
}

function unfold(root, known) {
  for (const each of root.querySelectorAll("details")) each.open = known.get(key(each)) ?? each.open;
}

function key(details) {
  return details.dataset.key ?? details.querySelector("summary")?.textContent.replace(/\(\d+\)/, "").trim();
}

// The parts of the page around the document; a link that had the focus has it afterwards.
function renewParts(fresh) {
  for (const id of PARTS) {
    const own = document.getElementById(id);
    const other = fresh.getElementById(id);
    if (!own || !other || own.innerHTML === other.innerHTML) continue;
    const href = own.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const known = unfolded(own);
    own.replaceChildren(...other.childNodes);
    unfold(own, known);
    if (href) [...own.querySelectorAll("a")].find((each) => each.getAttribute("href") === href)?.focus();
  }
  document.title = fresh.title;
}

// The words at the top of what is seen, and how far down they stand: the first that are still there count.
function place(paper) {
  const seen = [...paper.querySelectorAll(BLOCKS)].filter((each) => each.getBoundingClientRect().bottom > 0);
  return seen.slice(0, 40).map((each) => [words(each), each.getBoundingClientRect().top]);
}

function backTo(known, paper, view) {
  if (view.scrollY === 0) return;
  const blocks = new Map([...paper.querySelectorAll(BLOCKS)].map((each) => [words(each), each]));
  const kept = known.find(([text]) => text && blocks.has(text));
  if (!kept) return;
  const moved = blocks.get(kept[0]).getBoundingClientRect().top - kept[1];
  view.scrollTo({ top: view.scrollY + moved, behavior: "instant" });
}

function pointOut(paper, before) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const block of paper.querySelectorAll(BLOCKS)) {
    if (before.has(words(block)) || block.querySelector(BLOCKS)) continue;
    block.animate([{ backgroundColor: "#ffd54a99" }, { backgroundColor: "transparent" }], 2000);
  }
}

function renewStyle(paper, fresh) {
  const [own, other] = [paper.querySelector("style"), fresh.querySelector("style")];
  if (own.textContent !== other.textContent) own.replaceWith(other);
}

// The document, put in place of the one that is shown, without loading the frame anew.
function renewPaper(html) {
  const paper = frame.contentDocument;
  const view = frame.contentWindow;
  const fresh = paper.createElement("html"); // of the frame, which allows what the page around it does not
  fresh.innerHTML = html;
  const known = place(paper);
  const top = view.scrollY;
  const before = new Set([...paper.querySelectorAll(BLOCKS)].map(words));
  const open = unfolded(paper);
  renewStyle(paper, fresh);
  paper.title = fresh.querySelector("title").textContent;
  paper.body.replaceWith(fresh.querySelector("body"));
  unfold(paper, open);
  view.scrollTo({ top, behavior: "instant" });
  backTo(known, paper, view);
  pointOut(paper, before);
}

async function renewFrame(fresh) {
  const { digest, paper } = fresh.getElementById("paper_").dataset;
  if (digest === frame.dataset.digest) return false;
  const was = frame.dataset.paper;
  frame.dataset.digest = digest;
  frame.dataset.paper = paper;
  frame.hidden = !paper;
  if (paper && paper === was && frame.contentDocument?.body) {
    const html = await fetched(paper);
    if (html) renewPaper(html);
  } else if (paper) {
    frame.src = paper;
  }
  return true;
}

// The form: what is filled in stays until it is saved, and neither saving nor another form loads the page anew.
const panel = () => document.getElementById("form_");
const forms = () => [...panel().querySelectorAll("form")];
const filledIn = () => forms().map((each) => new URLSearchParams(new FormData(each)).toString()).join();
let asLoaded = "";
const pageAt = ({ pathname, search }) => pathname + search;
let shownPage = pageAt(location);

function showPanel(fresh, address) {
  const known = unfolded(panel());
  panel().replaceChildren(...fresh.getElementById("form_").childNodes);
  unfold(panel(), known);
  asLoaded = filledIn();
  renewParts(fresh);
  if (address !== location.href) history.pushState(null, "", address);
  shownPage = pageAt(location);
}

function focusPanel() {
  const first = panel().querySelector("[autofocus]") ?? panel().querySelector("h3");
  first?.focus();
  first?.scrollIntoView({ block: "nearest" });
}

async function toForm(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) return location.assign(address);
  showPanel(parsed(await answer.text()), answer.url);
  focusPanel();
}

async function save(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.action, { method: "POST", body, cache: "no-store" });
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html");
  if (!isPage) return say(await answer.text());
  showPanel(parsed(await answer.text()), answer.redirected ? answer.url : location.href);
  focusPanel();
}

function atForm() {
  asLoaded = filledIn();
  if (matchMedia("(max-width: 68rem)").matches) focusPanel(); // which is not in sight there
  panel().addEventListener("submit", (event) => {
    event.preventDefault();
    save(event.target, event.submitter).catch(() => say("Förhandsvisningen svarar inte. Inget är sparat."));
  });
  document.querySelector(".beside").addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#f-")) {
      event.preventDefault();
      const field = document.getElementById(href.slice(1));
      field?.closest("details")?.setAttribute("open", "");
      field?.focus();
    } else if (href.startsWith("?") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (filledIn() === asLoaded || confirm("Det du har fyllt i är inte sparat. Lämna det?")) toForm(link.href);
    }
  });
  addEventListener("popstate", () => {
    if (pageAt(location) !== shownPage) location.reload(); // a way within the page is no other page
  });
  addEventListener("beforeunload", (event) => {
    if (filledIn() !== asLoaded) event.preventDefault();
  });
}

async function renew() {
  const html = await fetched(location.href.replace(/&sparat=\d/, ""));
  if (html === null) return say("Dokumentet finns inte längre.");
  const fresh = parsed(html);
  const version = fresh.body.dataset.version;
  const isOther = frame && (await renewFrame(fresh));
  const isFree = filledIn() === asLoaded && !panel().contains(document.activeElement);
  if (isFree) showPanel(fresh, location.href);
  else renewParts(fresh);
  document.body.dataset.version = version;
  const summary = document.getElementById("summary_")?.textContent ?? "";
  say(`${isOther ? "Dokumentet är förnyat." : "Sparat."} ${summary}`);
}

function say(text) {
  told.textContent = text;
}

// One renewal at a time, and one more when a file was saved meanwhile.
let running = null;
let wanted = false;

async function renewSoon() {
  wanted = true;
  if (running) return;
  while (wanted) {
    wanted = false;
    running = renew();
    await running.catch(() => say("Förhandsvisningen svarar inte."));
  }
  running = null;
}

function listen() {
  const events = new EventSource(document.body.dataset.events);
  events.onmessage = ({ data }) => {
    if (data !== document.body.dataset.version) renewSoon();
  };
  events.onerror = () => say("Förhandsvisningen svarar inte. Starta den igen med samverkan preview.");
  events.onopen = () => say("");
}

// A way out of the document opens beside it: nothing else is shown in the frame.
function leadOut() {
  frame.contentDocument?.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.origin === location.origin) return;
    event.preventDefault();
    if (["http:", "https:", "mailto:"].includes(link.protocol)) window.open(link.href, "_blank", "noopener");
  });
}

frame?.addEventListener("load", leadOut);
if (frame?.contentDocument?.readyState === "complete") leadOut();
atForm();
listen();
