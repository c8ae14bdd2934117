// node test/site.js ADDRESS FOLDER
//   The site of the sample newsroom in a browser; FOLDER has the newsroom's files.

import {accessibility} from "./axe.js";
import {open, visit} from "./browser.js";
import {lowContrast} from "./contrast.js";
import {assert, check, finish} from "./harness.js";
import {newsroom, says} from "./newsroom.js";

const [origin, folder] = [new URL(process.argv[2]).origin, process.argv[3]];
const {articles, names} = newsroom(folder);
const browser = await open(origin);
const at = (path) => `${origin}/${path}`;

// What is drawn in each chart: one mark a row of its table, or a line a column.
const marks = {
  "Articles per day": {marks: ".bars rect", least: 14},
  "Names in the news": {marks: ".lines path", least: 5, columns: true},
  "Named together": {marks: ".pairs circle", least: 10},
  "Stories over time": {marks: ".spans line", least: 5},
  "Who printed when": {marks: ".articles circle", least: 2},
  "Most named": {marks: ".bars rect", least: 10},
  "Outlets": {marks: ".bars rect", least: 1},
  "Who copies whom": {marks: ".copies rect", least: 10},
  "Boilerplate by outlet": {marks: ".bars rect", least: 6},
  "Copies by outlet": {marks: ".bars rect", least: 6},
  "Copies from": {marks: ".bars rect", least: 1},
  "Copied by": {marks: ".bars rect", least: 1},
  "Site changes": {marks: ".changes circle", least: 1},
  "Quality": {marks: ".bars rect", least: 1},
  "Boilerplate of articles": {marks: ".bars rect", least: 3}
};

// The charts that a kind of page must have.
const kinds = {
  overview: ["Articles per day", "Names in the news", "Stories over time", "Named together", "Who copies whom"],
  stories: ["Stories over time"],
  names: ["Most named"],
  outlets: ["Who copies whom", "Boilerplate by outlet", "Copies by outlet"],
  articles: ["Quality", "Boilerplate of articles"],
  name: ["Articles per day", "Outlets"],
  story: ["Who printed when"],
  outlet: ["Articles per day", "Copies from", "Copied by"],
  article: []
};

async function addressOf(list, selector, words) {
  const {page, close} = await browser.page();
  await visit(page, at(list));
  const address = await page.locator(selector, words ? {hasText: words} : {}).first().getAttribute("href");
  await close();
  return address.slice(1);
}

const paths = {overview: "", stories: "stories.html", names: "entities.html", outlets: "outlets.html", articles: "articles.html"};
paths.name = await addressOf("entities.html", "table a", "Emeric Sándahl");
paths.story = await addressOf("stories.html", ".stories a");
paths.outlet = await addressOf("outlets.html", "table a", "The Tarsel Courier");
paths.article = await addressOf("articles.html", "table a");

function chartsOf(page) {
  return page.evaluate((known) =>
    [...document.querySelectorAll("figure.chart:not(.none)")].map((figure) => {
      const title = figure.querySelector("h2, h3").textContent;
      const svg = figure.querySelector(".plot svg");
      return {
        title,
        marks: known[title] ? svg.querySelectorAll(known[title].marks).length : 0,
        rows: figure.querySelectorAll("details tbody tr").length,
        columns: figure.querySelectorAll("details thead th").length,
        summary: figure.querySelector("details > summary") !== null,
        label: svg.getAttribute("aria-label"),
        role: svg.getAttribute("role")
      };
    }), marks);
}

function checkCharts(charts, wanted) {
  for (const title of wanted) assert.ok(charts.some((chart) => chart.title === title), `there is no chart "${title}"`);
  for (const chart of charts) {
    const known = marks[chart.title];
    assert.ok(known, `the test does not know the chart "${chart.title}"`);
    assert.ok(chart.marks >= known.least, `${chart.title}: ${chart.marks} marks`);
    assert.equal(known.columns ? chart.columns - 1 : chart.rows, chart.marks, `${chart.title}: marks, and rows of its table`);
    assert.ok(chart.summary && chart.rows > 0, `${chart.title}: no table behind it`);
    assert.ok(chart.role === "img" && chart.label?.length > 20, `${chart.title}: not described`);
  }
}

for (const [kind, path] of Object.entries(paths)) {
  const {page, troubles, close} = await browser.page();
  await check(`${kind}: loads, from this server alone, without an error`, async () => {
    await visit(page, at(path));
    assert.deepEqual(troubles, []);
    assert.equal(await page.locator("h1").count(), 1);
    assert.ok((await page.title()).length > "newsprint".length);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  });
  await check(`${kind}: every chart is drawn, with its table behind it`, async () => checkCharts(await chartsOf(page), kinds[kind]));
  await check(`${kind}: every picture and control has a name`, async () => {
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, summary, input, select, [tabindex='0'], svg[role]")]
        .filter((e) => !(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.[0]?.textContent.trim()))
        .map((e) => e.outerHTML.slice(0, 100))
    );
    assert.deepEqual(nameless, []);
  });
  await close();
}

// What the rules of axe-core do not ask: which landmarks there are, and that every table
// has a name, a head a column, and a head a row.
function structure() {
  const count = (selector) => document.querySelectorAll(selector).length;
  return {
    banner: count("#observablehq-center > header"),
    main: count("main"),
    footer: count("#observablehq-center > footer"),
    nav: document.querySelector("header nav").getAttribute("aria-label"),
    here: count("nav a[aria-current=page]"),
    headless: [...document.querySelectorAll("table")]
      .filter((table) => {
        const columns = table.querySelectorAll("thead th[scope=col]").length;
        const rows = [...table.querySelectorAll("tbody tr")];
        return !table.caption?.textContent || columns === 0 || !rows.every((row) => row.cells.length === columns && row.cells[0].matches("th[scope=row]"));
      })
      .map((table) => table.outerHTML.slice(0, 100))
  };
}

await check("what is wrong with a page is found", async () => {
  const {page, close} = await browser.page();
  await visit(page, at(""));
  await page.evaluate(() => {
    document.querySelector("main").insertAdjacentHTML("beforeend", "<h5>Deep</h5><input><p style='color: #bbb; background: #fff'>Pale</p>");
    document.querySelector("thead th").removeAttribute("scope");
  });
  const found = (await accessibility(page)).broken.map((line) => line.split(":")[0]);
  for (const rule of ["color-contrast", "heading-order", "label"]) assert.ok(found.includes(rule), `${rule} is not among ${found}`);
  assert.equal((await page.evaluate(structure)).headless.length, 1);
  await close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [kind, path] of Object.entries(paths)) {
    const {page, troubles, close} = await browser.page({width: 390, colorScheme});
    await check(`${kind}: on a phone, ${colorScheme}: no sideways scrolling, contrast of AA`, async () => {
      await visit(page, at(path));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(sideways, 0, `${sideways} pixels too wide`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, "with tables open");
      const {seen, low} = await page.evaluate(lowContrast);
      assert.ok(seen > 20, `${seen} texts`);
      assert.deepEqual(low, []);
      assert.deepEqual(troubles, []);
    });
    await check(`${kind}: for those who hear it, ${colorScheme}: names, headings, landmarks, heads of tables`, async () => {
      const {kept, broken} = await accessibility(page);
      assert.deepEqual(broken, []);
      for (const rule of ["color-contrast", "document-title", "heading-order", "landmark-one-main", "region"]) assert.ok(kept.includes(rule), `${rule} was not tried`);
      assert.deepEqual(await page.evaluate(structure), {banner: 1, main: 1, footer: 1, nav: "Sections", here: 1, headless: []});
    });
    await close();
  }
}

await check("light and dark differ", async () => {
  const grounds = [];
  for (const colorScheme of ["light", "dark"]) {
    const {page, close} = await browser.page({colorScheme});
    await visit(page, at(""));
    grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await close();
  }
  assert.notEqual(grounds[0], grounds[1]);
});

// Presses Tab until what has the focus answers to a selector.
async function tabTo(page, selector, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`no ${selector} within ${most} presses of Tab`);
}

await check("by keyboard: skip link, choice of counting, tables", async () => {
  const {page, close} = await browser.page();
  await visit(page, at(""));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".skip") && document.activeElement.getBoundingClientRect().left >= 0));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "observablehq-main");
  await tabTo(page, ".counting input");
  const outlined = await page.evaluate(() => getComputedStyle(document.activeElement.nextElementSibling).outlineStyle);
  assert.equal(outlined, "solid", "what has the focus is seen");
  await tabTo(page, "figure.chart summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.parentElement.open));
  await tabTo(page, "figure.chart .scroll", 3);
  await close();
});

function counted(page) {
  return page.evaluate(() => {
    const figure = [...document.querySelectorAll("figure.chart")].find((f) => f.querySelector("h2, h3").textContent === "Articles per day");
    const sum = (column) => [...figure.querySelectorAll(`tbody td:nth-child(${column})`)].reduce((n, cell) => n + Number(cell.textContent.replaceAll(",", "")), 0);
    return {label: figure.querySelector("svg").getAttribute("aria-label"), once: sum(2), each: sum(3)};
  });
}

for (const kind of ["overview", "name"]) {
  await check(`${kind}: copies count once or each, as the reader chooses, and the choice is kept`, async () => {
    const {page, close} = await browser.page();
    await visit(page, at(paths[kind]));
    const before = await counted(page);
    assert.ok(before.once < before.each && before.once > 0);
    assert.ok(before.label.includes(` ${before.once} articles, copies once`), before.label);
    await tabTo(page, ".counting input");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((n) => document.querySelector("figure.chart svg")?.getAttribute("aria-label").includes(` ${n} articles, copies each`), before.each);
    await page.reload();
    await visit(page, page.url());
    assert.ok((await counted(page)).label.includes("copies each"));
    await close();
  });
}

await check("overview: all articles are there", async () => {
  const {page, close} = await browser.page();
  await visit(page, at(""));
  assert.equal((await counted(page)).each, articles.size);
  await close();
});

// The company, the adviser and his firm, whom nobody knew before the Courier's report.
const scandal = ["Meridon Marine Works", "Otto Sándahl", "Ostrand Advisory"];

await check("the invented scandal bursts on its day", async () => {
  const {page, close} = await browser.page();
  for (const name of scandal) {
    await visit(page, at(""));
    const row = page.locator("section", {hasText: "Bursts"}).locator("tbody tr", {hasText: name});
    assert.match(await row.locator("td").first().textContent(), /^9\s–\s/, name);
    await visit(page, new URL(await row.locator("a").getAttribute("href"), origin).href);
    const bursts = page.locator("section", {hasText: "Bursts"}).locator("tbody tr");
    assert.equal(await bursts.first().locator("th").textContent(), "9 Mar 2026", name);
    assert.equal(await page.locator("figure.chart g.burst rect").count(), await bursts.count(), name);
  }
  await close();
});

// What the page of each article says: whose copy it is, who is in it.
async function readArticles() {
  const {page, troubles, close} = await browser.page();
  const found = new Map();
  for (const id of articles.keys()) {
    await visit(page, at(`article/${id}.html`), "aside .names, aside .empty");
    found.set(id, await page.evaluate(() => ({
      copyOf: [...document.querySelectorAll(".place a")].map((a) => a.pathname.match(/\/article\/(.*)\.html$/)?.[1]).find(Boolean) ?? "",
      text: document.querySelector(".body").textContent,
      panel: [...document.querySelectorAll("aside .names li")].map((li) => (li.querySelector("a") ?? li.querySelector("span span")).textContent),
      mentions: [...document.querySelectorAll(".body .mention")].map((m) => [m.dataset.entity, m.textContent])
    })));
  }
  await close();
  return {found, troubles};
}

const {found, troubles} = await readArticles();

await check("every article has a page, without an error", () => {
  assert.deepEqual(troubles, []);
  assert.equal(found.size, articles.size);
});

await check("an article's text is all there", () => {
  for (const [id, {text}] of found) assert.equal(text.trimEnd(), articles.get(id).lines.join("\n").trimEnd(), `article ${id}`);
});

const near = new Set(["verbatim", "light", "new_lead", "truncated", "embedded"]);

await check("the wire's copies point at the wire", () => {
  const copies = [...found].filter(([, {copyOf}]) => copyOf !== "");
  const wrong = copies.filter(([id, {copyOf}]) => articles.get(id).parent !== copyOf).map(([id, {copyOf}]) => `${id} -> ${copyOf}, not ${articles.get(id).parent}`);
  assert.deepEqual(wrong, []);
  const all = [...articles.values()].filter(({degree}) => near.has(degree)).length;
  assert.ok(copies.length >= 0.7 * all, `${copies.length} of ${all}`);
});

// A line is judged by statistics: on one page a link to another article is taken for the
// article's, and a change must not let that happen on more.
const leaks = 1;

await check(`who is named only in a list of other articles is in no panel, but on ${leaks} page`, () => {
  const known = new Set(names.map(({alias}) => alias));
  let cases = 0;
  const wrong = new Map();
  for (const [id, {mentions}] of found) {
    const {related, other} = articles.get(id);
    for (const name of known) cases += says(related, name) && !says(other, name) ? 1 : 0;
    const outside = new Set(mentions.filter(([, text]) => says(other, text)).map(([entity]) => entity));
    const listed = mentions.filter(([entity, text]) => !outside.has(entity) && says(related, text)).map(([, text]) => text);
    if (listed.length > 0) wrong.set(id, listed.join(", "));
  }
  assert.ok(cases > 400, `only ${cases} names are in lists alone`);
  assert.ok(wrong.size <= leaks, `${wrong.size} pages:\n${[...wrong].map((row) => row.join(": ")).join("\n")}`);
});

await check("who is in a panel is marked in the text, and who is marked is in the panel", () => {
  for (const [id, {panel, mentions}] of found) assert.equal(new Set(mentions.map(([entity]) => entity)).size, panel.length, `article ${id}`);
});

await browser.close();
finish();
