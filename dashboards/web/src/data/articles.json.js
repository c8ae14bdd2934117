// The newest articles, and what is wrong with any.  View: article_quality.

import {json, linked} from "../../lib/loader.js";

json(async (query, {pages}) => {
  const [{articles}] = await query("SELECT count(*) AS articles FROM article_quality");
  const newest = await query(
    `SELECT article_id::text AS id, source, published_at, headline, clean_characters, boilerplate_share, entities, copy, problem
     FROM article_quality WHERE article_id = ANY ($1) ORDER BY published_at DESC NULLS LAST, article_id DESC`,
    [[...pages.article.keys()]]
  );
  const quality = await query(
    `SELECT coalesce(split_part(problem, ':', 1), 'none') AS problem, count(*) AS articles
     FROM article_quality GROUP BY 1 ORDER BY 2 DESC, 1`
  );
  const shares = await query(
    `WITH found AS (
       SELECT least(width_bucket(boilerplate_share, 0, 1, 10), 10) AS tenth, count(*) AS articles
       FROM article_quality WHERE boilerplate_share IS NOT NULL GROUP BY 1)
     SELECT tenth, coalesce(articles, 0) AS articles
     FROM generate_series((SELECT min(tenth) FROM found), (SELECT max(tenth) FROM found)) tenth LEFT JOIN found USING (tenth)
     ORDER BY tenth`
  );
  return {articles, newest: linked(linked(newest, pages.article, "id"), pages.outlet, "source", "outlet_page"), quality, shares};
});
