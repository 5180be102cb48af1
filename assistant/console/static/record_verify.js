// Runs the verification and says how far it is, as the server tells it, a line of JSON at a time.
import { phrase } from "./phrases.js";
import { tell } from "./send.js";

const form = document.querySelector("[data-verifies]");
const running = document.getElementById("verifying");
const result = document.getElementById("verified");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  running.hidden = false;
  result.replaceChildren();
  try {
    await run();
  } catch {
    tell(phrase("failed"));
  } finally {
    button.disabled = false;
    running.hidden = true;
  }
});

async function run() {
  const response = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Fragment": "1" } });
  if (!response.ok) return location.reload();
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop();
    for (const line of lines) hear(JSON.parse(line));
  }
}

function hear({ stage, done, total, html, problem }) {
  if (problem) return tell(problem);
  if (html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    return result.replaceChildren(...page.body.childNodes);
  }
  const bar = running.querySelector("progress");
  if (total) [bar.max, bar.value] = [total, done];
  running.querySelector("[data-step]").textContent = `${stage} ${done.toLocaleString()} / ${total.toLocaleString()}`;
}
