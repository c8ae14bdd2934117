// What several pages are put together from.

import {h} from "./dom.js";
import {chip, formatNumber, formatShare, formatTime, formatTimes, headlineOf, outletOf, plural, visible} from "./format.js";
import {link} from "./links.js";
import {table} from "./table.js";

export function facts(list) {
  return h("dl", {class: "facts"}, list.map(([name, value]) => h("div", null, h("dt", null, name), h("dd", {dir: "auto"}, value))));
}

export function section(title, note, ...content) {
  return h("section", null, h("h2", null, title), note && h("p", {class: "note"}, note), content);
}

// Names as a list of links, with their type and how many articles have them.
export function nameList(names, count = ({articles}) => plural(articles, "article")) {
  if (names.length === 0) return h("p", {class: "empty"}, "No names.");
  return h(
    "ul",
    {class: "names"},
    names.map((name) => h("li", null, chip(name.type), h("span", null, link("entity", name.page, visible(name.name, "nameless")), " ", h("span", {class: "muted"}, count(name)))))
  );
}

const without = ({articles, distinct_articles}) => (distinct_articles < articles ? ` (${formatNumber(distinct_articles)} without copies)` : "");

// Each of a list in its own direction.
export function listed(words) {
  return words.split(", ").map((word, i) => [i > 0 && ", ", h("bdi", null, word)]);
}

export function storyList(stories) {
  if (stories.length === 0) return h("p", {class: "empty"}, "No event has two articles.");
  return h(
    "ol",
    {class: "stories"},
    stories.map((story) =>
      h(
        "li",
        null,
        h("h3", null, link("story", story.page, headlineOf(story))),
        h(
          "p",
          {class: "muted"},
          `${plural(story.articles, "article")} in ${plural(story.sources, "outlet")}${without(story)}, ${formatTimes(story.first_published, story.last_published)}`,
          visible(story.first_source) && [", first in ", h("bdi", null, story.first_source)]
        ),
        story.entities && h("p", null, h("b", null, "Who and where: "), listed(story.entities)),
        story.terms && h("p", null, h("b", null, "Words: "), listed(story.terms))
      )
    )
  );
}

export function articleTable(articles, {outlet = true, caption = "Articles", extra = []} = {}) {
  return table(
    articles,
    [
      {label: "Article", wide: true, value: ({headline, page}) => link("article", page, visible(headline, "untitled"))},
      outlet && {label: "Outlet", value: ({source, outlet_page}) => link("outlet", outlet_page, outletOf(source))},
      {label: "Published", whole: true, value: ({published_at}) => formatTime(published_at)},
      ...extra
    ].filter(Boolean),
    {caption}
  );
}

export const copyColumn = {label: "Copy", value: ({copy}) => (copy ? "copy" : "")};
export const mentionsColumn = {label: "Mentions", numeric: true, value: ({mentions}) => formatNumber(mentions)};

// Only where there are problems.
export const problemColumn = (articles) => articles.some(({problem}) => problem) && {label: "Problem", value: ({problem}) => problem ?? ""};

export const boilerplateColumn = {label: "Boilerplate", numeric: true, value: ({boilerplate_share}) => formatShare(boilerplate_share)};
export const namesColumn = {label: "Names", numeric: true, value: ({entities}) => formatNumber(entities)};
