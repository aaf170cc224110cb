/** Who wants a name, and which ones, best first. Each is made from the claimant's own source, so none moves when others come or go. */
export interface NameClaim<Claimant> {
  readonly claimant: Claimant;
  /** How close the first candidate is to the source; 0: it is the source itself. Decides between several who want the same first. */
  readonly rank: number;
  readonly first: string;
  /** The candidates after the first. Only asked for where that is not to be had. */
  readonly others: () => readonly string[];
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
  const give = ({ claimant }: NameClaim<Claimant>, name: string) => {
    names.set(claimant, name);
    taken.add(name);
  };
  let pending = claims.map(firstTry);
  while (pending.length > 0) {
    const losers: Contender<Claimant>[] = [];
    for (const [name, group] of groupByName(pending)) {
      const winner = mayTake(name) ? winnerOf(group) : undefined;
      if (winner !== undefined) give(winner.claim, name);
      losers.push(...group.filter((contender) => contender !== winner));
    }
    pending = losers.flatMap((loser) => {
      const next = nextTry(loser, mayTake);
      if (next === undefined)
        give(loser.claim, lastResort(loser.name, mayTake));
      return next === undefined ? [] : [next];
    });
  }
  return names;
}

interface Contender<Claimant> {
  readonly claim: NameClaim<Claimant>;
  readonly name: string;
  /** The candidates after `name`, once they are known. */
  readonly rest: readonly string[] | undefined;
}

function firstTry<Claimant>(claim: NameClaim<Claimant>): Contender<Claimant> {
  return { claim, name: claim.first, rest: undefined };
}

/** With the next candidate that is free now. */
function nextTry<Claimant>(
  { claim, rest }: Contender<Claimant>,
  mayTake: (name: string) => boolean,
): Contender<Claimant> | undefined {
  const left = rest ?? claim.others();
  const index = left.findIndex(mayTake);
  const name = left[index];
  if (name === undefined) return undefined;
  return { claim, name, rest: left.slice(index + 1) };
}

function groupByName<Claimant>(
  pending: readonly Contender<Claimant>[],
): Map<string, Contender<Claimant>[]> {
  const groups = new Map<string, Contender<Claimant>[]>();
  for (const contender of pending) {
    const group = groups.get(contender.name);
    if (group === undefined) groups.set(contender.name, [contender]);
    else group.push(contender);
  }
  return groups;
}

function winnerOf<Claimant>(
  group: readonly Contender<Claimant>[],
): Contender<Claimant> | undefined {
  if (group.length === 1) return group[0];
  const first = group.filter(({ rest }) => rest === undefined);
  const best = Math.min(...first.map(({ claim }) => claim.rank));
  const closest = first.filter(({ claim }) => claim.rank === best);
  return closest.length === 1 ? closest[0] : undefined;
}

/** Only for sources that are equal, which no sound document has. */
function lastResort(name: string, mayTake: (name: string) => boolean): string {
  let longer = name;
  while (!mayTake(longer)) longer += "_";
  return longer;
}
