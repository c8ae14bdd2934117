// Numbers, dates and names of types as they are written everywhere.

import {h} from "./dom.js";

const number = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
const shortDay = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", timeZone: "UTC"});
const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC"
});

const written = (format, value, missing = "–") => (value === null || value === undefined ? missing : format(value));

export const formatNumber = (value) => written((n) => number.format(n), value);
export const formatDay = (value) => written((text) => day.format(new Date(text)), value);
export const formatShortDay = (value) => written((text) => shortDay.format(new Date(text)), value);
export const formatTime = (value) => written((text) => time.format(new Date(text)), value);
export const formatShare = (value) => written((share) => `${Math.round(share * 100)} %`, value);
export const formatFigure = (value, digits = 1) => written((n) => n.toFixed(digits), value);

export function formatHours(value) {
  return written((hours) => (hours < 1 ? `${Math.round(hours * 60)} min` : hours < 48 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`), value);
}

export function formatDays(first, last) {
  return first === last ? formatDay(first) : `${formatShortDay(first)} – ${formatDay(last)}`;
}

export function plural(n, one, many = `${one}s`) {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

const types = {PERSON: "person", ORG: "organisation", LOC: "place", NORP: "people", MISC: "other name"};
const coloured = new Set(["PERSON", "ORG", "LOC"]);

export function typeName(type) {
  return types[type] ?? type.toLowerCase().replaceAll("_", " ");
}

// Three kinds have a colour of their own; a gazetteer may bring any others.
export function typeClass(type) {
  return `type-${coloured.has(type) ? type.toLowerCase() : "misc"}`;
}

export function chip(type) {
  return h("span", {class: `chip ${typeClass(type)}`}, typeName(type));
}
