// What axe-core (MPL 2.0, from npm, used by the test alone) finds wrong with a page for
// those who hear it, enlarge it, or use it without a mouse: all its rules, those of good
// practice too.  It runs in the page and asks no server.

import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

const program = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Each as "rule: what is wrong" and the first places, and the number of rules that the
// page has kept.
export async function accessibility(page) {
  await page.evaluate(program);
  const {violations, passes} = await page.evaluate(() => window.axe.run({resultTypes: ["violations"], elementRef: false}));
  return {
    kept: passes.map(({id}) => id),
    broken: violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 4).map(({html}) => html.slice(0, 120)).join(" | ")}`)
  };
}
