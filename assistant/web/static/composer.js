// The place to write: grows with the text, Enter sends (not while an input method composes), keeps what failed.
import { lead, showPending } from "./log.js";
import { phrase } from "./phrases.js";
import { isPending, once, post } from "./send.js";

const form = document.getElementById("composer");
const box = document.getElementById("message");

export function wireComposer() {
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}

async function send() {
  const text = box.value.trim();
  if (!text || isPending()) return;
  const written = box.value;
  put("");
  const shown = showPending(text);
  const sent = await once(
    () => post(form.action, new URLSearchParams({ text }), phrase("not_sent")),
    phrase("thinking"),
  );
  shown.remove();
  if (sent.ok) {
    lead(sent.first);
  } else {
    put(box.value ? `${written}\n${box.value}` : written);
  }
  box.focus({ preventScroll: true });
}

function put(text) {
  box.value = text;
  grow();
}

function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}
