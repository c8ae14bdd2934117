// A file for each page of an article: the body as it came, and where what is derived
// of it stands, in code points.  Views: input, article_quality, entity_mention,
// story_article, story_summary; table: article.

import {settings} from "../../lib/settings.js";
import {archive, by, linked} from "../../lib/loader.js";

archive(async (query, {pages}) => {
  const ids = [...pages.article.keys()];
  const articles = await query(
    `SELECT q.article_id::text AS id, i.title, q.headline, q.source, q.published_at, coalesce(left(i.body, $2), '') AS body,
       q.characters, q.clean_characters, q.boilerplate_share, q.problem, a.boilerplate::text AS boilerplate, a.template_version
     FROM article_quality q JOIN input i USING (article_id) JOIN article a USING (article_id)
     WHERE q.article_id = ANY ($1)`,
    [ids, settings.text]
  );
  const mentions = by(
    await query(
      `SELECT article_id::text AS id, entity, entity_key::text AS key, type, name, starts_at, ends_at
       FROM entity_mention WHERE article_id = ANY ($1) ORDER BY article_id, starts_at`,
      [ids]
    ),
    "id"
  );
  const story = by(
    await query(
      `SELECT article_id::text AS id, story_id::text AS story, copy_of::text AS copy_of, lag_hours,
         first.source AS first_source, first.headline AS first_headline
       FROM story_article s LEFT JOIN LATERAL (SELECT source, headline FROM article f WHERE f.article_id = s.copy_of) first ON true
       WHERE article_id = ANY ($1)`,
      [ids]
    ),
    "id"
  );
  const titles = await query("SELECT story_id::text AS id, headline FROM story_summary WHERE story_id = ANY ($1)", [[...pages.story.keys()]]);
  const headlines = new Map(titles.map(({id, headline}) => [id, headline]));
  const copies = by(
    await query(
      `SELECT copy_of::text AS id, article_id::text AS article, source, published_at, headline, lag_hours
       FROM story_article WHERE copy_of = ANY ($1) ORDER BY published_at, article_id`,
      [ids]
    ),
    "id"
  );
  return articles.map((article) => {
    const [place] = linked(linked(story(article.id), pages.story, "story", "story_page"), pages.article, "copy_of", "copy_of_page");
    return [
      pages.article.get(article.id),
      {
        ...article,
        outlet_page: pages.outlet.get(article.source),
        boilerplate: ranges(article.boilerplate),
        mentions: linked(mentions(article.id), pages.entity, "key"),
        place: place ? {...place, headline: headlines.get(place.story)} : null,
        copies: linked(copies(article.id), pages.article, "article")
      }
    ];
  });
});

// "{[0,5),[7,9)}" as [[0, 5], [7, 9]].
function ranges(multirange) {
  return [...(multirange ?? "").matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to)]);
}
