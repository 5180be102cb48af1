// Brings a page up to date part by part: a part that says the same stays as it is, with whatever is being read,
// open or half written in it; of one that changed, what was written and opened is put back.
const known = new Map();

export function remember(root = document) {
  for (const part of root.querySelectorAll("[data-part]")) known.set(part.dataset.part, part.outerHTML);
}

// Puts the server's parts in place; returns the names of those that changed.
export function renew(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const changed = [];
  for (const part of answer.querySelectorAll("[data-part]")) {
    const name = part.dataset.part;
    const present = document.querySelector(`[data-part="${name}"]`);
    const said = part.outerHTML;
    if (!present || known.get(name) === said) continue;
    known.set(name, said);
    replace(present, document.importNode(part, true));
    changed.push(name);
  }
  return changed;
}

function replace(old, fresh) {
  const written = new Map();
  for (const field of old.querySelectorAll("textarea, select, input:not([type=hidden])")) {
    if (isChanged(field)) written.set(key(field), field);
  }
  const open = new Set([...old.querySelectorAll("details[open][id]")].map((node) => node.id));
  const focused = old.contains(document.activeElement) ? place(document.activeElement) : null;
  const scrolled = [...old.querySelectorAll(".viewer")].map((node) => [node.scrollLeft, node.scrollTop]);
  const top = old.scrollTop;
  old.replaceWith(fresh);
  for (const field of fresh.querySelectorAll("textarea, select, input:not([type=hidden])")) {
    const before = written.get(key(field));
    if (!before) continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = before.checked;
    else field.value = before.value;
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  fresh.scrollTop = top;
  fresh.querySelectorAll(".viewer").forEach((node, index) => node.scrollTo(...(scrolled[index] ?? [0, 0])));
  if (focused) fresh.querySelector(focused)?.focus({ preventScroll: true });
}

function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.value !== (field.defaultValue ?? "");
}

const key = (field) => `${field.closest("form")?.dataset.draft ?? ""}:${field.name}:${field.type === "radio" || field.type === "checkbox" ? field.value : ""}`;

// Where the focus was, in a way that finds the same thing again.
function place(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  for (const name of ["data-paper", "data-field", "href", "name"]) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  return null;
}
