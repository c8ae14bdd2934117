// The drawings, each made of the rows of a view.

import * as Plot from "@observablehq/plot";
import {chart, legend} from "./chart.js";
import {formatDay, formatDays, formatFigure, formatHours, formatNumber, formatShare, formatShortDay, formatTime, headlineOf, outletOf, plural, shortened, visible} from "./format.js";
import {link} from "./links.js";

const accent = "var(--accent)";
const burstColour = "var(--burst)";
const grid = {stroke: "var(--line)", strokeOpacity: 1};
const utc = (day) => new Date(`${day}T00:00:00Z`);
const next = (day) => new Date(utc(day).getTime() + 86400000);
const noon = ({day}) => new Date(`${day}T12:00:00Z`);

// The width of a text in a drawing, whose letters are those of style.css.
let pen;
function measure(text) {
  if (!pen) {
    pen = document.createElement("canvas").getContext("2d");
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  }
  return pen.measureText(text).width;
}

// Room for names on the left, but not half a phone, nor a third of a wide drawing.
function nameMargin(names, width) {
  const longest = Math.max(0, ...names.map((name) => measure(name.slice(0, 200))));
  return Math.ceil(Math.min(width * 0.42, Math.max(170, width * 0.3), 14 + longest));
}

function clipped(margin) {
  return (name) => shortened(name, margin - 12, measure);
}

export const countWords = {articles: "articles, copies each", distinct_articles: "articles, copies once"};

function ticks(first, last, width) {
  const days = (utc(last) - utc(first)) / 86400000 + 1;
  const step = Math.max(1, Math.ceil(days / Math.max(2, Math.floor(width / 70))));
  const list = [];
  for (let at = utc(first); at <= utc(last); at = new Date(at.getTime() + step * 86400000)) list.push(at);
  return list;
}

// The hour of a tick, and under it the day where that is another one than before.
function clock(at, i, all) {
  const day = formatShortDay(at);
  return `${formatTime(at).slice(-5)}${i > 0 && formatShortDay(all[i - 1]) === day ? "" : `\n${day}`}`;
}

// Of hours or of days, as the span asks for; by the clock of 24 hours.
function timeAxis(times, width) {
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  const day = (at) => at.toISOString().slice(0, 10);
  if (last - first < 172800000) {
    return Plot.axisX({ticks: Math.max(2, Math.floor(width / 120)), tickFormat: clock, tickSize: 0, label: null});
  }
  const midnight = new Date(Math.ceil(first / 86400000) * 86400000);
  const days = ticks(day(midnight), day(last), width);
  return Plot.axisX(days, {tickFormat: (at) => formatShortDay(at), tickSize: 0, label: null});
}

function dayAxis(first, last, width) {
  return Plot.axisX(ticks(first, last, width - 60).map((at) => new Date(at.getTime() + 43200000)), {
    tickFormat: (at) => formatShortDay(at), tickSize: 0, label: null
  });
}

// Bars of a few days stand apart, those of months on a phone hardly.
function gap(width, days) {
  return Math.min(1.5, ((width - 60) / days.length) * 0.1);
}

// Some four whole numbers up to the most, as there are no halves of articles.
function wholeTicks(most) {
  const step = [1, 2, 5, 10].map((n) => n * 10 ** Math.floor(Math.log10(Math.max(1, most / 5)))).find((n) => n * 5 >= most);
  return Array.from({length: Math.floor(Math.max(1, most) / step) + 1}, (_, i) => i * step);
}

// Articles of each day, as bars.
export function dayBars({days, first, last, count, title = "Articles per day", note, bursts = []}) {
  const total = days.reduce((sum, day) => sum + day[count], 0);
  const most = days.reduce((best, day) => (day[count] > (best?.[count] ?? -1) ? day : best), null);
  const counts = wholeTicks(most?.[count] ?? 0);
  return chart({
    title,
    note,
    label: `${title}: ${formatNumber(total)} ${countWords[count]} from ${formatDay(first)} to ${formatDay(last)}${
      most ? `; most on ${formatDay(most.day)}, ${most[count]}` : ""
    }.`,
    legend: bursts.length > 0 ? legend([["bar", "articles"], ["burst", "burst: more than usual"]]) : null,
    rows: days,
    columns: [
      {label: "Day", whole: true, value: ({day}) => formatDay(day)},
      {label: "Copies once", numeric: true, value: ({distinct_articles}) => formatNumber(distinct_articles)},
      {label: "Copies each", numeric: true, value: ({articles}) => formatNumber(articles)},
      ...(bursts.length > 0
        ? [{label: "Burst", value: ({day}) => (bursts.some((b) => b.start_day <= day && day <= b.end_day) ? "yes" : "")}]
        : [])
    ],
    draw: (width) =>
      Plot.plot({
        width,
        height: 220,
        marginLeft: 36,
        x: {type: "utc", domain: [utc(first), next(last)]},
        y: {label: null, grid: false, nice: true},
        marks: [
          Plot.gridY(counts, grid),
          Plot.rectY(bursts, {
            x1: (b) => utc(b.start_day), x2: (b) => next(b.end_day), y1: 0, y2: Math.max(1, ...days.map((day) => day[count])) * 1.04,
            fill: burstColour, fillOpacity: 0.16, className: "burst"
          }),
          Plot.rectY(days, {
            x1: ({day}) => utc(day), x2: ({day}) => next(day), y: count, fill: accent, insetLeft: gap(width, days), insetRight: gap(width, days),
            className: "bars", title: (day) => `${formatDay(day.day)}: ${formatNumber(day[count])}`, tip: true
          }),
          Plot.ruleY([0], {stroke: "currentColor"}),
          dayAxis(first, last, width),
          Plot.axisY(counts, {label: null, tickSize: 0, tickFormat: formatNumber})
        ]
      })
  });
}

// A line a name, one above the other, with its bursts shaded: the same scale for all.
export function nameLines({names, daily, bursts, first, last, count}) {
  const days = [];
  for (let at = utc(first); at <= utc(last); at = new Date(at.getTime() + 86400000)) days.push(at.toISOString().slice(0, 10));
  const found = new Map(daily.map((row) => [`${row.id} ${row.day}`, row[count]]));
  const points = names.flatMap(({id, name}) => days.map((day) => ({id, name, day, n: found.get(`${id} ${day}`) ?? 0})));
  const label = new Map(names.map(({id, name}) => [id, name]));
  const shown = bursts.filter(({id}) => label.has(id));
  const peaks = new Map(names.map(({id}) => [id, Math.max(...days.map((day) => found.get(`${id} ${day}`) ?? 0))]));
  const most = Math.max(1, ...peaks.values());
  return chart({
    title: "Names in the news",
    note: "The names that most articles mention outside their boilerplate, by day, on one scale.",
    label: `Daily ${countWords[count]} of ${names.map(({name}) => name).join(", ")}, and their bursts.`,
    legend: legend([["line", countWords[count]], ["burst", "burst: more than usual"]]),
    rows: names.length > 0 ? days : [],
    columns: [
      {label: "Day", whole: true, value: (day) => formatDay(day)},
      ...names.map(({id, name}) => ({label: name, numeric: true, value: (day) => formatNumber(found.get(`${id} ${day}`) ?? 0)}))
    ],
    draw: (width) => {
      const margin = nameMargin(names.map(({name}) => name), width);
      return Plot.plot({
        width,
        height: 28 + names.length * 46,
        marginLeft: margin,
        marginRight: 44,
        x: {type: "utc", domain: [utc(first), next(last)]},
        y: {axis: null, domain: [0, most]},
        fy: {domain: names.map(({id}) => id), label: null, padding: 0.12, axis: "left", tickFormat: (id) => clipped(margin)(label.get(id))},
        marks: [
          Plot.rect(shown, {
            fy: "id", x1: (b) => utc(b.start_day), x2: (b) => next(b.end_day), y1: 0, y2: most, fill: burstColour, fillOpacity: 0.2,
            className: "burst", title: (b) => `${b.name}: ${plural(b.articles, "article")}, ${formatDays(b.start_day, b.end_day)}`
          }),
          Plot.areaY(points, {fy: "id", x: noon, y: "n", fill: accent, fillOpacity: 0.14, className: "area"}),
          Plot.lineY(points, {fy: "id", x: noon, y: "n", stroke: accent, strokeWidth: 1.6, className: "lines"}),
          Plot.ruleY([0], {stroke: "var(--line)"}),
          Plot.text(names, {
            fy: "id", text: ({id}) => `top ${formatNumber(peaks.get(id))}`, frameAnchor: "bottom-right", textAnchor: "start", dx: 6, dy: -2,
            fill: "var(--muted)"
          }),
          dayAxis(first, last, width - margin),
          Plot.tip(points, Plot.pointerX({
            fy: "id", x: noon, y: "n", title: ({name, day, n}) => `${name}\n${formatDay(day)}: ${formatNumber(n)}`
          }))
        ]
      });
    }
  });
}

// Who is named with whom: a square a pair, larger the more articles have both.
export function pairMatrix({pairs, level}) {
  const weight = new Map();
  for (const {a, b, articles} of pairs) {
    for (const id of [a, b]) weight.set(id, (weight.get(id) ?? 0) + articles);
  }
  const ids = [...weight].sort((one, other) => other[1] - one[1]).map(([id]) => id);
  const names = new Map(pairs.flatMap((pair) => [[pair.a, pair.a_name], [pair.b, pair.b_name]]));
  const at = (id) => ids.indexOf(id);
  // The better known of the two is the row, so that pairs fill one triangle.
  const cells = pairs.map((pair) => {
    const [row, column] = at(pair.a) < at(pair.b) ? [pair.a, pair.b] : [pair.b, pair.a];
    return {...pair, row, column};
  });
  return chart({
    title: "Named together",
    level,
    note: "Pairs of names in articles. Larger: more articles have both. Stronger in colour: more than their frequency makes likely (PMI).",
    label: `Pairs of ${ids.length} names by the number of articles that have both; most: ${pairs[0]?.a_name} and ${pairs[0]?.b_name}.`,
    rows: pairs,
    columns: [
      {label: "Name", value: ({a_name, a_page}) => link("entity", a_page, a_name)},
      {label: "With", value: ({b_name, b_page}) => link("entity", b_page, b_name)},
      {label: "Articles", numeric: true, value: ({articles}) => formatNumber(articles)},
      {label: "PMI, bits", numeric: true, value: ({pmi}) => formatFigure(pmi)}
    ],
    draw: (width) => {
      const margin = nameMargin([...names.values()], width);
      const side = Math.min(40, (width - margin - 8) / Math.max(1, ids.length - 1));
      const tickFormat = (id) => clipped(margin)(names.get(id));
      return Plot.plot({
        width,
        height: side * (ids.length - 1) + 20 + margin * 0.72,
        marginLeft: margin,
        marginTop: 8,
        marginBottom: margin * 0.72 + 12,
        marginRight: Math.max(8, width - margin - side * (ids.length - 1)),
        x: {type: "band", domain: ids.slice(1), label: null, tickRotate: -50, tickFormat, tickSize: 0},
        y: {type: "band", domain: ids.slice(0, -1), label: null, tickFormat, tickSize: 0},
        r: {range: [2, side * 0.46]},
        opacity: {range: [0.35, 1]},
        marks: [
          Plot.cell(ids.slice(0, -1).flatMap((row, i) => ids.slice(i + 1).map((column) => ({row, column}))), {
            x: "column", y: "row", fill: "var(--faint)", inset: 0.75
          }),
          Plot.dot(cells, {
            x: "column", y: "row", r: "articles", fill: accent, fillOpacity: ({pmi}) => Math.max(0, pmi), className: "pairs",
            title: (d) => `${names.get(d.row)} and ${names.get(d.column)}\n${plural(d.articles, "article")}, PMI ${formatFigure(d.pmi)} bits`, tip: true
          })
        ]
      });
    }
  });
}

// From when to when stories ran.
export function storySpans({stories, count, level}) {
  const rows = stories.filter(({first_published}) => first_published).map((story, i) => ({...story, n: i}));
  const first = rows.reduce((min, {first_published}) => (first_published < min ? first_published : min), rows[0]?.first_published);
  const last = rows.reduce((max, {last_published}) => (last_published > max ? last_published : max), rows[0]?.last_published);
  return chart({
    title: "Stories over time",
    level,
    note: "From the first article to the last; the number is of articles.",
    label: `Time spans of ${plural(rows.length, "story", "stories")}; the largest: ${visible(rows[0]?.headline, "untitled")}.`,
    rows,
    columns: [
      {label: "Story", wide: true, value: ({page, headline}) => link("story", page, visible(headline, "untitled"))},
      {label: "First", whole: true, value: ({first_published}) => formatDay(first_published)},
      {label: "Last", whole: true, value: ({last_published}) => formatDay(last_published)},
      {label: "Copies once", numeric: true, value: ({distinct_articles}) => formatNumber(distinct_articles)},
      {label: "Copies each", numeric: true, value: ({articles}) => formatNumber(articles)},
      {label: "Outlets", numeric: true, value: ({sources}) => formatNumber(sources)}
    ],
    draw: (width) =>
      Plot.plot({
        width,
        height: 34 + rows.length * 38,
        marginLeft: 4,
        marginRight: 34,
        x: {type: "utc", domain: [new Date(first), new Date(last)]},
        y: {type: "band", domain: rows.map(({n}) => n), axis: null, padding: 0},
        marks: [
          Plot.text(rows, {
            y: "n", text: ({headline}) => shortened(visible(headline, "untitled"), width - 12, measure), frameAnchor: "left", dy: -8, fontSize: 12, fill: "currentColor"
          }),
          Plot.ruleY(rows, {y: "n", stroke: "var(--line)", dy: 8}),
          Plot.ruleY(rows, {
            y: "n", x1: ({first_published}) => new Date(first_published), x2: ({last_published}) => new Date(last_published),
            stroke: accent, strokeWidth: 7, strokeLinecap: "round", dy: 8, className: "spans",
            title: (d) => `${headlineOf(d)}\n${formatDays(d.first_published, d.last_published)}`
          }),
          Plot.text(rows, {
            y: "n", x: ({last_published}) => new Date(last_published), text: (d) => formatNumber(d[count]), dx: 10, dy: 8, textAnchor: "start", fontSize: 11,
            fill: "var(--muted)"
          }),
          timeAxis([new Date(first), new Date(last)], width)
        ]
      })
  });
}

// The names of the outlets with the most copies, in the order of the alphabet.
function busiest(edges, most) {
  const weight = new Map();
  for (const {publisher, copier, copies} of edges) {
    for (const name of [publisher, copier]) weight.set(name, (weight.get(name) ?? 0) + copies);
  }
  return [...weight].sort((one, other) => other[1] - one[1]).slice(0, most).map(([name]) => name).sort();
}

// Who prints what whom printed first: rows publish, columns copy.
export function syndication({edges, level}) {
  const names = busiest(edges, 24);
  const cells = edges.filter(({publisher, copier}) => names.includes(publisher) && names.includes(copier));
  const most = cells[0];
  return chart({
    title: "Who copies whom",
    level,
    note: "Rows print first, columns later. The number is of copies; the stronger the colour, the sooner they came (median).",
    label: `Copies among ${plural(names.length, "outlet")}${
      most ? `; most: ${outletOf(most.copier)} printed ${plural(most.copies, "article")} that ${outletOf(most.publisher)} had first` : ""
    }.`,
    rows: cells,
    columns: [
      {label: "First", value: ({publisher, publisher_page}) => link("outlet", publisher_page, outletOf(publisher))},
      {label: "Copier", value: ({copier, copier_page}) => link("outlet", copier_page, outletOf(copier))},
      {label: "Copies", numeric: true, value: ({copies}) => formatNumber(copies)},
      {label: "Median lag", numeric: true, value: ({median_lag_hours}) => formatHours(median_lag_hours)}
    ],
    draw: (width) => {
      const margin = nameMargin(names, width);
      const side = Math.min(64, (width - margin - 8) / names.length);
      const tickFormat = (name) => clipped(margin)(outletOf(name));
      return Plot.plot({
        width,
        height: side * names.length + 20 + margin * 0.72,
        marginLeft: margin,
        marginTop: 8,
        marginBottom: margin * 0.72 + 12,
        marginRight: Math.max(8, width - margin - side * names.length),
        x: {type: "band", domain: names, label: null, tickRotate: -50, tickFormat, tickSize: 0},
        y: {type: "band", domain: names, label: null, tickFormat, tickSize: 0},
        opacity: {type: "log", range: [0.42, 0.08]},
        marks: [
          Plot.cell(names.flatMap((row) => names.map((column) => ({row, column}))), {
            x: "column", y: "row", fill: ({row, column}) => (row === column ? "var(--line)" : "var(--faint)"), inset: 0.75
          }),
          Plot.cell(cells, {
            x: "copier", y: "publisher", fill: accent, fillOpacity: ({median_lag_hours}) => Math.max(0.1, median_lag_hours ?? 24), inset: 0.75, className: "copies"
          }),
          Plot.text(cells, {
            x: "copier", y: "publisher", text: ({copies}) => formatNumber(copies), fill: "currentColor", fontSize: Math.min(13, side * 0.45)
          }),
          Plot.tip(cells, Plot.pointer({
            x: "copier", y: "publisher",
            title: (d) => `${outletOf(d.copier)} printed ${plural(d.copies, "article")}\nthat ${outletOf(d.publisher)} had first,\n${formatHours(d.median_lag_hours)} later (median)`
          }))
        ]
      });
    }
  });
}

// One bar a row, with its value at the end; for shares and counts by name.  Two rows may
// have one name.
export function bars({title, note, label, rows, columns, name, value, format = formatNumber, domain, colour = accent, rule}) {
  return chart({
    title,
    note,
    label,
    rows,
    columns,
    draw: (width) => {
      const margin = nameMargin(rows.map(name), width);
      const label = clipped(margin);
      return Plot.plot({
        width,
        height: 12 + rows.length * 30,
        marginLeft: margin,
        marginRight: 56,
        marginTop: 4,
        marginBottom: 8,
        x: {axis: null, domain},
        y: {type: "band", domain: rows.map((row, i) => i), label: null, tickSize: 0, padding: 0.28, tickFormat: (i) => label(name(rows[i]))},
        marks: [
          Plot.barX(rows, {x: value, y: (row, i) => i, fill: colour, rx: 2, className: "bars"}),
          Plot.text(rows, {x: value, y: (row, i) => i, text: (row) => format(value(row)), dx: 6, textAnchor: "start", fill: "currentColor"}),
          Plot.ruleX([0], {stroke: "currentColor"}),
          rule === undefined ? null : Plot.ruleX([rule], {stroke: "var(--muted)", strokeDasharray: "3 3"})
        ]
      });
    }
  });
}

export function boilerplateShare({outlets}) {
  return bars({
    title: "Boilerplate by outlet",
    note: "Share of the characters of a body that are not the article: menus, links to other stories, captions, pitches.",
    label: `Boilerplate share of ${plural(outlets.length, "outlet")}.`,
    rows: [...outlets].sort((a, b) => b.boilerplate_share - a.boilerplate_share).slice(0, 30),
    columns: [
      {label: "Outlet", value: ({source, page}) => link("outlet", page, outletOf(source))},
      {label: "Boilerplate", numeric: true, value: ({boilerplate_share}) => formatShare(boilerplate_share)},
      {label: "Articles", numeric: true, value: ({articles}) => formatNumber(articles)}
    ],
    name: ({source}) => outletOf(source),
    value: ({boilerplate_share}) => boilerplate_share ?? 0,
    format: formatShare,
    colour: "var(--boilerplate-ink)"
  });
}

// How much of a template each relearning replaced.
export function siteChanges({changes}) {
  return chart({
    title: "Site changes",
    note: "When a template was learned anew and differed: the share of its lines that changed. A redesign changes most of them.",
    label: `${plural(changes.length, "change")} of site templates.`,
    empty: "No template has changed since it was first learned.",
    rows: changes,
    columns: [
      {label: "Outlet", value: ({source, page}) => link("outlet", page, outletOf(source))},
      {label: "When", whole: true, value: ({changed_at}) => formatDay(changed_at)},
      {label: "Lines that appeared", numeric: true, value: ({lines_appeared}) => formatNumber(lines_appeared)},
      {label: "Lines that vanished", numeric: true, value: ({lines_vanished}) => formatNumber(lines_vanished)},
      {label: "Changed", numeric: true, value: ({share}) => formatShare(share)}
    ],
    draw: (width) => {
      const names = [...new Set(changes.map(({source}) => source))];
      const margin = nameMargin(names, width);
      return Plot.plot({
        width,
        height: 56 + names.length * 32,
        marginLeft: margin,
        marginBottom: 40,
        x: {type: "utc", inset: 12},
        y: {type: "point", domain: names, label: null, tickSize: 0, tickFormat: (name) => clipped(margin)(outletOf(name))},
        r: {domain: [0, 1], range: [3, 14]},
        marks: [
          Plot.gridY(grid),
          timeAxis(changes.map(({changed_at}) => new Date(changed_at)), width - margin),
          Plot.dot(changes, {
            x: ({changed_at}) => new Date(changed_at), y: "source", r: "share", fill: burstColour, fillOpacity: 0.75, className: "changes",
            title: (d) => `${outletOf(d.source)}, ${formatDay(d.changed_at)}\n${formatShare(d.share)} of the template's lines`, tip: true
          })
        ]
      });
    }
  });
}

// The articles of a story, when and where; copies are hollow.
export function storyArticles({list: all}) {
  const list = all.filter(({published_at}) => published_at);
  const outlets = [...new Set(list.map(({source}) => outletOf(source)))];
  return chart({
    title: "Who printed when",
    note: "Filled: an article of its own. Hollow: a copy of one that another outlet printed first.",
    label: `${plural(list.length, "article")} of ${plural(outlets.length, "outlet")} over time.`,
    legend: legend([["dot", "own article"], ["ring", "copy"]]),
    rows: list,
    columns: [
      {label: "Article", wide: true, value: ({headline, page}) => link("article", page, visible(headline, "untitled"))},
      {label: "Outlet", value: ({source, outlet_page}) => link("outlet", outlet_page, outletOf(source))},
      {label: "Published", whole: true, value: ({published_at}) => formatTime(published_at)},
      {label: "Copy", value: ({copy_of}) => (copy_of ? "yes" : "")}
    ],
    draw: (width) => {
      const margin = nameMargin(outlets, width);
      return Plot.plot({
        width,
        height: 60 + outlets.length * 30,
        marginLeft: margin,
        marginBottom: 40,
        x: {type: "utc", inset: 10},
        y: {type: "point", domain: outlets, label: null, tickSize: 0, tickFormat: clipped(margin), padding: 0.6},
        marks: [
          Plot.gridY(grid),
          timeAxis(list.map(({published_at}) => new Date(published_at)), width - margin),
          Plot.dot(list, {
            x: ({published_at}) => new Date(published_at), y: ({source}) => outletOf(source), r: 5,
            fill: ({copy_of}) => (copy_of ? "var(--surface)" : accent), stroke: accent, strokeWidth: 1.6, className: "articles",
            title: (d) => `${headlineOf(d)}\n${outletOf(d.source)}, ${formatTime(d.published_at)}`, tip: true
          })
        ]
      });
    }
  });
}
