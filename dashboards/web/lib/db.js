// The newsroom's database: found by psql's PG* variables, read in one transaction.

import {existsSync} from "node:fs";
import pg from "pg";

const {types} = pg;

// Counts and figures are numbers; keys and ids are cast to text in the queries.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);
types.setTypeParser(types.builtins.DATE, String);

// Where libpq looks when nobody says anything; pg would try TCP first.
const socket = "/var/run/postgresql";

export class NewsroomError extends Error {}

export async function connect() {
  const host = process.env.PGHOST ?? (existsSync(socket) ? socket : "localhost");
  const client = new pg.Client({host, application_name: "newsprint dashboards"});
  try {
    await client.connect();
  } catch (error) {
    throw new NewsroomError(`cannot connect to the database: ${error.message || error.code}`);
  }
  return client;
}

// The loaders of one build read the same state of the database: they import the
// snapshot that the build holds (observablehq.config.js).
export async function begin(client) {
  const snapshot = process.env.NEWSPRINT_SNAPSHOT;
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  if (snapshot) await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
  await client.query("SET LOCAL TIME ZONE 'UTC'");
  const schema = await newsroom(client);
  await client.query(`SET LOCAL search_path = ${client.escapeIdentifier(schema)}`);
}

const required = [
  "article_quality", "boilerplate_by_source", "entity_burst", "entity_cooccurrence", "entity_daily",
  "entity_mention", "input", "site_change", "story_article", "story_summary", "syndication_edge"
];

// The schema of what is derived: the one that is named, or the only one there is.
async function newsroom(client) {
  const {rows} = await client.query(
    `SELECT nspname AS name, array_agg(relname::text) AS views
     FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind = 'v' AND relname = ANY ($1) AND has_schema_privilege(n.oid, 'USAGE')
     GROUP BY nspname HAVING bool_or(relname = 'entity_daily') AND bool_or(relname = 'article_quality')
     ORDER BY nspname`,
    [required]
  );
  const wanted = process.env.NEWSPRINT_SCHEMA;
  const found = wanted ? rows.filter(({name}) => name === wanted) : rows;
  if (found.length === 0) throw new NewsroomError(nothingAttached(client, wanted));
  if (found.length > 1) {
    const names = found.map(({name}) => name).join(", ");
    throw new NewsroomError(`there is more than one newsroom; set NEWSPRINT_SCHEMA to one of: ${names}`);
  }
  const missing = required.filter((view) => !found[0].views.includes(view));
  if (missing.length > 0) {
    throw new NewsroomError(
      `schema ${found[0].name} lacks ${missing.join(", ")}: update the extension, then attach the articles again`
    );
  }
  return found[0].name;
}

function nothingAttached({database}, wanted) {
  return [
    `database "${database}" has no attached newsroom${wanted ? ` in schema "${wanted}"` : ""} that this role may read.`,
    "As the owner of the articles, run in it once:",
    "    CREATE EXTENSION newsprint;",
    "    SELECT newsprint_attach('articles');   -- name columns as docs/newsroom.md shows",
    "    CALL newsprint_refresh('articles');"
  ].join("\n");
}

// Runs work(query) in a transaction; query gives rows.
export async function read(work) {
  const client = await connect();
  try {
    await begin(client);
    return await work(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}
