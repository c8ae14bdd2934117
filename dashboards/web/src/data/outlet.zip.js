// A file for each page of an outlet.  Views: boilerplate_by_source, article_quality,
// syndication_edge, site_change; tables: entity, article.

import {archive, by, linked} from "../../lib/loader.js";

const newest = 60; // articles in a page's list
const named = 20;

archive(async (query, {pages, first, last}) => {
  const names = [...pages.outlet.keys()];
  const outlets = await query(
    `SELECT source, articles, judged_by_template, boilerplate_share,
       (SELECT sum(boilerplate_characters)::float8 / nullif(sum(characters), 0) FROM boilerplate_by_source) AS usual_share
     FROM boilerplate_by_source WHERE source = ANY ($1)`,
    [names]
  );
  const days = by(
    await query(
      `SELECT source, published_at::date AS day, count(*) AS articles, count(*) FILTER (WHERE NOT copy) AS distinct_articles
       FROM article_quality WHERE source = ANY ($1) AND published_at >= $2 AND published_at < $3::date + 1
       GROUP BY 1, 2 ORDER BY 2`,
      [names, first, last]
    ),
    "source"
  );
  const edges = await query(
    `SELECT publisher, copier, copies, median_lag_hours FROM syndication_edge
     WHERE publisher = ANY ($1) OR copier = ANY ($1) ORDER BY copies DESC, publisher, copier`,
    [names]
  );
  const changes = by(
    await query(
      `SELECT source, changed_at, version, lines_appeared, lines_vanished, share FROM site_change
       WHERE source = ANY ($1) ORDER BY changed_at DESC LIMIT 1000`,
      [names]
    ),
    "source"
  );
  const people = by(
    await query(
      `SELECT * FROM (
         SELECT a.source, e.entity_key::text AS entity, max(e.type) AS type, max(e.name) AS name, count(*) AS articles,
           row_number() OVER (PARTITION BY a.source ORDER BY count(*) DESC, e.entity_key) AS n
         FROM article a JOIN entity e USING (article_id)
         WHERE a.source = ANY ($1) AND e.day BETWEEN $2 AND $3 GROUP BY a.source, e.entity_key) e
       WHERE n <= $4 ORDER BY source, n`,
      [names, first, last, named]
    ),
    "source"
  );
  const articles = by(
    await query(
      `SELECT * FROM (
         SELECT source, article_id::text AS article, published_at, headline, boilerplate_share, entities, copy, problem,
           row_number() OVER (PARTITION BY source ORDER BY published_at DESC NULLS LAST, article_id DESC) AS n
         FROM article_quality WHERE source = ANY ($1)) a
       WHERE n <= $2 ORDER BY source, n`,
      [names, newest]
    ),
    "source"
  );
  const copied = linked(linked(edges, pages.outlet, "publisher", "publisher_page"), pages.outlet, "copier", "copier_page");
  return outlets.map((outlet) => [
    pages.outlet.get(outlet.source),
    {
      ...outlet,
      first,
      last,
      days: days(outlet.source),
      copies: copied.filter(({copier}) => copier === outlet.source),
      copied: copied.filter(({publisher}) => publisher === outlet.source),
      changes: changes(outlet.source).map((change) => ({...change, source: outlet.source})),
      names: linked(people(outlet.source), pages.entity, "entity"),
      list: linked(articles(outlet.source), pages.article, "article")
    }
  ]);
});
