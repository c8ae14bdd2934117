// The front page.  Views: article_quality, entity_daily, entity_burst,
// entity_cooccurrence, story_summary, syndication_edge.

import {json, linked} from "../../lib/loader.js";

const lines = 8; // names whose days are drawn
const together = 12; // names in the matrix

json(async (query, {pages, first, last}) => {
  const [totals] = await query(
    `SELECT count(*) AS articles, count(*) FILTER (WHERE NOT copy) AS distinct_articles,
       count(DISTINCT source) AS sources, count(*) FILTER (WHERE published_at IS NULL) AS undated,
       min(published_at)::date AS first, max(published_at)::date AS last,
       sum(characters - clean_characters)::float8 / nullif(sum(characters), 0) AS boilerplate_share
     FROM article_quality`
  );
  const days = await query(
    `SELECT day::date AS day, count(article_id) AS articles, count(article_id) FILTER (WHERE NOT copy) AS distinct_articles
     FROM generate_series($1::date, $2::date, interval '1 day') day
     LEFT JOIN article_quality ON published_at >= day AND published_at < day + interval '1 day'
     GROUP BY day ORDER BY day`,
    [first, last]
  );
  const names = await query(
    `SELECT entity_key::text AS id, (array_agg(type ORDER BY day DESC))[1] AS type, (array_agg(name ORDER BY day DESC))[1] AS name,
       sum(articles) AS articles, sum(distinct_articles) AS distinct_articles
     FROM entity_daily WHERE day BETWEEN $1 AND $2
     GROUP BY entity_key ORDER BY sum(distinct_articles) DESC, entity_key LIMIT $3`,
    [first, last, lines]
  );
  const daily = await query(
    `SELECT entity_key::text AS id, day::date AS day, articles, distinct_articles
     FROM entity_daily WHERE day BETWEEN $1 AND $2 AND entity_key = ANY ($3) ORDER BY day`,
    [first, last, names.map(({id}) => id)]
  );
  const bursts = await query(
    `SELECT entity_key::text AS id, type, name, start_day::date AS start_day, end_day::date AS end_day, articles, score
     FROM entity_burst WHERE end_day >= $1 AND start_day <= $2 ORDER BY score DESC, name LIMIT 100`,
    [first, last]
  );
  const pairs = await query(
    `SELECT a_key::text AS a, a_name, a_type, b_key::text AS b, b_name, b_type, articles, pmi
     FROM entity_cooccurrence ORDER BY articles DESC, pmi DESC, a_key, b_key LIMIT 400`
  );
  const stories = await query(
    `SELECT story_id::text AS id, headline, first_published, last_published, articles, distinct_articles, sources, first_source, entities, terms
     FROM story_summary WHERE articles > 1 AND last_published >= $1
     ORDER BY distinct_articles DESC, articles DESC, story_id LIMIT 10`,
    [first]
  );
  const edges = await query(
    "SELECT publisher, copier, copies, median_lag_hours FROM syndication_edge ORDER BY copies DESC, publisher, copier LIMIT 400"
  );
  return {
    first,
    last,
    totals,
    days,
    names: linked(names, pages.entity, "id"),
    daily,
    bursts: linked(bursts, pages.entity, "id"),
    pairs: chief(linked(linked(pairs, pages.entity, "a", "a_page"), pages.entity, "b", "b_page")),
    stories: linked(stories, pages.story, "id"),
    edges: linked(linked(edges, pages.outlet, "publisher", "publisher_page"), pages.outlet, "copier", "copier_page")
  };
});

// The pairs among the names that are in most of them.
function chief(pairs) {
  const weights = new Map();
  for (const {a, b, articles} of pairs) {
    for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + articles);
  }
  const best = [...weights].sort((one, other) => other[1] - one[1]).slice(0, together);
  const among = new Set(best.map(([id]) => id));
  return pairs.filter(({a, b}) => among.has(a) && among.has(b));
}
