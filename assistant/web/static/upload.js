// Choosing, dropping and sending a document, with progress and a way to stop.
import { lead } from "./log.js";
import { phrase } from "./phrases.js";
import { once, refresh, taken } from "./send.js";

const MEGA = 1024 * 1024;
// By name, as a first help; what a file is, the server sees by its content.
const READABLE = /\.(pdf|jpe?g|png|webp|tiff?|bmp|ofd|xml|json)$/i;
const TYPES = /^(application\/pdf|image\/(jpeg|png|webp|tiff|bmp))$/;
const PICTURE = /^image\//;
let request = null;

export function wireUpload() {
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("[data-upload]");
    if (form && event.target.type === "file") choose(form, event.target.files);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-upload]")) return;
    event.preventDefault();
    send(event.target);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-stop]")) request?.abort();
  });
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, dragged);
}

// A file dropped beside the area would replace the page; it is ignored instead.
function dragged(event) {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  const drop = event.target.closest?.(".drop");
  document.querySelectorAll(".drop.over").forEach((place) => place.classList.remove("over"));
  if (!drop) return;
  if (event.type === "dragover") drop.classList.add("over");
  if (event.type !== "drop") return;
  const form = drop.closest("[data-upload]");
  if (event.dataTransfer.files.length > 1) {
    complain(form, phrase("one_file"));
    return;
  }
  form.elements.file.files = event.dataTransfer.files;
  choose(form, event.dataTransfer.files);
}

function choose(form, files) {
  const file = files[0];
  complain(form, file ? problem(file, Number(form.dataset.bytesMax)) : "");
  form.querySelector(".chosen").textContent = file
    ? phrase("chosen", { name: file.name, size: size(file.size) })
    : "";
}

function problem(file, max) {
  if (file.size > max) return phrase("too_large", { size: Math.ceil(file.size / MEGA), max: Math.floor(max / MEGA) });
  if (!READABLE.test(file.name) && !TYPES.test(file.type)) return phrase("not_readable");
  return "";
}

function complain(form, words) {
  form.querySelector(".problem").textContent = words;
  form.querySelector("[data-send]").disabled = Boolean(words);
}

async function send(form) {
  const file = form.elements.file.files[0];
  if (!file || problem(file, Number(form.dataset.bytesMax))) return;
  const body = new FormData(form);
  const meter = form.querySelector(".progress");
  meter.hidden = false;
  const sent = await once(() => transfer(form, body, meter), "");
  meter.hidden = true;
  if (sent?.ok) {
    form.reset();
    choose(form, []);
    lead(sent.first, { focus: true });
  }
}

// XMLHttpRequest, because fetch tells nothing about how much has been sent.
function transfer(form, body, meter) {
  const bar = meter.querySelector("progress");
  const words = meter.querySelector(".progress-words");
  const stop = meter.querySelector("[data-stop]");
  let reading = null;
  stop.hidden = false;
  return new Promise((resolve) => {
    request = new XMLHttpRequest();
    request.upload.onprogress = (event) => {
      bar.value = Math.round((100 * event.loaded) / event.total);
      words.textContent = phrase("uploading", { percent: bar.value });
    };
    request.upload.onload = () => {
      // It is with the server now, which reads to the end: to say "stopped" would not be true any more.
      stop.hidden = true;
      bar.removeAttribute("value");
      const picture = PICTURE.test(form.elements.file.files[0]?.type);
      words.textContent = picture ? phrase("reading_picture") : phrase("reading");
      reading = counting(meter.querySelector(".seconds"));
    };
    request.onload = async () => resolve(await taken(request.status, request.responseText));
    request.onerror = () => {
      if (reading) refresh("/chat/now");
      resolve(fail(form, reading ? phrase("answer_lost") : phrase("not_done")));
    };
    request.onloadend = () => clearInterval(reading);
    request.onabort = () => resolve(fail(form, phrase("stopped")));
    request.open("POST", form.action);
    request.setRequestHeader("X-Fragment", "1");
    request.send(body);
  });
}

// Seconds for the eye; a screen reader has heard the words already.
function counting(place) {
  const began = Date.now();
  place.textContent = "";
  return setInterval(() => {
    place.textContent = phrase("seconds", { count: Math.round((Date.now() - began) / 1000) });
  }, 1000);
}

function fail(form, words) {
  form.querySelector(".problem").textContent = words;
  return { ok: false };
}

function size(bytes) {
  return bytes < MEGA ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGA).toFixed(1)} MB`;
}
