// Links between pages, wherever on a server the site is.

import {h} from "./dom.js";

// This module is served from _import/components.
const root = new URL("../../", import.meta.url);

export function pageAddress(kind, page) {
  return new URL(`${kind}/${page}.html`, root).pathname;
}

// A link if there is such a page, else the words alone; either is written in its own
// direction, which what stands around it does not change.
export function link(kind, page, ...words) {
  return page ? h("a", {href: pageAddress(kind, page), dir: "auto"}, ...words) : h("span", {dir: "auto"}, ...words);
}
