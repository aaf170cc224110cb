/** Replaces what stands between `<!-- generated: name -->` and `<!-- end -->`. A section without a text, and a text without a section, is an error. */
export function fillSections(markdown, texts) {
  const left = new Set(Object.keys(texts));
  const filled = markdown.replace(
    /(<!-- generated: (.+?) -->\n)[^]*?(<!-- end -->)/g,
    (_, start, name, end) => {
      if (!left.delete(name)) throw new Error(`no text for \`${name}\``);
      return `${start}\n${texts[name]}\n\n${end}`;
    },
  );
  if (left.size > 0) throw new Error(`no section for ${[...left].join(", ")}`);
  return filled;
}
