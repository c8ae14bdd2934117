// Checks, each a line "ok - what" or "not ok - what" with the reason behind it.

import assert from "node:assert/strict";

let failed = false;

export async function check(what, work) {
  try {
    await work();
    console.log(`ok - ${what}`);
  } catch (error) {
    failed = true;
    console.log(`not ok - ${what}`);
    for (const line of String(error.stack ?? error).split("\n").slice(0, 12)) console.log(`    ${line}`);
  }
}

export function finish() {
  process.exitCode = failed ? 1 : 0;
}

export {assert};
