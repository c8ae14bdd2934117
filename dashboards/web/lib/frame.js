// What every page has around its content, and what Framework has no option for: the
// language, and a viewport that readers may enlarge.

const sections = [
  ["index", "Overview"],
  ["stories", "Stories"],
  ["entities", "Names"],
  ["outlets", "Outlets"],
  ["articles", "Articles"]
];
const sectionOf = {entity: "entities", story: "stories", outlet: "outlets", article: "articles"};

function header(path) {
  const [folder, page] = path.split("/");
  const up = page ? "../" : "./";
  const here = page ? sectionOf[folder] : folder;
  const links = sections.map(([name, label]) => {
    const address = name === "index" ? up : `${up}${name}.html`;
    return `<a href="${address}"${name === here ? ' aria-current="page"' : ""}>${label}</a>`;
  });
  return `<a class="skip" href="#observablehq-main">Skip to content</a>
<header id="observablehq-header">
<a class="brand" href="${up}">newsprint</a>
<nav aria-label="Sections">${links.join("")}</nav>
<noscript><p>These pages draw their charts and tables with JavaScript, all of it from this server.</p></noscript>
</header>
`;
}

function footer(built) {
  return `
<footer id="observablehq-footer">
<p>Drawn by newsprint from the articles alone, as they were on <time datetime="${built.toISOString()}">${built
    .toISOString()
    .replace("T", " ")
    .slice(0, 16)}</time>. Times are UTC.</p>
</footer>`;
}

function replaced(html, what, by) {
  if (!html.includes(what)) throw new Error(`a page of this version of Framework has no ${what}`);
  return html.replace(what, () => by);
}

// path is "article/12" or "index".
export function frame(html, path, built) {
  let page = replaced(html, "<html>", '<html lang="en">');
  page = replaced(page, ", maximum-scale=1", "");
  page = replaced(page, "</head>", '<link rel="icon" href="data:,">\n</head>');
  page = replaced(page, '<div id="observablehq-center">', `<div id="observablehq-center">\n${header(path)}`);
  page = replaced(page, '<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"');
  return replaced(page, "</main>", `</main>${footer(built)}`);
}
