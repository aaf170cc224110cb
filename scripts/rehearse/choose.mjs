/** The items that a list such as `--only a,b` names by their id, or all; ends the process where one is not there. */
export function choose(flag, list, items, idOf) {
  if (list === undefined) return items;
  const ids = list.split(",").map((id) => id.replace(/^@userapis\//, ""));
  const known = items.map(idOf);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0)
    return items.filter((item) => ids.includes(idOf(item)));
  console.error(
    `${flag} ${list}: there is no ${unknown.join(", ")}; there are ${known.join(", ")}`,
  );
  process.exit(2);
}
