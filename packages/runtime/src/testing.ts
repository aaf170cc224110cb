// For tests of code that uses a client: a transport that answers from a table.
export { testTransport } from "./testing/test-transport.js";
export type {
  RecordedRequest,
  TestTransport,
} from "./testing/test-transport.js";
export type {
  AnswersOf,
  AnswerTable,
  HttpAnswer,
  NoAnswer,
  OperationName,
  SocketAnswer,
  Step,
  UndeclaredAnswer,
} from "./testing/answer-table.js";
export type { ReceivedRequest } from "./testing/received-request.js";
