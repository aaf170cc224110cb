/** A server on loopback that misbehaves as told. */
export interface Stub {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The same stub on a second port: another origin. */
  readonly otherOrigin: string;
  close(): Promise<void>;
}

export function startStub(): Promise<Stub> {
  return Promise.reject(new Error("the stub is not built yet"));
}
