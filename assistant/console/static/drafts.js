// Keeps what somebody writes in <form data-draft="name"> in this tab, so that it outlives the end of a sign-in.
//
// It is kept for the person who wrote it alone, comes back when their page does, and goes when the form has
// been sent, when they sign out, or with the tab.
import { phrase } from "./phrases.js";

const PREFIX = "draft:";
const staff = document.body.dataset.staff;
const FIELDS = "textarea[name], select[name], input[name]:not([type=hidden], [type=password], [type=file])";

export function wireDrafts() {
  if (staff) forgetOthers();
  if (staff) for (const form of document.querySelectorAll("form[data-draft]")) putBack(form);
  document.addEventListener("input", (event) => keep(event.target.closest?.("form[data-draft]")));
  document.addEventListener("change", (event) => keep(event.target.closest?.("form[data-draft]")));
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-forget]")) forgetAll();
  });
}

// For pages that put a form in later.
export function putBack(form) {
  const kept = sessionStorage.getItem(name(form));
  if (kept === null) return;
  const values = new Map(JSON.parse(kept));
  let changed = false;
  for (const field of form.querySelectorAll(FIELDS)) changed = fill(field, values) || changed;
  if (changed) document.getElementById("live").textContent = phrase("restored");
}

// Call it when what the form says has been done.
export const forget = (form) => sessionStorage.removeItem(name(form));

// The end of a sign-in loses nothing: whatever stands in the forms now is kept.
export function leaveDraftsAlone() {
  for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
}

// Of several boxes under one name each is its own.
const place = (field) => (field.type === "checkbox" ? `${field.name}=${field.value}` : field.name);

const name = (form) => `${PREFIX}${staff}:${form.dataset.draft}`;

function keep(form) {
  if (!form || !staff) return;
  const values = [];
  for (const field of form.querySelectorAll(FIELDS)) {
    if (field.type === "radio" && !field.checked) continue;
    values.push([place(field), field.type === "checkbox" ? String(field.checked) : field.value]);
  }
  sessionStorage.setItem(name(form), JSON.stringify(values));
}

function fill(field, values) {
  if (!values.has(place(field))) return false;
  const value = values.get(place(field));
  if (field.type === "radio") return !field.checked && field.value === value && (field.checked = true);
  if (field.type === "checkbox") return String(field.checked) !== value && ((field.checked = value === "true"), true);
  if (field.value === value) return false;
  field.value = value;
  return true;
}

const ours = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));

function forgetOthers() {
  for (const key of ours()) if (!key.startsWith(`${PREFIX}${staff}:`)) sessionStorage.removeItem(key);
}

function forgetAll() {
  for (const key of ours()) sessionStorage.removeItem(key);
}
