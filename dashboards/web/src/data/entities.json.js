// The list of names.  Views: entity_daily, entity_burst.

import {by, json, linked} from "../../lib/loader.js";

json(async (query, {pages, first, last}) => {
  const ids = [...pages.entity.keys()];
  const names = await query(
    `SELECT entity_key::text AS id, (array_agg(type ORDER BY day DESC))[1] AS type, (array_agg(name ORDER BY day DESC))[1] AS name,
       sum(articles) AS articles, sum(distinct_articles) AS distinct_articles, sum(mentions) AS mentions
     FROM entity_daily WHERE day BETWEEN $1 AND $2 AND entity_key = ANY ($3)
     GROUP BY entity_key ORDER BY sum(distinct_articles) DESC, entity_key`,
    [first, last, ids]
  );
  const burst = by(
    await query(
      `SELECT entity_key::text AS id, start_day::date AS start_day, end_day::date AS end_day, articles, score FROM entity_burst
       WHERE entity_key = ANY ($3) AND end_day >= $1 AND start_day <= $2 ORDER BY score DESC`,
      [first, last, ids]
    ),
    "id"
  );
  const names_with_bursts = names.map((name) => ({...name, burst: burst(name.id)[0]}));
  return {first, last, names: linked(names_with_bursts, pages.entity, "id")};
});
