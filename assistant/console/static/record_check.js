// Works out in this browser, without the server's word, which root an entry's path leads to (RFC 9162, 2.1.3.2).
const bytes = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
const hex = (data) => [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const here = document.getElementById("here");

if (globalThis.crypto?.subtle) {
  const root = await led(here.dataset);
  here.hidden = false;
  here.querySelector("[data-came-to]").textContent = root;
  here.querySelector(root === here.dataset.root ? "[data-holds]" : "[data-differs]").hidden = false;
}

async function led({ leaf, index, size, path }) {
  const nodes = path.split(" ").filter(Boolean).map(bytes);
  let place = BigInt(index);
  let last = BigInt(size) - 1n;
  let folded = await hashed([0], new TextEncoder().encode(leaf));
  for (const node of nodes) {
    if (last === 0n) return "";
    if (place & 1n || place === last) {
      folded = await hashed([1], node, folded);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      folded = await hashed([1], folded, node);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n ? hex(folded) : "";
}

async function hashed(...parts) {
  const whole = new Blob(parts.map((part) => new Uint8Array(part)));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer()));
}
