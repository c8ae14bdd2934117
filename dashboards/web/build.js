// node build.js [FOLDER]
//   Builds the site of the newsroom that PG* variables name into a folder (dist),
//   which is replaced when all is well, and not before.

import {spawn} from "node:child_process";
import {readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {begin, connect, NewsroomError} from "./lib/db.js";
import {frame} from "./lib/frame.js";

const site = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "dist"));
const made = `${site}.new`;
const framework = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");

process.chdir(dirname(fileURLToPath(import.meta.url)));

// Framework tells of errors in the middle of its pages; the usual ones are better
// told before it starts.
async function checkNewsroom() {
  const client = await connect();
  try {
    await begin(client);
  } finally {
    await client.end();
  }
}

function observable(command) {
  const environment = {...process.env, NEWSPRINT_OUTPUT: made, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const program = join(dirname(framework), "dist/bin/observable.js");
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, command], {env: environment, stdio: ["ignore", "pipe", "pipe"]});
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    child.on("error", failed);
    child.on("close", (status) => (status === 0 ? done(output) : failed(new Error(`${output}\nobservable ${command} failed`))));
  });
}

async function pagesOf(folder) {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function build() {
  await checkNewsroom();
  // Framework would use data of the last build again.
  await rm("src/.observablehq/cache", {recursive: true, force: true});
  await rm(made, {recursive: true, force: true});
  await observable("build");
  const built = new Date();
  const files = await pagesOf(made);
  for (const file of files) {
    const path = relative(made, file).replace(/\.html$/, "");
    await writeFile(file, frame(await readFile(file, "utf8"), path, built));
  }
  await rm(`${site}.old`, {recursive: true, force: true});
  await rename(site, `${site}.old`).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(made, site);
  await rm(`${site}.old`, {recursive: true, force: true});
  console.log(`built ${files.length} pages in ${site}`);
}

try {
  await build();
} catch (error) {
  console.error(error instanceof NewsroomError ? error.message : error);
  process.exitCode = 1;
}
