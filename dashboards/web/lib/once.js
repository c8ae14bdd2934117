// Articles that name an entity, copies counted once: of the names $1, between the days $2
// and $3, or of all days if $2 is NULL.  The view entity_daily counts copies once a day, so that its days must not be
// added up: a wire story that is printed on two days is one article.

export const once = `
  SELECT entity_key, count(DISTINCT coalesce(group_id, article_id)) AS once
  FROM entity LEFT JOIN duplicate USING (article_id)
  WHERE entity_key = ANY ($1::bigint[]) AND ($2::date IS NULL OR day BETWEEN $2 AND $3::date) GROUP BY entity_key`;
