// A file for each page of a story.  Views: story_summary, story_article; tables: entity.

import {archive, by, linked} from "../../lib/loader.js";

const longest = 300; // articles in a page's list
const named = 20;

archive(async (query, {pages}) => {
  const ids = [...pages.story.keys()];
  const stories = await query(
    `SELECT story_id::text AS id, headline, first_published, last_published, articles, distinct_articles, sources, first_source, terms
     FROM story_summary WHERE story_id = ANY ($1)`,
    [ids]
  );
  const articles = by(
    await query(
      `SELECT * FROM (
         SELECT story_id::text AS id, article_id::text AS article, source, published_at, headline, copy_of::text AS copy_of, lag_hours,
           row_number() OVER (PARTITION BY story_id ORDER BY published_at, article_id) AS n
         FROM story_article WHERE story_id = ANY ($1)) a
       WHERE n <= $2 ORDER BY id, n`,
      [ids, longest]
    ),
    "id"
  );
  const names = by(
    await query(
      `SELECT * FROM (
         SELECT s.story_id::text AS id, e.entity_key::text AS entity, max(e.type) AS type, max(e.name) AS name, count(*) AS articles,
           sum(e.mentions) AS mentions,
           row_number() OVER (PARTITION BY s.story_id ORDER BY count(*) DESC, sum(e.mentions) DESC, e.entity_key) AS n
         FROM story_article s JOIN entity e USING (article_id)
         WHERE s.story_id = ANY ($1) GROUP BY s.story_id, e.entity_key) e
       WHERE n <= $2 ORDER BY id, n`,
      [ids, named]
    ),
    "id"
  );
  return stories.map((story) => [
    pages.story.get(story.id),
    {
      ...story,
      list: linked(
        linked(linked(articles(story.id), pages.article, "article"), pages.article, "copy_of", "copy_of_page"),
        pages.outlet, "source", "outlet_page"
      ),
      names: linked(names(story.id), pages.entity, "entity")
    }
  ]);
});
