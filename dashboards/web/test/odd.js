// node test/odd.js FOLDER
//   Every page of a site of odd articles (odd.sql) in a browser: nothing breaks, and
//   nothing that an article says is taken for markup.

import {readdir} from "node:fs/promises";
import {server} from "../serve.js";
import {open, visit} from "./browser.js";
import {assert, check, finish} from "./harness.js";

const folder = process.argv[2];
const http = server(folder);
await new Promise((done) => http.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${http.address().port}`;
const browser = await open(origin);
const files = [];
for (const kind of ["", "article", "entity", "outlet", "story"]) {
  for (const name of await readdir(`${folder}/${kind}`)) if (name.endsWith(".html")) files.push(`${kind}/${name}`);
}

await check("each odd article has a page, and its names and outlets have", () => {
  const count = (kind) => files.filter((file) => file.startsWith(`${kind}/`)).length;
  assert.deepEqual([count("article"), count("outlet"), count("story")], [5, 2, 1]);
  assert.ok(count("entity") >= 2);
});

for (const file of files) {
  await check(`odd articles: ${file}`, async () => {
    const {page, troubles, close} = await browser.page();
    await visit(page, `${origin}/${file}`, "footer", 8);
    assert.deepEqual(troubles, []);
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    await close();
  });
}

await browser.close();
http.close();
finish();
