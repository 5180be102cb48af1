// Keyboard shortcuts: whatever has data-key="x" or data-key="g x" on the page is pressed by it; "?" lists them.
//
// A link or button is pressed, a field gets the focus. data-says names it in the list, else its own words do.
// A page that is changed in part needs nothing: the page is asked at each key. No key with Ctrl, Alt or Meta,
// and none while somebody writes, except Escape, which leaves the field. Enter is a link's or a button's own where
// one has the focus. data-key="Ctrl+Enter" is listed alone; the page sees to it.
import { phrase } from "./phrases.js";

const WRITING = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";
const TOGETHER_MS = 1200;
let first = "";
let firstAt = 0;

export function wireKeys() {
  document.addEventListener("keydown", press);
  for (const button of document.querySelectorAll("[data-keys-help]")) {
    button.hidden = false;
    button.addEventListener("click", showHelp);
  }
}

function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.matches(WRITING)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary, input, [tabindex]")) return;
  const combined = event.timeStamp - firstAt < TOGETHER_MS && first ? `${first} ${event.key}` : "";
  const found = (combined && keyed(combined)) || keyed(event.key);
  first = !found && startsSome(event.key) ? event.key : "";
  firstAt = event.timeStamp;
  if (!found) return;
  event.preventDefault();
  use(found);
}

const open = (element) => !element.disabled && element.getClientRects().length > 0;
const all = () => [...document.querySelectorAll("[data-key]")].filter(open);
const keyed = (key) => all().find((element) => element.dataset.key === key);
const startsSome = (key) => all().some((element) => element.dataset.key.startsWith(`${key} `));

function use(element) {
  if (element.matches(WRITING)) element.focus();
  else element.click();
}

function showHelp() {
  const dialog = document.getElementById("keys");
  const lines = all().flatMap((element) => [term(element.dataset.key), meaning(element)]);
  dialog.querySelector("dl").replaceChildren(...lines);
  dialog.showModal();
}

function term(key) {
  const dt = document.createElement("dt");
  const [one, other] = key.split(" ");
  dt.append(...(other ? phrase("key_then", { first: "\u0001", second: "\u0002" }) : "\u0001")
    .split(/([\u0001\u0002])/).filter(Boolean)
    .map((part) => (part === "\u0001" ? kbd(one) : part === "\u0002" ? kbd(other) : part)));
  return dt;
}

function kbd(key) {
  const cap = document.createElement("kbd");
  cap.textContent = key;
  return cap;
}

function meaning(element) {
  const dd = document.createElement("dd");
  dd.textContent = element.dataset.says ?? element.getAttribute("aria-label") ?? element.textContent.trim();
  return dd;
}
