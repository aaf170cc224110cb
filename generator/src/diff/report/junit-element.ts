import { visibleText } from "./visible-text.js";

/** An XML element, written out. */
export interface XmlContent {
  readonly xml: string;
}

/** An element of XML 1.0 with its attributes, and text or elements in it, indented by two spaces. What would hide in an attribute is made visible. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly XmlContent[],
): XmlContent {
  const start = `<${name}${attributesText(attributes)}`;
  if (content.length === 0) return { xml: `${start}/>` };
  const inside =
    typeof content === "string" ? escapeXmlText(content) : linesOf(content);
  return { xml: `${start}>${inside}</${name}>` };
}

function attributesText(
  attributes: Readonly<Record<string, string | number>>,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXmlAttribute(String(value))}"`)
    .join("");
}

function linesOf(elements: readonly XmlContent[]): string {
  const lines = elements.map(({ xml }) => `\n${indentTags(xml)}`);
  return `${lines.join("")}\n`;
}

/** Lines of text stay as they are, since white space in text has a meaning. */
function indentTags(xml: string): string {
  return xml.replaceAll(/^(?= *<)/gmu, "  ");
}

function escapeXmlText(text: string): string {
  return withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

function escapeXmlAttribute(text: string): string {
  return escapeXmlText(visibleText(text)).replaceAll('"', "&quot;");
}

/** Characters that no XML 1.0 document can have, escaped or not (`Char`, https://www.w3.org/TR/xml/#NT-Char), lone surrogates among them. */
function withoutForbidden(text: string): string {
  return text.replaceAll(
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    "\u{FFFD}",
  );
}
