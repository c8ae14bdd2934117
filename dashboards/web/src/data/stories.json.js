// The list of stories.  View: story_summary.

import {json, linked} from "../../lib/loader.js";

json(async (query, {pages, first, last}) => {
  const stories = await query(
    `SELECT story_id::text AS id, headline, first_published, last_published, articles, distinct_articles, sources, first_source, entities, terms
     FROM story_summary WHERE story_id = ANY ($1) ORDER BY distinct_articles DESC, articles DESC, story_id`,
    [[...pages.story.keys()]]
  );
  return {first, last, stories: linked(stories, pages.story, "id")};
});
