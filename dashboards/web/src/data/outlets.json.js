// Outlets side by side.  Views: boilerplate_by_source, article_quality,
// syndication_edge, site_change.

import {json, linked} from "../../lib/loader.js";

json(async (query, {pages, first, last}) => {
  const outlets = await query(
    `SELECT source, b.articles, boilerplate_share, copies, ok, problems, clean_characters
     FROM boilerplate_by_source b JOIN (
       SELECT source, count(*) FILTER (WHERE copy) AS copies, count(*) FILTER (WHERE problem IS NULL) AS ok,
         count(problem) AS problems,
         percentile_disc(0.5) WITHIN GROUP (ORDER BY clean_characters) AS clean_characters
       FROM article_quality GROUP BY source) q USING (source)
     WHERE source = ANY ($1) ORDER BY articles DESC, source`,
    [[...pages.outlet.keys()]]
  );
  const problems = await query(
    `SELECT source, coalesce(split_part(problem, ':', 1), 'none') AS problem, count(*) AS articles
     FROM article_quality WHERE source = ANY ($1) GROUP BY 1, 2 ORDER BY 1, 2`,
    [[...pages.outlet.keys()]]
  );
  const edges = await query(
    `SELECT publisher, copier, copies, median_lag_hours, first_copy_at, last_copy_at
     FROM syndication_edge ORDER BY copies DESC, publisher, copier LIMIT 1000`
  );
  const changes = await query(
    `SELECT source, changed_at, version, lines_appeared, lines_vanished, share
     FROM site_change ORDER BY changed_at DESC, source LIMIT 200`
  );
  return {
    first,
    last,
    outlets: linked(outlets, pages.outlet, "source"),
    problems,
    edges: linked(linked(edges, pages.outlet, "publisher", "publisher_page"), pages.outlet, "copier", "copier_page"),
    changes: linked(changes, pages.outlet, "source")
  };
});
