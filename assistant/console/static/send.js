// Sends to the server with the page's token, once at a time, and says calmly when that did not work.
import { leaveDraftsAlone } from "./drafts.js";
import { phrase } from "./phrases.js";

const csrf = () => document.querySelector("meta[name=csrf]").content;
let pending = false;

// Sends a form or other data; `watching` is for what the page does by itself and is no work of anybody.
// Returns the response's text and status where it went well, and null where it was told that it did not.
export async function send(address, { body, method = "POST", watching = false } = {}) {
  if (method !== "GET") {
    if (pending) return null;
    pending = true;
    document.body.dataset.busy = "";
  }
  try {
    return await sent(address, { body, method, watching });
  } finally {
    if (method !== "GET") {
      pending = false;
      delete document.body.dataset.busy;
    }
  }
}

async function sent(address, { body, method, watching }) {
  const headers = { "X-Fragment": "1", "X-CSRF-Token": csrf() };
  if (watching) headers["X-Watching"] = "1";
  let response;
  try {
    response = await fetch(address, { method, body, headers });
  } catch {
    if (!watching) tell(phrase("offline"));
    return null;
  }
  const text = await response.text();
  if (response.ok && method !== "GET") show();
  if (response.ok) return { text, status: response.status, url: response.url };
  if (response.status === 401) tellOver();
  else if (text.includes("data-code")) tellHtml(text);
  else tell(phrase("failed"));
  return null;
}

// The form as it is pressed, its button's own value included.
export const sendForm = (form, submitter) =>
  send(submitter?.hasAttribute("formaction") ? submitter.formAction : form.action, { body: new FormData(form, submitter) });

export function tell(words) {
  show(line(words));
}

// Read out by screen readers, shown to nobody.
export function say(words) {
  document.getElementById("live").textContent = words;
}

function tellOver() {
  leaveDraftsAlone();
  const link = document.createElement("a");
  link.href = `/console/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = phrase("sign_in_again");
  const words = line(`${phrase("session_over")} `);
  words.append(link);
  show(words);
}

function tellHtml(html) {
  show(...new DOMParser().parseFromString(html, "text/html").querySelectorAll(".notice"));
}

function line(words) {
  const p = document.createElement("p");
  p.className = "notice";
  p.setAttribute("role", "alert");
  p.textContent = words;
  return p;
}

function show(...lines) {
  document.getElementById("notice").replaceChildren(...lines);
}
