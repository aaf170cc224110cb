/** The `ts` fences of a page, each as a module: a later one that makes no client of its own continues from the first of the page. */
export function examplesOf(page) {
  const fences = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code,
  );
  const [first = ""] = fences;
  return fences
    .map((code, index) =>
      index === 0 || /\bnew |\bcreate\w*Client\(/.test(code)
        ? code
        : `${first}\n${code}`,
    )
    .map((code) => `${code}\nexport {};\n`);
}
