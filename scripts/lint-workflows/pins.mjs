import { isMap } from "yaml";
import { valuesOf } from "./nodes.mjs";

/** What others wrote is named by what it holds, and not by a name that they may give to something else. */
export function findUnpinned(document, { at, pins }) {
  return [
    ...valuesOf(document, "uses").flatMap((node) =>
      unpinnedAction(node, { at, pins }),
    ),
    ...findUnpinnedImages(document, at),
  ];
}

/** An action of others is named by its commit, with the version behind it, and by the same one everywhere. */
function unpinnedAction(node, { at, pins }) {
  const [name, commit = ""] = String(node.value).split("@");
  if (name.startsWith("."))
    return [
      at(node, `\`${name}\` is not looked into: run an npm script [pin]`),
    ];
  if (name.startsWith("docker://")) return unpinnedImage(node, at);
  if (!/^[0-9a-f]{40}$/.test(commit))
    return [
      at(
        node,
        `\`${name}\` is not pinned: give the commit in place of \`${commit}\` [pin]`,
      ),
    ];
  if (!/^ v\d+\.\d+\.\d+$/.test(node.comment ?? ""))
    return [
      at(node, `\`${name}\` does not say its version: add \`# v1.2.3\` [pin]`),
    ];
  const pin = `${commit} #${node.comment}`;
  const other = pins.get(name) ?? pin;
  pins.set(name, other);
  return other === pin
    ? []
    : [at(node, `\`${name}\` is ${other} elsewhere [pin]`)];
}

/** `container: <image>`, `container: { image: … }` and `services: { <name>: { image: … } }`. */
function findUnpinnedImages(document, at) {
  const images = [
    ...valuesOf(document, "container"),
    ...valuesOf(document, "image"),
  ];
  const named = document.get("jobs").items.flatMap(({ value }) => {
    const services = isMap(value) ? value.get("services") : undefined;
    return isMap(services)
      ? services.items.map((one) => one.value).filter((one) => !isMap(one))
      : [];
  });
  return [...images, ...named].flatMap((node) => unpinnedImage(node, at));
}

function unpinnedImage(node, at) {
  const image = String(node.value);
  return /@sha256:[0-9a-f]{64}$/.test(image)
    ? []
    : [at(node, `\`${image}\` is not pinned: add its \`@sha256:…\` [pin]`)];
}
