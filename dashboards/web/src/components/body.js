// The body of an article as it came, with what was found in it marked.

import {h} from "./dom.js";
import {typeClass, typeName} from "./format.js";
import {pageAddress} from "./links.js";
import {parts} from "./spans.js";

export function body({body: text, boilerplate, mentions}) {
  const content = parts(text, boilerplate, mentions).map((part) => {
    if (part.mention) return mark(part);
    return part.boilerplate ? h("span", {class: "boilerplate"}, part.text) : part.text;
  });
  return h("div", {class: "body", dir: "auto"}, content);
}

function mark({text, mention}) {
  const {type, name, page, entity} = mention;
  const title = `${typeName(type)}: ${name}`;
  const attributes = {class: `mention ${typeClass(type)}`, title, "data-entity": entity};
  return page ? h("a", {...attributes, href: pageAddress("entity", page)}, text) : h("span", attributes, text);
}
