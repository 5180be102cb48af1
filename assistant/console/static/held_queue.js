// Keeps the queue of payments that wait up to date, and moves in it by j and k.
import { send } from "./send.js";

const EVERY_MS = 5_000;
const rows = document.getElementById("rows");

export async function look() {
  if (document.hidden) return;
  const got = await send(rows.dataset.from, { method: "GET", watching: true });
  if (!got) return;
  const now = new DOMParser().parseFromString(got.text, "text/html").querySelector("[data-version]");
  const before = rows.querySelector("[data-version]");
  if (!now || now.dataset.version === before.dataset.version) return tellCounts(now);
  const at = document.activeElement?.closest("#rows a")?.getAttribute("href");
  before.replaceWith(document.adoptNode(now));
  tellCounts(now);
  if (at) rows.querySelector(`a[href="${CSS.escape(at)}"]`)?.focus();
}

function tellCounts(now) {
  for (const count of document.querySelectorAll("[data-count]")) {
    const key = `data-count-${count.dataset.count.replaceAll("_", "-")}`;
    if (now?.hasAttribute(key)) count.textContent = now.getAttribute(key);
  }
}

function move(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) return;
  const step = { j: 1, k: -1 }[event.key];
  const links = [...rows.querySelectorAll("a.row")];
  if (!step || links.length === 0) return;
  const place = links.indexOf(document.activeElement);
  links[Math.min(Math.max(place + step, 0), links.length - 1)].focus();
}

document.addEventListener("keydown", move);
document.addEventListener("visibilitychange", look);
setInterval(look, EVERY_MS);
