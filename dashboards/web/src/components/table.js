// Tables of rows.

import {h} from "./dom.js";

// columns: {label, value(row), numeric, wide, whole: not to be broken into lines}; the first one heads its row.
export function table(rows, columns, {caption, empty = "There is nothing to show."} = {}) {
  if (rows.length === 0) return h("p", {class: "empty"}, empty);
  const head = h("tr", null, columns.map(({label, numeric}) => h("th", {scope: "col", class: numeric && "number"}, label)));
  const body = rows.map((row) => h("tr", null, columns.map((column, i) => cell(row, column, i))));
  // What scrolls must be reachable by keyboard, and have a name.
  return h(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": caption ?? "Table"},
    h("table", null, caption && h("caption", {class: "hidden"}, caption), h("thead", null, head), h("tbody", null, body))
  );
}

function cell(row, {value, numeric, wide, whole}, i) {
  const content = value(row) ?? "–";
  const className = [numeric && "number", wide && "wide", whole && "whole"].filter(Boolean).join(" ") || null;
  return i === 0 ? h("th", {scope: "row", class: className}, content) : h("td", {class: className}, content);
}
