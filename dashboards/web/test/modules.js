// node test/modules.js: the modules that need neither a browser nor a database.

import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {request} from "node:http";
import {frame} from "../lib/frame.js";
import {slug} from "../lib/pages.js";
import {server} from "../serve.js";
import {parts} from "../src/components/spans.js";
import {assert, check, finish} from "./harness.js";

const words = (list) => list.map(({text, boilerplate, mention}) => [text, boilerplate, mention?.name]);
const mention = (name, starts_at, ends_at) => ({name, starts_at, ends_at});

await check("spans count code points, not UTF-16", () => {
  assert.deepEqual(words(parts("𝄞🙂 Ana waits", [[0, 2]], [mention("Ana", 3, 6)])), [
    ["𝄞🙂", true, undefined],
    [" ", false, undefined],
    ["Ana", false, "Ana"],
    [" waits", false, undefined]
  ]);
});

await check("spans cover the text once, whatever overlaps", () => {
  const text = "Share this | Ana Brand and Emil";
  const cut = parts(text, [[0, 13]], [mention("Ana", 13, 22), mention("Emil", 27, 31)]);
  assert.equal(cut.map((part) => part.text).join(""), text);
  assert.deepEqual(cut.filter((part) => part.mention).map((part) => part.text), ["Ana Brand", "Emil"]);
});

await check("spans of an empty text, and behind the end of a shortened one", () => {
  assert.deepEqual(parts("", [], []), []);
  assert.deepEqual(words(parts("abc", [[2, 9]], [mention("x", 5, 7)])), [["ab", false, undefined], ["c", true, undefined]]);
});

await check("names of files are plain, short, and different", () => {
  assert.equal(slug("42"), "42");
  assert.equal(slug("9f1b-22_x"), "9f1b-22_x");
  const odd = ["../../etc/passwd", "__proto__", "a/b", "a b", "Ünï", "пресса", "", "x".repeat(500)].map(slug);
  for (const name of odd) assert.match(name, /^[a-z0-9-]{1,80}$/);
  assert.equal(new Set(odd).size, odd.length);
});

await check("a page that Framework makes otherwise is refused", () => {
  assert.throws(() => frame("<html><body></body></html>", "index", new Date(0)), /has no/);
});

function get(port, path, method = "GET") {
  return new Promise((done, failed) => {
    request({port, path, method, host: "127.0.0.1"}, (response) => {
      let body = "";
      response.on("data", (data) => (body += data)).on("end", () => done({status: response.statusCode, headers: response.headers, body}));
    })
      .on("error", failed)
      .end();
  });
}

async function served(work) {
  const folder = await mkdtemp(join(tmpdir(), "newsprint.serve."));
  await mkdir(join(folder, "site/data"), {recursive: true});
  await writeFile(join(folder, "secret"), "secret");
  await writeFile(join(folder, "site/index.html"), "front");
  await writeFile(join(folder, "site/data/ü.json"), "{}");
  await symlink(join(folder, "secret"), join(folder, "site/way-out"));
  const http = server(join(folder, "site"));
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  try {
    await work(http.address().port);
  } finally {
    http.close();
    http.closeAllConnections?.();
    await rm(folder, {recursive: true});
  }
}

await served(async (port) => {
  await check("the server gives files of its folder", async () => {
    const front = await get(port, "/");
    assert.deepEqual([front.status, front.body, front.headers["content-type"]], [200, "front", "text/html; charset=utf-8"]);
    assert.equal((await get(port, "/data/%C3%BC.json?x=1")).body, "{}");
    assert.equal((await get(port, "/", "HEAD")).body, "");
  });
  await check("the server gives nothing else", async () => {
    const paths = ["/../secret", "/..%2fsecret", "/%2e%2e/secret", "/data/../../secret", "/way-out", "/none", "/data", "/%00", "/%ff", "//secret"];
    for (const path of paths) assert.equal((await get(port, path)).status, 404, path);
    assert.equal((await get(port, "/", "POST")).status, 405);
  });
  await check("the server forbids pages to load from elsewhere", async () => {
    assert.match((await get(port, "/")).headers["content-security-policy"], /^default-src 'self'/);
  });
});

finish();
