// Listens for what happens elsewhere. It only hears that something did; what it is, the page asks for by itself.
//
// A browser keeps few connections to one place: a tab that nobody sees listens to nothing, and catches up when
// it is seen again.
export function listen(address, heard, over) {
  let source = null;
  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener("pulse", (event) => heard(event.data));
    source.addEventListener("over", () => {
      close();
      over();
    });
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
