import type { Operation, Tag } from "@userapis/generator";
import { badgeEvidence } from "./evidence.js";
import {
  escapeAttribute,
  operationPage,
  operationPath,
} from "./operation-page.js";
import { pageHeader } from "./page-header.js";
import { pageLink } from "./page.js";
import type { Page, SidebarItem, SiteSection } from "./page.js";
import type { Vendor } from "./read-vendors.js";
import { repositoryLink } from "./repository-links.js";
import type { LinkMap } from "./repository-links.js";
import { rewriteLinks } from "./rewrite-links.js";
import { splitApiPage } from "./split-api-page.js";
import type { ApiParts } from "./split-api-page.js";
import type { MarkdownSection } from "./split-sections.js";

/** The pages of one package: its README, an overview of its operations, a page for each, models, errors, and its changelog. */
export function vendorSection(vendor: Vendor, links: LinkMap): SiteSection {
  const parts = splitApiPage(vendor.api, vendor.model);
  const anchors = anchorLinks(vendor, parts);
  const linked = (text: string, file: string) =>
    rewriteLinks(text, (link) =>
      vendorLink(link, { vendor, file, anchors, links }),
    );
  const api = (text: string) => linked(text, "api.md");
  const pages = [
    readmePage(vendor, linked(vendor.readme, "README.md")),
    overviewPage(vendor, api(parts.intro)),
    ...operationPages(vendor, parts, api),
    modelsPage(vendor, parts, api),
    errorsPage(vendor, api(parts.errors.body)),
    ...changelogPages(vendor, (text) => linked(text, "CHANGELOG.md")),
  ];
  return { pages, sidebar: vendorSidebar(vendor, pages) };
}

/** The page of a package's part: `packages/cloudsmith/models.md`. */
export function vendorPath(
  { name }: Pick<Vendor, "name">,
  page: string,
): string {
  return `packages/${name}/${page}.md`;
}

/** Where the anchors of `api.md` went. */
function anchorLinks(
  vendor: Vendor,
  { operations, models, errors, others }: ApiParts,
): ReadonlyMap<string, string> {
  const modelsLink = pageLink(vendorPath(vendor, "models"));
  return new Map([
    ["operations", pageLink(vendorPath(vendor, "operations"))],
    ...operations.map(({ operation, section }): [string, string] => [
      section.anchor,
      pageLink(operationPath(vendor, operation)),
    ]),
    ...[...others, ...models].map(({ anchor, level }): [string, string] => [
      anchor,
      level === 2 && anchor === "models"
        ? modelsLink
        : `${modelsLink}#${anchor}`,
    ]),
    [errors.anchor, pageLink(vendorPath(vendor, "errors"))],
  ]);
}

interface VendorLinks {
  readonly vendor: Vendor;
  /** In the package's folder, where the link stands. */
  readonly file: string;
  readonly anchors: ReadonlyMap<string, string>;
  readonly links: LinkMap;
}

function vendorLink(
  link: string,
  { vendor, file, anchors, links }: VendorLinks,
): string {
  const [, anchor] =
    /^(?:\.\/)?api\.md#(.+)$/.exec(link) ??
    (file === "api.md" ? /^#(.+)$/.exec(link) : null) ??
    [];
  if (anchor === undefined)
    return repositoryLink(link, `${vendor.folder}/${file}`, links);
  const found = anchors.get(anchor);
  if (found === undefined)
    throw new Error(`${vendor.folder}/${file}: api.md has no #${anchor}`);
  return found;
}

function readmePage(vendor: Vendor, text: string): Page {
  const header = pageHeader({
    title: vendor.packageName,
    description: vendor.description,
  });
  return {
    path: vendorPath(vendor, "index"),
    text: `${header}\n\n${badgeEvidence(withoutComment(text))}`,
  };
}

function withoutComment(markdown: string): string {
  return markdown.replace(/^<!--.*?-->\s*/s, "");
}

function overviewPage(vendor: Vendor, intro: string): Page {
  const { model, clientName } = vendor;
  const blocks = [
    pageHeader({
      title: `Operations · ${clientName}`,
      description: `Every operation of ${vendor.packageName}, and what each rests on.`,
    }),
    `# Operations of ${vendor.packageName}`,
    ...model.tags.flatMap((tag) => tagBlocks(vendor, tag)),
    "## The client in the examples",
    intro,
  ];
  return {
    path: vendorPath(vendor, "operations"),
    text: `${blocks.filter((block) => block !== "").join("\n\n")}\n`,
  };
}

function tagBlocks(vendor: Vendor, tag: Tag): readonly string[] {
  const items = tag.operations.map((one) => operationItem(vendor, one));
  const list = [
    '<div class="operation-list">',
    items.join("\n"),
    "</div>",
  ].join("\n\n");
  return [`## ${tag.propertyName}`, tag.description ?? "", list];
}

function operationItem(vendor: Vendor, operation: Operation): string {
  const { methodName, method, path, summary = "", evidence } = operation;
  const link = pageLink(operationPath(vendor, operation));
  const badge =
    evidence === undefined ? "" : `<EvidenceBadge kind="${evidence.kind}" />`;
  return `- **[${methodName}](${link})** ${badge} <MethodName name="${method}" /> \`${path}\` <span class="summary">${escapeAttribute(summary)}</span>`;
}

function operationPages(
  vendor: Vendor,
  { operations }: ApiParts,
  linked: (text: string) => string,
): readonly Page[] {
  return operations.map(({ operation, section }) => {
    const tag = vendor.model.tags.find((one) =>
      one.operations.includes(operation),
    );
    if (tag === undefined)
      throw new Error(`${operation.id} is in no tag of ${vendor.name}`);
    const body = linked(section.body);
    return operationPage({
      vendor,
      tag,
      operation,
      section: { ...section, body },
    });
  });
}

function modelsPage(
  vendor: Vendor,
  { models, others }: ApiParts,
  linked: (text: string) => string,
): Page {
  const [chapter, ...types] = models;
  const blocks = [
    pageHeader({
      title: `Models · ${vendor.clientName}`,
      description: `The types of ${vendor.packageName}, and what each rests on.`,
      outline: [2, 2],
    }),
    `# Models of ${vendor.packageName}`,
    chapter === undefined ? "" : linked(chapter.body),
    ...types.map((one) => raised(one, linked)),
    ...others.map((one) => raised({ ...one, level: one.level + 1 }, linked)),
  ];
  return {
    path: vendorPath(vendor, "models"),
    text: `${blocks.filter((block) => block !== "").join("\n\n")}\n`,
  };
}

/** A section one level higher, since its chapter is a page now. */
function raised(
  { level, title, body }: MarkdownSection,
  linked: (text: string) => string,
): string {
  return `${"#".repeat(level - 1)} ${title}\n\n${badgeEvidence(linked(body))}`;
}

function errorsPage(vendor: Vendor, body: string): Page {
  const header = pageHeader({
    title: `Errors · ${vendor.clientName}`,
    description: `What a call of ${vendor.packageName} can end with.`,
  });
  return {
    path: vendorPath(vendor, "errors"),
    text: `${header}\n\n# Errors of ${vendor.packageName}\n\n${body}\n`,
  };
}

function changelogPages(
  vendor: Vendor,
  linked: (text: string) => string,
): readonly Page[] {
  if (vendor.changelog === undefined) return [];
  const header = pageHeader({ title: `Changelog · ${vendor.clientName}` });
  const text = `${header}\n\n${linked(vendor.changelog)}`;
  return [{ path: vendorPath(vendor, "changelog"), text }];
}

function vendorSidebar(vendor: Vendor, pages: readonly Page[]): SidebarItem[] {
  const paths = new Set(pages.map(({ path }) => path));
  const item = (text: string, page: string): SidebarItem[] => {
    const path = vendorPath(vendor, page);
    return paths.has(path) ? [{ text, link: pageLink(path) }] : [];
  };
  return [
    {
      text: vendor.packageName,
      items: [
        ...item("Guide", "index"),
        ...item("Operations", "operations"),
        ...item("Models", "models"),
        ...item("Errors", "errors"),
        ...item("Changelog", "changelog"),
      ],
    },
    ...vendor.model.tags.map((tag) => ({
      text: tag.propertyName,
      items: tag.operations.map((operation) => ({
        text: operation.methodName,
        link: pageLink(operationPath(vendor, operation)),
      })),
    })),
  ];
}
