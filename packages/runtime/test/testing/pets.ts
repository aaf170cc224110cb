import {
  ApiClient,
  apiKeyCredential,
  binaryAnswer,
  binaryBody,
  byPageNumber,
  call,
  formBody,
  jsonAnswer,
  jsonBody,
  multipartBody,
  numberHeader,
  pagedCall,
  socketCall,
  textAnswer,
  textBody,
  writeBody,
  writeParameters,
} from "../../src/index.js";
import type {
  Api,
  Call,
  CallOptions,
  ClientOptions,
  Failure,
  Operation,
  PagedCall,
  SocketCall,
  StatusRange,
  Success,
  Unexpected,
} from "../../src/index.js";

/** What a generated package exports on its subpath `operations`, in small. */
export interface Pet {
  name: string;
}
interface Problem {
  detail: string;
}
type Client = ApiClient<"@userapis/pets">;

export const petsApi: Api<"@userapis/pets"> = {
  name: "@userapis/pets",
  version: "1.0.0",
  servers: [{ url: "https://pets.example/v1" }],
  securitySchemes: {
    key: { kind: apiKeyCredential, name: "X-Api-Key" },
  },
};

export function createClient(options: ClientOptions = {}): Client {
  return new ApiClient(petsApi, options);
}

const problem = {
  content: { "application/problem+json": jsonAnswer },
} as const;

export const getPetOperation: Operation = {
  id: "pet_get",
  method: "GET",
  path: "/pets/{name}",
  parameters: {
    write: writeParameters,
    list: [{ name: "name", in: "path", required: true }],
  },
  responses: {
    "200": {
      content: { "text/plain": textAnswer, "application/json": jsonAnswer },
      headers: { "X-Left": numberHeader },
    },
    "404": problem,
    "5XX": problem,
  },
  security: [{ key: [] }],
};

type GetPetResult =
  | Success<200, Pet | string, { "X-Left"?: number }>
  | Failure<404, Problem>
  | Failure<StatusRange<5>, Problem>
  | Unexpected;

export function getPet(
  client: Client,
  input: { name: string },
  options: CallOptions = {},
): Call<Pet | string, GetPetResult> {
  return call(client, getPetOperation, { input, options });
}

/** Its name is that of a descriptor, so that of its own gets a `_`. */
export const listOperation: Operation = {
  id: "pet_list",
  method: "GET",
  path: "/pets",
  parameters: { write: writeParameters, list: [{ name: "page", in: "query" }] },
  responses: { "200": { content: { "application/json": jsonAnswer } } },
  pagination: { items: "", style: byPageNumber, names: { page: "page" } },
};

export function list(
  client: Client,
  input: { page?: number } = {},
  options: CallOptions = {},
): PagedCall<Pet[], Pet, Success<200, Pet[]> | Unexpected> {
  return pagedCall(client, listOperation, { input, options });
}

export const createOperation_: Operation = {
  id: "pet_create",
  method: "POST",
  path: "/pets",
  body: {
    write: writeBody,
    content: {
      "application/json": { kind: jsonBody },
      "application/x-www-form-urlencoded": { kind: formBody },
      "multipart/form-data": { kind: multipartBody },
      "image/png": { kind: binaryBody },
      "text/plain": { kind: textBody },
    },
  },
  responses: { "204": {} },
};

export function create(
  client: Client,
  input: { body?: unknown; contentType?: string } = {},
  options: CallOptions = {},
): Call<undefined, Success<204, undefined> | Unexpected> {
  return call(client, createOperation_, { input, options });
}

export const createOperationOperation: Operation = {
  id: "operation_create",
  method: "PUT",
  path: "/operations",
  responses: { "200": { content: { "image/*": binaryAnswer } } },
};

export function createOperation(
  client: Client,
  input: object = {},
  options: CallOptions = {},
): Call<Blob, Success<200, Blob> | Unexpected> {
  return call(client, createOperationOperation, { input, options });
}

export const watchOperation: Operation = {
  id: "pet_watch",
  method: "GET",
  path: "/pets/{name}/changes",
  parameters: {
    write: writeParameters,
    list: [{ name: "name", in: "path", required: true }],
  },
  responses: {},
  webSocket: true,
};

export function watch(
  client: Client,
  input: { name: string },
  options: CallOptions = {},
): SocketCall<Pet> {
  return socketCall(client, watchOperation, { input, options });
}
