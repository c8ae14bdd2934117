// What a reader of docs/dashboards.md can set, all by environment variables.

const defaults = {
  DAYS: 90, // of the charts by day, counted back from the newest article
  ARTICLES: 300, // pages of articles, the newest
  ENTITIES: 100, // pages of names, the most written about on these days
  STORIES: 100, // pages of stories, the largest of these days
  OUTLETS: 50, // pages of outlets, those with the most articles
  TEXT: 50000 // characters of a body that its page shows
};

function setting(name, fallback) {
  const text = process.env[`NEWSPRINT_${name}`];
  if (text === undefined || text === "") return fallback;
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new Error(`NEWSPRINT_${name} is not a positive number: "${text}"`);
}

export const settings = Object.fromEntries(
  Object.entries(defaults).map(([name, fallback]) => [name.toLowerCase(), setting(name, fallback)])
);
