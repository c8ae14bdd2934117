// Are copies counted? The reader says so once, for all pages.

import {h} from "./dom.js";

const key = "newsprint-counting";
const choices = [
  ["distinct_articles", "Copies once", "A wire story counts once, however many print it"],
  ["articles", "Copies each", "Every printed copy counts"]
];

function remembered() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden
  }
}

function remember(value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // then it holds for this page
  }
}

// An input of two radio buttons, whose value is the name of a column.
export function counting() {
  const chosen = choices.find(([value]) => value === remembered())?.[0] ?? choices[0][0];
  const field = h(
    "fieldset",
    {class: "counting"},
    h("legend", null, "Count"),
    choices.map(([value, words, title]) =>
      h("label", {title}, h("input", {type: "radio", name: "counting", value, checked: value === chosen}), h("span", null, words))
    )
  );
  field.value = chosen;
  // Framework listens for input events of the field, which those of the buttons reach.
  field.addEventListener("input", (event) => {
    field.value = event.target.value;
    remember(field.value);
  });
  return field;
}
