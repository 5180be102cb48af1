// Brings the conversation and the panels up to date, touching only what changed, and leads the eye there.
import { countDown } from "./countdown.js";

const log = document.getElementById("log");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// Puts in place what the server answered; returns the first new message, if any.
export function bringUpToDate(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  let first = null;
  for (const part of answer.querySelectorAll("template[data-into]")) {
    const place = document.getElementById(part.dataset.into);
    const incoming = document.importNode(part.content, true);
    if (place === log) {
      renew(incoming);
      first = part.dataset.first ? document.getElementById(`m-${part.dataset.first}`) : null;
    } else {
      place.replaceChildren(incoming);
    }
  }
  countDown(log);
  return first;
}

// A message whose version is the same stays, with whatever is open or half written in it.
function renew(incoming) {
  const wanted = [...incoming.children];
  const ids = new Set(wanted.map((node) => node.id));
  for (const node of [...log.children]) {
    if (!ids.has(node.id)) node.remove();
  }
  wanted.forEach((node, index) => {
    const present = document.getElementById(node.id);
    if (present?.parentNode === log && present.dataset.version === node.dataset.version) {
      if (log.children[index] !== present) log.insertBefore(present, log.children[index] ?? null);
      return;
    }
    if (present?.parentNode === log) {
      node.setAttribute("aria-live", "off"); // an older card that changed is not news to read out whole
      present.replaceWith(node);
    } else {
      log.insertBefore(node, log.children[index] ?? null);
    }
  });
}

export function showPending(text) {
  const pending = document.createElement("article");
  pending.className = "message person pending";
  pending.innerHTML = '<div class="said"><p class="text"><span class="words"></span></p></div>';
  pending.querySelector(".words").textContent = text;
  pending.setAttribute("aria-hidden", "true");
  log.append(pending);
  toEnd();
  return pending;
}

// Shows the first new message at the top of what can be seen; the newest at the bottom if all of it fits.
export function lead(first, { focus = false } = {}) {
  if (!first) return;
  if (location.hash === "#limits" || location.hash === "#shares") location.hash = `#${first.id}`;
  const answer = first.matches(".person, .event") ? (first.nextElementSibling ?? first) : first;
  if (focus) answer.focus({ preventScroll: true });
  const height = log.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  if (height < innerHeight * 0.6) toEnd();
  else first.scrollIntoView({ block: "start", behavior: behaviour() });
}

export function toEnd(how = behaviour()) {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: how });
}

function behaviour() {
  return calm.matches ? "instant" : "smooth";
}
