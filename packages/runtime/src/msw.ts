// For MSW (https://mswjs.io): handlers of a package's operations.
export { mockApi } from "./msw/mock-api.js";
export type {
  HandlerOptions,
  HandlersOptions,
  MockApi,
} from "./msw/mock-api.js";
export type { AnswersOf, AnswerTable } from "./testing/answer-table.js";
export type { ReceivedRequest } from "./testing/received-request.js";
