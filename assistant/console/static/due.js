// Keeps the time left true while a page stays open. It goes by the server's clock, whatever the desk's says.
import { phrase } from "./phrases.js";

const MINUTE = 60_000;
const page = document.querySelector("[data-now]");
const ahead = Date.parse(page.dataset.now) - Date.now();

export function countDue() {
  show();
  setInterval(show, MINUTE / 2);
}

function show() {
  for (const time of document.querySelectorAll("time[data-due]")) {
    const left = Date.parse(time.dateTime) - Date.now() - ahead;
    const words = said(Math.abs(left), left < 0);
    if (time.textContent !== words) time.textContent = words;
    time.classList.toggle("late", left < 0);
    time.classList.toggle("soon", left >= 0 && left < 120 * MINUTE);
  }
}

function said(span, over) {
  const minutes = Math.floor(span / MINUTE);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  const way = over ? "over_" : "";
  if (days) return phrase(`due_${way}days`, { days, hours: hours % 24 });
  if (hours) return phrase(`due_${way}hours`, { hours, minutes: minutes % 60 });
  return phrase(`due_${way}minutes`, { minutes });
}
