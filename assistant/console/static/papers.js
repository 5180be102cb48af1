// The evidence viewer: a field lights its place on the page and the place its field; look closer; open and turn
// without leaving the case.
export function wirePapers(go) {
  document.addEventListener("pointerover", (event) => light(event.target, false));
  document.addEventListener("focusin", (event) => light(event.target, true));
  document.addEventListener("click", (event) => clicked(event, go));
  // The page's picture is what counts as opened: once it is here, so is the mark that it was.
  document.addEventListener("load", (event) => event.target.matches?.("[data-picture]") && go(), { capture: true });
  offer();
}

// What needs scripts is shown by them.
export function offer() {
  for (const button of document.querySelectorAll("[data-closer][hidden]")) button.hidden = false;
}

function clicked(event, go) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("a[data-paper], a[data-page], a[data-talk]");
  if (link) {
    event.preventDefault();
    history.replaceState(null, "", link.href);
    go({ asked: true });
    return;
  }
  const closer = event.target.closest("[data-closer]");
  if (closer) enlarge(closer);
  const part = event.target.closest("[data-show], .sheet rect[data-field]");
  if (part) light(part, true);
}

function light(target, follow) {
  const part = target.closest?.(".view [data-field]");
  if (!part) return;
  const view = part.closest(".view");
  for (const node of view.querySelectorAll(".lit")) node.classList.remove("lit");
  for (const node of view.querySelectorAll(`[data-field="${part.dataset.field}"]`)) node.classList.add("lit");
  if (follow) bringIntoView(view);
}

function bringIntoView(view) {
  const viewer = view.querySelector(".viewer");
  const box = view.querySelector("rect.lit");
  if (!viewer || !box) return;
  const seen = viewer.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  viewer.scrollTo({
    top: viewer.scrollTop + place.top - seen.top - (seen.height - place.height) / 2,
    left: viewer.scrollLeft + place.left - seen.left - Math.max((seen.width - place.width) / 2, 12),
  });
}

function enlarge(button) {
  const view = button.closest(".view");
  const large = view.querySelector(".viewer").classList.toggle("large");
  button.setAttribute("aria-pressed", String(large));
  bringIntoView(view);
}
