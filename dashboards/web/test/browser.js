// A headless Chromium that lets pages load from one server only, and keeps account of
// what went wrong in them.

import {chromium} from "playwright-core";

const program = process.env.CHROMIUM || "/usr/bin/chromium";

export async function open(origin) {
  // Containers have no user namespaces for the sandbox, nor much shared memory.
  const browser = await chromium.launch({executablePath: program, args: ["--no-sandbox", "--disable-dev-shm-usage"]});
  return {
    close: () => browser.close(),

    // A page of a width and a scheme of colours, and the troubles it has had.
    async page({width = 1280, colorScheme = "light"} = {}) {
      const context = await browser.newContext({viewport: {width, height: 900}, colorScheme, reducedMotion: "reduce"});
      const troubles = [];
      await context.route(
        (url) => url.origin !== origin && url.protocol !== "data:",
        (route) => {
          troubles.push(`asks another server for ${route.request().url()}`);
          return route.abort();
        }
      );
      const page = await context.newPage();
      page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
      });
      page.on("websocket", (socket) => troubles.push(`opens a socket to ${socket.url()}`));
      return {page, troubles, close: () => context.close()};
    }
  };
}

// Goes to a page and waits until it is drawn: what the selector names is there, all
// charts are, it has its least number of elements, and none was added since the last
// look.
export async function visit(page, url, selector = "footer", least = 30) {
  await page.goto(url);
  await page.waitForFunction(
    ([wanted, enough]) => {
      const elements = document.querySelectorAll("main *").length;
      const same = elements === window.elementsBefore;
      window.elementsBefore = elements;
      return (
        same && elements >= enough && document.querySelector(wanted) && [...document.querySelectorAll("figure.chart .plot")].every((plot) => plot.querySelector("svg"))
      );
    },
    [selector, least],
    {polling: 60}
  );
}
