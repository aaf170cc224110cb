/** The same thing of the two documents. */
export interface Both<Thing> {
  readonly base: Thing;
  readonly revision: Thing;
}

/** What a function gives for each side. */
export function onBoth<Thing, Result>(
  { base, revision }: Both<Thing>,
  read: (thing: Thing) => Result,
): Both<Result> {
  return { base: read(base), revision: read(revision) };
}
