// Starts the chat page: forms go by fetch, the address names the panel, the page stays up to date.
import { wireComposer } from "./composer.js";
import { countDown } from "./countdown.js";
import { wireFields } from "./fields.js";
import { lead, toEnd } from "./log.js";
import { phrase } from "./phrases.js";
import { once, post, refresh } from "./send.js";
import { wireUpload } from "./upload.js";

wireComposer();
wireUpload();
wireFields();
countDown(document);

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-act]")) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const done = await once(() => post(form.action, body, phrase("not_done")), phrase("sending"));
  if (done?.ok) lead(done.first, { focus: true });
});

// Opening the last step of an offer leads to its terms.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches(".accept[open]")) event.target.querySelector(".last-yes").focus();
    if (event.target.matches(".change[open]")) event.target.querySelector("input, select, textarea").focus();
  },
  true,
);

const panels = ["#talk", "#limits", "#shares"];

function markTab() {
  const named = panels.includes(location.hash);
  for (const tab of document.querySelectorAll(".tabs a")) {
    tab.setAttribute("aria-current", String(tab.hash === (named ? location.hash : "#talk")));
  }
  if (location.hash === "#talk") toEnd("instant");
  else if (named) scrollTo({ top: 0, behavior: "instant" });
}

addEventListener("hashchange", markTab);
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") refresh("/chat/side");
});

if (location.hash) markTab();
else toEnd("instant");
