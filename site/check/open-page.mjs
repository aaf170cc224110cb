/** A page of the site in a window of its own, with what went wrong in it: errors, and requests to other hosts, which are not sent. */
export async function openPage(
  site,
  path,
  { scheme = "light", size, javaScriptEnabled = true } = {},
) {
  const context = await site.browser.newContext({
    javaScriptEnabled,
    colorScheme: scheme,
    viewport: size ?? { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const problems = [];
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      problems.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400)
      problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(new URL(path, site.origin).href, {
    waitUntil: "networkidle",
  });
  return { page, problems, close: () => context.close() };
}
