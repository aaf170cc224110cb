/** Where a command prints; given by `main.ts`, or by a test. */
export interface Terminal {
  /** Results. */
  readonly out: TextStream;
  /** Progress, warnings and errors. */
  readonly err: TextStream;
}

export interface TextStream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; 80 where it is not known. */
  readonly columns: number;
  readonly colors: boolean;
}
