// Megabytes of text a second of @mozilla/readability over linkedom.
//
//   node peer.mjs ARTICLES.csv
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

// Fields of a CSV file, whose quotes are doubled inside of quotes.
function rows(text) {
	const all = [[]];
	for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
		all.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end === '\n') all.push([]);
		if (end === '') break;
	}
	return all.filter((row) => row.length > 1);
}

const [head, ...articles] = rows(readFileSync(process.argv[2], 'utf8'));
const texts = articles.map((row) => row[head.indexOf('body')]);
const escape = (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pages = texts.map((text) =>
	`<html><body>${text.split('\n').map((line) => `<p>${escape(line)}</p>`).join('')}</body></html>`);
let best = Infinity;
for (let run = 0; run < 3; run++) {
	const began = performance.now();
	for (const page of pages) new Readability(parseHTML(page).document).parse();
	best = Math.min(best, (performance.now() - began) / 1000);
}
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`@mozilla/readability: ${(bytes / 1e6 / best).toFixed(2)} MB/s`);
