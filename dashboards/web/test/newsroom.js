// What the sample newsroom says of its own articles (demo/newsroom/README.md).

import {readFileSync} from "node:fs";
import {join} from "node:path";

function csv(text) {
  const rows = [[""]];
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|[,\n]|[^,\n"]+/g)) {
    const row = rows.at(-1);
    if (token === ",") row.push("");
    else if (token === "\n") rows.push([""]);
    else row[row.length - 1] += token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
  }
  const [names, ...data] = rows.filter((row) => row.length > 1);
  return data.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

const listed = new Set(["related_headline", "related_link", "related_teaser"]);

// Articles by id, with the text of their lines: of lists of other articles, and of
// everything else.
export function newsroom(folder) {
  const [articles, truth, lines, names] = ["articles", "truth", "lines", "names"].map((file) =>
    csv(readFileSync(join(folder, `${file}.csv`), "utf8"))
  );
  const byId = new Map(articles.map(({id, body}) => [id, {id, lines: body.split("\n"), related: [], other: []}]));
  for (const {id, ...rest} of truth) Object.assign(byId.get(id), rest);
  for (const {id, line, kind} of lines) {
    const article = byId.get(id);
    article[listed.has(kind) ? "related" : "other"].push(article.lines[line - 1]);
  }
  return {articles: byId, names};
}

// Is a name there, as a whole?
export function says(lines, name) {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(lines.join("\n"));
}
