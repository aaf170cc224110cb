/** One entry of the file of accepted changes. */
export interface Acceptance {
  /** Of the change that is accepted. */
  readonly fingerprint: string;
  /** Of the package whose spec it is in, where it is a package's: the same change of another package is not accepted. */
  readonly package: string | undefined;
  /** Its id and where it is: for people. */
  readonly id: string | undefined;
  readonly place: string | undefined;
  readonly reason: string;
  /** ISO 8601 date: the last day on which it holds. */
  readonly until: string | undefined;
}

/** Keys of an entry, in the order in which they are written. */
export const acceptanceKeys = [
  "fingerprint",
  "package",
  "id",
  "place",
  "reason",
  "until",
] as const;

/** What the file is called where the configuration does not say. */
export const acceptedName = "userapis.accepted.yaml";

/** Whether an entry is about a change with this fingerprint in the spec of this package. */
export function concerns(
  acceptance: Acceptance,
  fingerprint: string,
  packageName: string | undefined,
): boolean {
  return (
    acceptance.fingerprint === fingerprint &&
    (acceptance.package === undefined || acceptance.package === packageName)
  );
}

export function isPast({ until }: Acceptance, today: string): boolean {
  return until !== undefined && until < today;
}

/** Whether `text` is a date of the calendar, as `2026-12-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
