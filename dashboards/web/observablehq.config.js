import {begin, connect} from "./lib/db.js";
import {pages, paths} from "./lib/pages.js";

// All loaders of a build see the database as it is at this moment: the snapshot
// lives as long as this connection, which is dropped when the build ends.
async function* dynamicPaths() {
  const client = await connect();
  const query = async (text, values) => (await client.query(text, values)).rows;
  await begin(client);
  yield* paths(await pages(query));
  if (process.argv.includes("build")) {
    const [{snapshot}] = await query("SELECT pg_export_snapshot() AS snapshot");
    process.env.NEWSPRINT_SNAPSHOT = snapshot;
    client.unref();
    return;
  }
  await client.end();
}

export default {
  root: "src",
  output: process.env.NEWSPRINT_OUTPUT ?? "dist",
  title: "newsprint",
  style: "style.css",
  // The default is a font of another server.
  globalStylesheets: [],
  // Framework would parse header and footer four times a page; lib/frame.js adds them.
  footer: null,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  // Links work on any server of files.
  preserveExtension: true,
  dynamicPaths
};
