// Fields beside the picture of their page: one lights the other; what is put right is counted before the yes.
import { phrase } from "./phrases.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export function wireFields() {
  document.addEventListener("pointerover", (event) => light(event.target, false));
  document.addEventListener("focusin", (event) => light(event.target, true));
  document.addEventListener("click", clicked);
  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-confirm]");
    if (form) recount(form);
  });
  document.addEventListener("scroll", turned, { capture: true, passive: true });
}

// Lights a field and its box; leaving for something else in the card keeps the last one lit.
function light(target, follow) {
  const part = target.closest?.(".fields [data-field]");
  if (!part) return;
  const card = part.closest(".fields");
  for (const node of card.querySelectorAll(".lit")) node.classList.remove("lit");
  for (const node of card.querySelectorAll(`[data-field="${part.dataset.field}"]`)) node.classList.add("lit");
  if (follow || card.querySelector(".large")) bringIntoView(card);
}

function bringIntoView(card, how = calm.matches ? "instant" : "smooth") {
  const viewer = card.querySelector(".viewer");
  const box = card.querySelector("rect.lit");
  if (!viewer || !box) return;
  const seen = viewer.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  viewer.scrollTo({
    top: viewer.scrollTop + place.top - seen.top - (seen.height - place.height) / 2,
    left: viewer.scrollLeft + place.left - seen.left - Math.max((seen.width - place.width) / 2, 12),
    behavior: how,
  });
}

function clicked(event) {
  const larger = event.target.closest("[data-larger]");
  if (larger) return enlarge(larger);
  const page = event.target.closest("button[data-page]");
  if (page) return turnTo(page);
  const box = event.target.closest(".sheet rect");
  if (box) return fromBox(box);
  const value = event.target.closest(".value[data-field]");
  if (value) light(value, true);
  return undefined;
}

function enlarge(button) {
  const card = button.closest(".fields");
  const large = card.querySelector(".viewer").classList.toggle("large");
  button.setAttribute("aria-pressed", String(large));
  bringIntoView(card, "instant");
}

function turnTo(button) {
  const viewer = button.closest(".document").querySelector(".viewer");
  const sheet = viewer.querySelector(`.sheet[data-page="${button.dataset.page}"]`);
  viewer.scrollTo({ top: sheet.offsetTop, behavior: "instant" });
}

function turned(event) {
  const viewer = event.target;
  if (!viewer.classList?.contains("viewer")) return;
  const middle = viewer.scrollTop + viewer.clientHeight / 2;
  const sheets = [...viewer.querySelectorAll(".sheet")];
  const seen = sheets.findLast((sheet) => sheet.offsetTop <= middle) ?? sheets[0];
  for (const button of viewer.closest(".document").querySelectorAll("button[data-page]")) {
    button.setAttribute("aria-pressed", String(button.dataset.page === seen.dataset.page));
  }
}

function fromBox(box) {
  const value = box.closest(".fields").querySelector(`.value[data-field="${box.dataset.field}"]`);
  const change = value?.querySelector(".change summary");
  (change ?? value)?.focus();
}

function recount(form) {
  let count = 0;
  for (const was of form.querySelectorAll('input[name^="was."]')) {
    const control = form.elements[was.name.replace("was.", "field.")];
    const changed = control.value.trim() !== was.value.replaceAll("\r\n", "\n").trim();
    was.closest(".value").classList.toggle("changed", changed);
    count += Number(changed);
  }
  const button = form.querySelector("[data-confirm-button]");
  button.dataset.plain ??= button.textContent;
  button.textContent = count ? phrase("confirm_changed", { count }) : button.dataset.plain;
}
