// Which pages a site has.  A database of years would make a page for each of a
// million names: pages are of what is newest and most written about, and the rest
// stands in lists without a link.

import {createHash} from "node:crypto";
import {settings} from "./settings.js";

// Days of the charts.  One article dated in a far future must not empty them.
export async function period(query) {
  const [{first, last}] = await query(
    `SELECT last::date - $1::int + 1 AS first, last::date AS last
     FROM (SELECT coalesce(max(published_at) FILTER (WHERE published_at < now() + interval '1 day'), max(published_at), now()) AS last
       FROM article) newest`,
    [settings.days]
  );
  const [{oldest}] = await query("SELECT min(published_at)::date AS oldest FROM article");
  return {first: oldest && oldest > first ? oldest : first, last};
}

// Names of files and addresses: ids that are plain stay as they are.  One that begins
// with an underscore may mean something to a program, as __proto__ does.
export function slug(text) {
  if (/^[A-Za-z0-9-][A-Za-z0-9_-]{0,79}$/.test(text)) return text;
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return `${plain.slice(0, 60) || "page"}-${hash}`.toLowerCase();
}

// Of outlets, whose names are for reading: a hash only where two would collide.
function outletSlugs(names) {
  const plain = names.map((name) => slug(name).replace(/-[0-9a-f]{8}$/, ""));
  return new Map(names.map((name, i) => [name, plain.filter((other) => other === plain[i]).length > 1 ? slug(name) : plain[i]]));
}

async function column(query, text, values) {
  return (await query(text, values)).map(({id}) => id);
}

// Maps from an id to the name of its page, a kind each.
export async function pages(query) {
  const {first, last} = await period(query);
  const articles = await column(
    query,
    "SELECT article_id::text AS id FROM article ORDER BY published_at DESC NULLS LAST, article_id DESC LIMIT $1",
    [settings.articles]
  );
  const entities = await column(
    query,
    `SELECT entity_key::text AS id FROM entity_daily WHERE day BETWEEN $1 AND $2
     GROUP BY entity_key ORDER BY sum(distinct_articles) DESC, entity_key LIMIT $3`,
    [first, last, settings.entities]
  );
  const stories = await column(
    query,
    `SELECT story_id::text AS id FROM story_summary WHERE articles > 1 AND last_published >= $1
     ORDER BY distinct_articles DESC, articles DESC, story_id LIMIT $2`,
    [first, settings.stories]
  );
  const outlets = await column(
    query,
    "SELECT source AS id FROM boilerplate_by_source WHERE source IS NOT NULL ORDER BY articles DESC, source LIMIT $1",
    [settings.outlets]
  );
  const slugs = (ids) => new Map(ids.map((id) => [id, slug(id)]));
  return {article: slugs(articles), entity: slugs(entities), story: slugs(stories), outlet: outletSlugs(outlets)};
}

// Paths of all pages, as Observable Framework wants them.
export function* paths(all) {
  for (const [kind, names] of Object.entries(all)) {
    for (const name of names.values()) yield `/${kind}/${name}`;
  }
}
