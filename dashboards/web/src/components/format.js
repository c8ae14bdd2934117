// Numbers, dates and names of types as they are written everywhere.

import {h} from "./dom.js";

const number = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
const shortDay = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", timeZone: "UTC"});
const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC"
});

const written = (format, value, missing = "–") => (value === null || value === undefined ? missing : format(value));

const known = (value) => !Number.isNaN(new Date(value).getTime());

// Databases know days that browsers do not: infinity, and those before Christ.
const dated = (format, value) => written((text) => (known(text) ? format.format(new Date(text)) : String(text)), value);

// What both ends have in common is said once.
function range(format, first, last) {
  if (first === null || last === null || !known(first) || !known(last)) return `${dated(format, first)} – ${dated(format, last)}`;
  return format.formatRange(new Date(first), new Date(last));
}

export const formatNumber = (value) => written((n) => number.format(n), value);
export const formatDay = (value) => dated(day, value);
export const formatShortDay = (value) => dated(shortDay, value);
export const formatTime = (value) => dated(time, value);
export const formatShare = (value) => written((share) => `${Math.round(share * 100)} %`, value);
export const formatFigure = (value, digits = 1) => written((n) => n.toFixed(digits), value);

export function formatHours(value) {
  return written((hours) => (hours < 1 ? `${Math.round(hours * 60)}\u00a0min` : hours < 48 ? `${hours.toFixed(1)}\u00a0h` : `${(hours / 24).toFixed(1)}\u00a0days`), value);
}

export const formatDays = (first, last) => range(day, first, last);
export const formatTimes = (first, last) => range(time, first, last);

// Text that can be seen; crawled titles and sources may be empty, or of blanks alone.
export function visible(text, otherwise) {
  return /[^\p{Z}\p{C}]/u.test(text ?? "") ? text : otherwise;
}

export const headlineOf = ({headline}) => visible(headline, "untitled");
export const outletOf = (source) => visible(source, "unknown outlet");

const graphemes = new Intl.Segmenter(undefined, {granularity: "grapheme"});

// As much of a text as has room on a line, by a function that measures text; nothing is
// cut in two that is read as one.
export function shortened(text, room, measure) {
  const line = text.slice(0, 1000).replace(/\s+/g, " ").trim();
  if (measure(line) <= room) return line;
  const letters = Array.from(graphemes.segment(line), ({segment}) => segment);
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const half = (fits + over) >> 1;
    if (measure(`${letters.slice(0, half).join("")}…`) <= room) fits = half;
    else over = half;
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`;
}

export function plural(n, one, many = `${one}s`) {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

const types = new Map(Object.entries({PERSON: "person", ORG: "organisation", LOC: "place", NORP: "people", MISC: "other name"}));
const coloured = new Set(["PERSON", "ORG", "LOC"]);

export function typeName(type) {
  return types.get(type) ?? type.toLowerCase().replaceAll("_", " ");
}

// Three kinds have a colour of their own; a gazetteer may bring any others.
export function typeClass(type) {
  return `type-${coloured.has(type) ? type.toLowerCase() : "misc"}`;
}

export function chip(type) {
  return h("span", {class: `chip ${typeClass(type)}`, dir: "auto"}, typeName(type));
}
