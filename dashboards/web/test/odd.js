// node test/odd.js FOLDER
//   Every page of a site of odd articles (odd.sql) in a browser: nothing breaks, nothing
//   that an article says is taken for markup, and it is all there as it was written.

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
  for (const name of await readdir(`${folder}/${kind}`)) if (name.endsWith(".html")) files.push(kind ? `${kind}/${name}` : name);
}

await check("each odd article has a page, and its names and outlets have", () => {
  const count = (kind) => files.filter((file) => file.startsWith(`${kind}/`)).length;
  assert.deepEqual([count("article"), count("outlet"), count("story")], [23, 16, 1]);
  assert.ok(count("entity") >= 7);
});

await check("no file has a name that a server or a shell takes for something else", () => {
  for (const file of files) assert.match(file, /^([a-z]+\/)?[A-Za-z0-9-][A-Za-z0-9_-]*\.html$/);
});

const {page, troubles} = await browser.page({width: 390});

// What a page of a phone's width shows: markup of its own only, and no link astray.
async function look(file) {
  troubles.length = 0;
  await visit(page, `${origin}/${file}`, "main :is(.lede, .facts)", 12);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  const seen = await page.evaluate(() => ({
    harmed: window.harmed,
    foreign: [...document.querySelectorAll("main :is(script, style:not(svg style), img, iframe, h1 h1, h1 b)")].map((e) => e.outerHTML.slice(0, 100)),
    links: [...document.querySelectorAll("main a")].map((a) => a.href),
    nameless: [...document.querySelectorAll("main a")].filter((a) => !/[^\p{Z}\p{C}]/u.test(a.textContent)).map((a) => a.outerHTML.slice(0, 100)),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    empty: [...document.querySelectorAll("h1, dd, title")].filter((e) => !/[^\p{Z}\p{C}]/u.test(e.textContent) || /undefined|null|NaN|\[object/.test(e.textContent)).map((e) => e.outerHTML.slice(0, 100)),
    facts: [...document.querySelectorAll(".facts div")].map((fact) => `${fact.querySelector("dt").textContent} ${fact.querySelector("dd").textContent}`),
    heading: document.querySelector("h1").textContent,
    text: document.querySelector(".body")?.textContent
  }));
  return {...seen, troubles: [...troubles]};
}

const pages = new Map();
for (const file of files) {
  await check(`odd articles: ${file}`, async () => {
    const {harmed, troubles, foreign, nameless, empty, sideways, links, ...said} = await look(file);
    assert.equal(harmed, undefined, "a script of an article has run");
    assert.deepEqual({troubles, foreign, nameless, empty}, {troubles: [], foreign: [], nameless: [], empty: []});
    assert.equal(sideways, 0, `${sideways} pixels too wide`);
    for (const link of links) pages.set(link, pages.get(link) ?? file);
    pages.set(file, said);
  });
}

await check("every link of theirs leads to a page", () => {
  const known = new Set(files.map((file) => `${origin}/${file}`));
  const links = [...pages].filter(([at]) => at.startsWith("http"));
  assert.ok(links.length > 30, `${links.length} links`);
  assert.deepEqual(links.filter(([at]) => !known.has(at.replace(/#.*/, ""))), []);
});

// As it was written, letter by letter.
const written = [
  "<script>window.harmed='title'</script> \"Braddan\" 'waits'",
  "A & B: &lt;b&gt; &amp;amp; 100 %25 %s %00",
  "`${window.harmed=\"title\"}` {{7*7}} #{1} <%= 1 %>",
  "javascript:window.harmed=1",
  "</script><script>window.harmed='source'</script>",
  "../../outlets",
  ".htaccess",
  "%2e%2e%2f",
  "__proto__",
  "constructor",
  "Ünïcode <b>& \"Quotes\"</b>",
  "<img src=x onerror=\"window.harmed='name'\"> Braddan",
  "${window.harmed='template'}`",
  "untitled",
  "unknown outlet"
];

await check("headings say what was written", () => {
  const headings = new Set([...pages.values()].map(({heading}) => heading));
  assert.deepEqual(written.filter((text) => !headings.has(text)), []);
});

await check("a text that sixteen outlets print on seven days is one article without its copies", () => {
  const {facts} = [...pages.values()].find(({heading}) => heading?.endsWith("> Braddan"));
  assert.deepEqual(facts.slice(0, 2), ["articles 16", "without copies 1"]);
});

await check("texts are all there", () => {
  const texts = [...pages.values()].map(({text}) => text).filter((text) => text?.includes("Ketil Braddan met"));
  assert.equal(texts.length, 20);
  for (const text of texts) assert.ok(text.includes("<img src=x onerror=\"window.harmed='body'\"> Ketil") && text.includes("</div></script><script>window.harmed='body'</script>"));
});

await browser.close();
http.close();
finish();
