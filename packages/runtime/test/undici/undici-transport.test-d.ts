import { Agent } from "undici";
import { expectTypeOf, test } from "vitest";
import type { ClientOptions, Transport } from "../../src/index.js";
import { undiciTransport } from "../../src/undici.js";
import type { UndiciTransport } from "../../src/undici.js";

test("it is what a client takes", () => {
  expectTypeOf(undiciTransport).returns.toEqualTypeOf<UndiciTransport>();
  expectTypeOf<UndiciTransport>().toExtend<Transport>();
  expectTypeOf<UndiciTransport>().toExtend<AsyncDisposable>();
  expectTypeOf<{ transport: UndiciTransport }>().toExtend<ClientOptions>();
});

test("it takes options of a pool, or a dispatcher, and not both", () => {
  undiciTransport({ connections: 8, keepAliveTimeout: 10_000 });
  undiciTransport({ dispatcher: new Agent() });
  // @ts-expect-error -- the pool belongs to whoever made the dispatcher
  undiciTransport({ dispatcher: new Agent(), connections: 8 });
  // @ts-expect-error -- no option of undici's Agent
  undiciTransport({ connection: 8 });
});
