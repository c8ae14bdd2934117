// A chart is a figure: a heading, a drawing that says what it shows, and a table of
// the same data behind it.

import {h, uid} from "./dom.js";
import {table} from "./table.js";

// draw(width) gives the SVG; it is drawn anew when the figure's width changes.  level is
// of the heading: 3 where the chart is part of a section.
export function chart({title, level = 2, note, label, draw, rows, columns, legend, empty = "There is nothing to show."}) {
  const id = uid("chart");
  if (rows.length === 0) {
    return h("figure", {class: "chart none"}, h(`h${level}`, null, title), note && h("p", {class: "note"}, note), h("p", {class: "empty"}, empty));
  }
  const plot = h("div", {class: "plot"});
  const figure = h(
    "figure",
    {class: "chart", "aria-labelledby": id},
    h(`h${level}`, {id}, title),
    note && h("p", {class: "note"}, note),
    legend,
    plot,
    h("details", null, h("summary", null, `Table of ${title.toLowerCase()}`), table(rows, columns, {caption: title}))
  );
  redraw(plot, draw, label);
  return figure;
}

function redraw(plot, draw, label) {
  let drawn;
  new ResizeObserver(([{contentRect}]) => {
    const width = Math.floor(contentRect.width);
    if (width === 0 || width === drawn) return;
    drawn = width;
    const svg = draw(width);
    // It is one picture with one description; Plot names its shapes ("rect", "tip").
    for (const shape of svg.querySelectorAll("[aria-label]")) shape.removeAttribute("aria-label");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    plot.replaceChildren(svg);
  }).observe(plot);
}

// Swatches are decoration: the words say it.
export function legend(items) {
  return h(
    "ul",
    {class: "legend"},
    items.map(([className, words]) => h("li", null, h("span", {class: `swatch ${className}`, "aria-hidden": "true"}), words))
  );
}
