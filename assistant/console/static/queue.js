// The queue stays up to date by itself; nothing moves under somebody's hands without a word.
import { countDue } from "./due.js";
import { listen } from "./live.js";
import { phrase } from "./phrases.js";
import { remember, renew } from "./renew.js";
import { wireRows } from "./rows.js";
import { say, send } from "./send.js";

const page = document.querySelector("[data-live]");

remember();
wireRows();
countDue();
listen(`${page.dataset.live}?since=${encodeURIComponent(page.dataset.pulse)}`, refresh, () => location.reload());

async function refresh() {
  const got = await send(location.href, { method: "GET", watching: true });
  if (got && renew(got.text).length) say(phrase("queue_moved"));
}
