// Counts down until an offer may be accepted: the server's clock decides, this only shows how long it takes.
import { phrase } from "./phrases.js";

export function countDown(root) {
  for (const form of root.querySelectorAll("form[data-opens-in]")) {
    const button = form.querySelector("button");
    const wait = form.querySelector(".wait");
    const opensAt = performance.now() + Number(form.dataset.opensIn) * 1000;
    delete form.dataset.opensIn; // counted once, however often the log is renewed
    button.disabled = true;
    const show = () => {
      const left = Math.ceil((opensAt - performance.now()) / 1000);
      if (left > 0) {
        wait.textContent = phrase("wait", { seconds: left });
        setTimeout(show, 250);
      } else {
        button.disabled = false;
        wait.textContent = phrase("ready");
      }
    };
    show();
  }
}
