/** Lets a page be filtered and its commands be copied. All can be read without it. */
export const htmlScript = `
"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const form = document.querySelector("form.filters");
const status = document.querySelector("[data-status]");
const cards = all(".change").map((card) => ({
  card,
  facets: new Set(card.dataset.facets.split(" ")),
  text: undefined,
}));

function chosen() {
  const facets = new Map();
  for (const { name, value } of all("input:checked", form))
    facets.set(name, [...(facets.get(name) ?? []), name + ":" + value]);
  return [...facets.values()];
}

function hasText(entry, words) {
  if (words.length === 0) return true;
  entry.text ??= all("h5, dl, summary, .used, .changed, .place, .pointer", entry.card)
    .map((element) => element.textContent)
    .join(" ")
    .toLowerCase();
  return words.every((word) => entry.text.includes(word));
}

function filter() {
  const groups = chosen();
  const words = form.elements.text.value.toLowerCase().split(/\\s+/u).filter(Boolean);
  const active = groups.length > 0 || words.length > 0;
  let shown = 0;
  for (const entry of cards) {
    const fits =
      groups.every((tokens) => tokens.some((token) => entry.facets.has(token))) &&
      hasText(entry, words);
    entry.card.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const part of all(".spot, .area, .fold")) {
    part.hidden = part.querySelector(".change:not([hidden])") === null;
    if (part.matches(".fold")) part.open = active && !part.hidden;
  }
  for (const link of all(".contents li a"))
    link.closest("li").hidden = document.getElementById(link.hash.slice(1))?.hidden ?? false;
  for (const list of all(".contents section"))
    list.hidden = list.querySelector("li:not([hidden])") === null;
  form.querySelector("button").hidden = !active;
  status.textContent = active
    ? "Showing " + shown + " of " + cards.length
    : cards.length + (cards.length === 1 ? " change" : " changes");
}

function copyButton(code) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  code.after(button);
}

if (form !== null) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
}
if (navigator.clipboard !== undefined) all(".copy").forEach(copyButton);
if (matchMedia("(max-width: 63.99rem)").matches)
  for (const part of all("aside details")) part.open = false;
`;
