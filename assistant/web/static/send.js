// Sends a form to the server once at a time, and says calmly when that did not work.
import { bringUpToDate } from "./log.js";
import { phrase } from "./phrases.js";

const notice = document.getElementById("notice");
const busy = document.getElementById("busy");
let pending = false;

export const isPending = () => pending;

// Only one thing is on its way at a time; a second press while it is does nothing.
export async function once(work, words) {
  if (pending) return undefined;
  pending = true;
  notice.replaceChildren();
  busy.textContent = words;
  document.body.dataset.busy = "";
  try {
    return await work();
  } finally {
    pending = false;
    busy.textContent = "";
    delete document.body.dataset.busy;
  }
}

// Returns { ok, first }: whether it was done, and the first new message.
export async function post(action, body, lost) {
  let response;
  try {
    response = await fetch(action, { method: "POST", body, headers: { "X-Fragment": "1" } });
  } catch {
    tell(lost);
    return { ok: false };
  }
  const html = await response.text();
  return taken(response.status, html);
}

export async function taken(status, html) {
  if (status >= 200 && status < 300) return { ok: true, first: bringUpToDate(html) };
  if (status === 401) tell(phrase("session_over"));
  else if (html.includes("data-code")) tellHtml(html);
  else tell(phrase("failed"));
  if (status === 409 || status >= 500) await refresh("/chat/now");
  return { ok: false };
}

// Fetches what stands now; silence when there is no connection, as nobody asked for it.
export async function refresh(address) {
  try {
    const response = await fetch(address, { headers: { "X-Fragment": "1" } });
    if (response.ok) bringUpToDate(await response.text());
  } catch {
    // The page simply stays as it is.
  }
}

export function tell(words) {
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "alert");
  line.textContent = words;
  notice.replaceChildren(line);
}

function tellHtml(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  notice.replaceChildren(...answer.querySelectorAll(".notice"));
}
