// j and k go from row to row, wherever rows lie; the keys' list names them through two buttons nobody sees.
export function wireRows() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(Number(button.dataset.move));
    if (event.target.closest("[data-claim-row]")) chosen()?.querySelector("[data-claim]")?.click();
    if (event.target.closest("[data-open-row]")) chosen()?.querySelector("[data-open]")?.click();
  });
}

const links = () => [...document.querySelectorAll("[data-row] [data-open]")];

function move(step) {
  const all = links();
  if (!all.length) return;
  const row = document.activeElement?.closest?.("[data-row]");
  let at = all.findIndex((link) => link.closest("[data-row]") === row);
  if (at < 0) at = all.findIndex((link) => link.getAttribute("aria-current"));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  all[next].focus();
  all[next].scrollIntoView({ block: "nearest" });
}

// The row that has the focus.
const chosen = () => document.activeElement?.closest?.("tr[data-row]");
