// The page of a payment that waits follows what happens to it, sends what is decided, and shows what is revealed.
import { forget, putBack } from "./drafts.js";
import { say, send, sendForm } from "./send.js";

const EVERY_MS = 3_000;
const PARTS = ["head", "bar"];
const file = document.getElementById("file");

async function look() {
  if (document.hidden || document.body.dataset.busy !== undefined) return;
  const got = await send(file.dataset.now, { method: "GET", watching: true });
  if (got) take(got.text);
}

// Whatever changed takes the place of what was there; what is being written stays, as a draft does.
function take(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const now = page.getElementById("file");
  if (!now) return false;
  if (now.dataset.version === file.dataset.version) {
    // Time goes by even where nothing happens; where something did, the head brings its own clocks.
    file.querySelector(".clocks")?.replaceWith(document.adoptNode(now.querySelector(".clocks")));
    return true;
  }
  file.dataset.version = now.dataset.version;
  const shown = [...(document.getElementById("revealed")?.childNodes ?? [])];
  for (const id of PARTS) document.getElementById(id)?.replaceWith(document.adoptNode(now.querySelector(`#${id}`)));
  for (const side of ["customer-view", "scam-view"]) swap(side, now);
  document.getElementById("revealed")?.replaceChildren(...shown);
  for (const form of document.querySelectorAll("form[data-draft]")) putBack(form);
  const told = document.querySelector("#bar [role=status]");
  if (told) say(told.textContent);
  return true;
}

function swap(side, now) {
  const before = document.querySelector(`.${side}`);
  const after = now.querySelector(`.${side}`);
  const open = [...before.querySelectorAll("details")].map((each) => each.open);
  before.replaceChildren(...after.childNodes);
  before.querySelectorAll("details").forEach((each, place) => { each.open = open[place] ?? false; });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.matches("[data-reveals]")) return reveal(event, form);
  if (!form.matches("[data-sends]")) return;
  event.preventDefault();
  const got = await sendForm(form, event.submitter);
  if (!got) return look();
  forget(form);
  if (!take(got.text)) location.assign(got.url);
});

async function reveal(event, form) {
  event.preventDefault();
  const got = await sendForm(form, event.submitter);
  if (!got) return;
  const shown = new DOMParser().parseFromString(got.text, "text/html").body.childNodes;
  document.getElementById("revealed").replaceChildren(...shown);
}

document.addEventListener("visibilitychange", look);
setInterval(look, EVERY_MS);
