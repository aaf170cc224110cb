/** Something the person at the command line, or the caller of the programmatic API, can put right. The command line prints it and exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What to do next. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
