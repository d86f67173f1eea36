import type { Socket } from "node:net";
import { DATA_HEADERS } from "../access/security-headers.ts";
import { AppError } from "../errors.ts";
import { refusalAnswer } from "./errors.ts";

/** How long a client may go on sending what nobody reads, so that it can read our answer. */
const LINGER_MS = 1_000;

const MALFORMED = ["400 Bad Request", "request.malformed", "expected HTTP/1.1"] as const;

/** What Node's parser refuses before there is a request to guard. */
const PARSER_ERRORS: Record<string, readonly [status: string, code: string, message: string]> = {
  // Nearly always the address; a client told 414 knows what to shorten.
  HPE_HEADER_OVERFLOW: ["414 URI Too Long", "url.too_long", "the head of the request is too large"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "request.timeout", "the request took too long"],
};

/** Answers on the bare socket what could not be parsed. */
export function answerUnreadable({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, stable, message] = PARSER_ERRORS[code ?? ""] ?? MALFORMED;
  const body = JSON.stringify({ code: stable, message });
  const headers = {
    ...DATA_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`);
  // Closing on bytes still under way would reset the connection before the answer is read.
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** What Node parsed but is no URL or host: refused before there is a request to route. */
export const refuseMalformed = (cause: unknown): Response =>
  refusalAnswer(
    new AppError("invalid", "request.malformed", "expected a valid request target and Host", {
      cause,
    }),
  );
