// The words modules may say, as the server wrote them into the page in the person's language.
const phrases = JSON.parse(document.body.dataset.phrases);

export function phrase(key, values = {}) {
  return phrases[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
