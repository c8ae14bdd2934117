// A file for each page of a name.  Views: entity_daily, entity_burst; tables: entity,
// article, duplicate.

import {archive, by, linked} from "../../lib/loader.js";
import {once} from "../../lib/once.js";

const newest = 60; // articles in a page's list
const companions = 15;
const looked = 2000; // articles, the newest, in which companions are looked for

archive(async (query, {pages, first, last}) => {
  const ids = [...pages.entity.keys()];
  const totals = await query(
    `SELECT entity_key::text AS id, (array_agg(type ORDER BY day DESC))[1] AS type, (array_agg(name ORDER BY day DESC))[1] AS name,
       max(known_id) AS known_id, sum(articles) AS articles, max(once) AS distinct_articles, sum(mentions) AS mentions,
       min(day)::date AS first_day, max(day)::date AS last_day
     FROM entity_daily JOIN (${once}) counted USING (entity_key) WHERE entity_key = ANY ($1) GROUP BY entity_key`,
    [ids, null, null]
  );
  const daily = by(
    await query(
      `SELECT entity_key::text AS id, day::date AS day, articles, distinct_articles, mentions
       FROM entity_daily WHERE entity_key = ANY ($1) AND day BETWEEN $2 AND $3 ORDER BY day`,
      [ids, first, last]
    ),
    "id"
  );
  const bursts = by(
    await query(
      `SELECT entity_key::text AS id, start_day::date AS start_day, end_day::date AS end_day, articles, score
       FROM entity_burst WHERE entity_key = ANY ($1) ORDER BY start_day`,
      [ids]
    ),
    "id"
  );
  const together = by(
    await query(
      `SELECT one.entity_key::text AS id, o.* FROM unnest($1::bigint[]) one (entity_key), LATERAL (
         SELECT b.entity_key::text AS other, max(b.type) AS type, max(b.name) AS name, count(*) AS articles,
           count(*) FILTER (WHERE d.group_id IS NULL OR d.group_id = d.article_id) AS distinct_articles
         FROM (SELECT article_id FROM entity WHERE entity_key = one.entity_key ORDER BY day DESC NULLS LAST, article_id DESC LIMIT $3) a
         JOIN entity b USING (article_id) LEFT JOIN duplicate d USING (article_id)
         WHERE b.entity_key <> one.entity_key AND b.rank <= 20
         GROUP BY b.entity_key ORDER BY count(*) DESC, b.entity_key LIMIT $2) o`,
      [ids, companions, looked]
    ),
    "id"
  );
  const outlets = by(
    await query(
      `SELECT entity_key::text AS id, source, count(*) AS articles,
         count(*) FILTER (WHERE group_id IS NULL OR group_id = article_id) AS distinct_articles
       FROM entity JOIN article USING (article_id) LEFT JOIN duplicate USING (article_id)
       WHERE entity_key = ANY ($1) GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
      [ids]
    ),
    "id"
  );
  const articles = by(
    await query(
      `SELECT one.entity_key::text AS id, o.* FROM unnest($1::bigint[]) one (entity_key), LATERAL (
         SELECT article_id::text AS article, source, published_at, headline, mentions,
           coalesce(group_id <> article_id, false) AS copy
         FROM (SELECT * FROM entity WHERE entity_key = one.entity_key ORDER BY day DESC NULLS LAST, article_id DESC LIMIT $3) e
         JOIN article USING (article_id) LEFT JOIN duplicate USING (article_id)
         ORDER BY published_at DESC NULLS LAST, article_id DESC LIMIT $2) o`,
      [ids, newest, looked]
    ),
    "id"
  );
  return totals.map((entity) => [
    pages.entity.get(entity.id),
    {
      ...entity,
      first,
      last,
      looked,
      daily: daily(entity.id),
      bursts: bursts(entity.id),
      together: linked(together(entity.id), pages.entity, "other"),
      outlets: linked(outlets(entity.id).slice(0, 20), pages.outlet, "source"),
      list: linked(linked(articles(entity.id), pages.article, "article"), pages.outlet, "source", "outlet_page")
    }
  ]);
});
