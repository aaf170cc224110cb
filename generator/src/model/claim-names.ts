/** Who wants a name, and which ones, best first. Each is made from the claimant's own source, so none moves when others come or go. */
export interface NameClaim<Claimant> {
  readonly claimant: Claimant;
  /** How close the first candidate is to the source; 0: it is the source itself. Decides between several who want the same first. */
  readonly rank: number;
  readonly candidates: readonly [string, ...string[]];
}

/**
 * Gives each claimant a free name, in rounds: who is alone in wanting a name has it; of several, the one whose source is closest to it;
 * all others go on to their next candidate. The order of the claims decides nothing, unless their sources are equal.
 */
export function claimNames<Claimant>(
  claims: readonly NameClaim<Claimant>[],
  isFree: (name: string) => boolean,
): Map<Claimant, string> {
  const names = new Map<Claimant, string>();
  const taken = new Set<string>();
  const mayTake = (name: string) => !taken.has(name) && isFree(name);
  let pending = claims.map((claim) => ({ claim, index: 0 }));
  while (pending.length > 0) {
    const losers: Contender<Claimant>[] = [];
    for (const [name, group] of groupByCandidate(pending, mayTake)) {
      const winner = winnerOf(group, mayTake(name));
      if (winner !== undefined) {
        names.set(winner.claim.claimant, name);
        taken.add(name);
      }
      losers.push(...group.filter((contender) => contender !== winner));
    }
    pending = advance(losers, (claimant, last) => {
      const name = lastResort(last, mayTake);
      names.set(claimant, name);
      taken.add(name);
    });
  }
  return names;
}

interface Contender<Claimant> {
  readonly claim: NameClaim<Claimant>;
  readonly index: number;
}

/** Each contender under its next candidate that is free, or under its last. */
function groupByCandidate<Claimant>(
  pending: readonly Contender<Claimant>[],
  mayTake: (name: string) => boolean,
): Map<string, Contender<Claimant>[]> {
  const groups = new Map<string, Contender<Claimant>[]>();
  for (const { claim, index: start } of pending) {
    const { candidates } = claim;
    let index = start;
    while (index < candidates.length - 1 && !mayTake(candidateAt(claim, index)))
      index += 1;
    const name = candidateAt(claim, index);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ claim, index }]);
    else group.push({ claim, index });
  }
  return groups;
}

function winnerOf<Claimant>(
  group: readonly Contender<Claimant>[],
  isFree: boolean,
): Contender<Claimant> | undefined {
  if (!isFree) return undefined;
  if (group.length === 1) return group[0];
  const first = group.filter(({ index }) => index === 0);
  const best = Math.min(...first.map(({ claim }) => claim.rank));
  const closest = first.filter(({ claim }) => claim.rank === best);
  return closest.length === 1 ? closest[0] : undefined;
}

function advance<Claimant>(
  losers: readonly Contender<Claimant>[],
  give: (claimant: Claimant, last: string) => void,
): Contender<Claimant>[] {
  return losers.flatMap(({ claim, index }) => {
    if (index < claim.candidates.length - 1)
      return [{ claim, index: index + 1 }];
    give(claim.claimant, candidateAt(claim, index));
    return [];
  });
}

function candidateAt<Claimant>(
  { candidates }: NameClaim<Claimant>,
  index: number,
): string {
  return candidates[index] ?? candidates[0];
}

/** Only for sources that are equal, which no sound document has. */
function lastResort(name: string, mayTake: (name: string) => boolean): string {
  let longer = name;
  while (!mayTake(longer)) longer += "_";
  return longer;
}
