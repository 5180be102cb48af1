// A case's page: what is done is sent without leaving it, and what happens elsewhere shows at once.
import { forget, putBack } from "./drafts.js";
import { countDue } from "./due.js";
import { listen } from "./live.js";
import { offer, wirePapers } from "./papers.js";
import { phrase } from "./phrases.js";
import { remember, renew } from "./renew.js";
import { wireRows } from "./rows.js";
import { say, send, sendForm, tell } from "./send.js";

const panes = document.querySelector("[data-live]");
let pulse = panes.dataset.pulse;

// What went wrong is told where the eye is: over the bar.
document.querySelector(".decision-bar").before(document.getElementById("notice"));

remember();
wireRows();
wirePapers(show);
countDue();
listen(panes.dataset.live, heard, () => location.reload());

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-act]");
  if (!form) return;
  event.preventDefault();
  const got = await sendForm(form, event.submitter);
  if (got) {
    forget(form);
    form.reset();
    put(got.text);
    say(phrase("case_done"));
  } else {
    await show({ watching: true });
  }
});

// Ctrl and Enter send what is being written.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit();
});

async function heard(now) {
  if (now === pulse) return;
  const [, openedBefore] = pulse.split(" ");
  const [, opened] = now.split(" ");
  await show({ watching: true });
  if (opened !== openedBefore) tell(phrase("case_withdrawn"));
  else say(phrase("case_renewed"));
}

// The case as it is now, with what the address says is open; `watching` where the page asks by itself.
async function show({ watching = false } = {}) {
  const got = await send(location.href, { method: "GET", watching });
  if (got) put(got.text);
}

function put(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-pulse]");
  if (fresh) pulse = fresh.dataset.pulse;
  for (const name of renew(html)) {
    const part = document.querySelector(`[data-part="${name}"]`);
    for (const form of part.querySelectorAll("form[data-draft]")) putBack(form);
  }
  offer();
}
