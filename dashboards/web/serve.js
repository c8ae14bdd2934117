// node serve.js [FOLDER]
//   Serves the files of a folder, and nothing else, on HOST (127.0.0.1) and PORT
//   (8080; 0 takes any that is free). Says where once it listens.

import {createReadStream} from "node:fs";
import {realpath, stat} from "node:fs/promises";
import {createServer} from "node:http";
import {extname, join, resolve, sep} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml"
};

// Scripts, styles and data of this server alone; Framework writes scripts and styles
// into its pages.
const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

// The file that an address names; null if it is not in the folder.
export async function find(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  try {
    // Links of the file system are followed first, so that none leads out of it.
    const root = await realpath(folder);
    let file = await realpath(join(root, path));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, "index.html"));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

export function server(folder) {
  return createServer(async (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", policy);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, {Allow: "GET, HEAD"}).end();
      return;
    }
    const file = await find(folder, request.url);
    if (!file) {
      response.writeHead(404, {"Content-Type": "text/plain"}).end("There is no such page.\n");
      return;
    }
    const {size} = await stat(file);
    // Names with a hash never change; pages do with every build.
    const cache = /\.[0-9a-f]{8}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": size,
      "Cache-Control": cache
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("dist", import.meta.url)));
  const host = process.env.HOST || "127.0.0.1";
  const http = server(folder);
  http.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  http.listen(Number(process.env.PORT || 8080), host, () => {
    console.log(`http://${host.includes(":") ? `[${host}]` : host}:${http.address().port}/`);
  });
}
