// The list of names.  Views: entity_daily, entity_burst; tables: entity, duplicate.

import {by, json, linked} from "../../lib/loader.js";
import {once} from "../../lib/once.js";

json(async (query, {pages, first, last}) => {
  const ids = [...pages.entity.keys()];
  const names = await query(
    `SELECT entity_key::text AS id, (array_agg(type ORDER BY day DESC))[1] AS type, (array_agg(name ORDER BY day DESC))[1] AS name,
       sum(articles) AS articles, max(once) AS distinct_articles, sum(mentions) AS mentions
     FROM entity_daily JOIN (${once}) counted USING (entity_key) WHERE entity_key = ANY ($1) AND day BETWEEN $2 AND $3
     GROUP BY entity_key ORDER BY max(once) DESC, entity_key`,
    [ids, first, last]
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
