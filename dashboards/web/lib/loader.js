// How a data loader says what it found: JSON, or an archive with a JSON file a page.

import JSZip from "jszip";
import {NewsroomError, read} from "./db.js";
import {pages, period} from "./pages.js";

async function load(work, write) {
  try {
    await write(await read(async (query) => work(query, {pages: await pages(query), ...(await period(query))})));
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

export function json(work) {
  return load(work, (data) => process.stdout.write(JSON.stringify(data)));
}

// work gives a list of [name of the page, data].
export function archive(work) {
  return load(work, async (entries) => {
    const zip = new JSZip();
    for (const [name, data] of entries) zip.file(`${name}.json`, JSON.stringify(data));
    process.stdout.write(await zip.generateAsync({type: "nodebuffer", compression: "DEFLATE", compressionOptions: {level: 1}}));
  });
}

// Rows by the value of a column.
export function by(rows, key) {
  const groups = new Map();
  for (const {[key]: value, ...row} of rows) {
    if (!groups.has(value)) groups.set(value, []);
    groups.get(value).push(row);
  }
  return (value) => groups.get(value) ?? [];
}

// Adds to each row the page of what it is about, if it has one.
export function linked(rows, names, key, as = "page") {
  return rows.map((row) => ({...row, [as]: names.get(row[key])}));
}
