import type { Dispatcher } from "undici";
import type { HttpRequest, HttpResponse } from "../layer.js";
import { Exchange } from "./exchange.js";
import { formUpload, uploadOf } from "./upload.js";
import type { Upload } from "./upload.js";

/** Sends one request. Rejects with undici's error, or with the reason of the request's signal. */
export async function sendOver(
  dispatcher: Dispatcher,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { body } = request;
  const upload =
    body instanceof FormData ? await formUpload(body) : uploadOf(body);
  return dispatch(dispatcher, request, upload);
}

function dispatch(
  dispatcher: Dispatcher,
  request: HttpRequest,
  upload: Upload,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const exchange = new Exchange({ request, upload, resolve, reject });
    if (exchange.isOver) return;
    const { url, method } = request;
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: sentHeaders(request, upload),
        body: upload.body,
      },
      exchange,
    );
  });
}

/** Names and values in turn, which undici takes as they are. */
function sentHeaders({ headers }: HttpRequest, upload: Upload): string[] {
  const sent: string[] = [];
  headers.forEach((value, name) => {
    sent.push(name, value);
  });
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && !headers.has(name)) sent.push(name, value);
  };
  // A part of a compressed body cannot be decompressed (Fetch standard, "HTTP-network-or-cache fetch").
  add(
    "accept-encoding",
    headers.has("range") ? "identity" : "gzip, deflate, br",
  );
  add("content-type", upload.contentType);
  add("content-length", upload.length?.toString());
  return sent;
}
