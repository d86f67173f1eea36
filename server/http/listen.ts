import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { AppError } from "../errors.ts";

/** Requests up to here reach the app, which answers a path too long with 414. */
const LONGEST_HEAD_BYTES = 256 * 1024;
/** How long answers under way may take when the server stops. */
const GRACE_MS = 5_000;

/** What Node's parser refuses before the app sees it. */
const PARSER_ERRORS: Record<string, readonly [number, string, string, string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "request.tooLarge", "the head of the request is too large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "request.timeout", "the request took too long"],
};
const MALFORMED = [400, "Bad Request", "request.malformed", "the request is not HTTP"] as const;

export interface Listening {
  url: string;
  /** Takes no more requests, lets those under way end, then closes what is left. */
  close(): Promise<void>;
}

/**
 * Serves an app over HTTP.
 *
 * @throws {AppError} `listen.taken`, `listen.refused` when the address cannot be had.
 */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: fetch as never,
    serverOptions: {
      maxHeaderSize: LONGEST_HEAD_BYTES,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
    },
  }) as Server<typeof IncomingMessage, typeof ServerResponse>;
  server.on("clientError", answerUnreadable);
  await listening(server, host, port);
  const { address, family, port: got } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${address}]` : address;
  return { url: `http://${name}:${got}`, close: () => close(server) };
}

function answerUnreadable(cause: NodeJS.ErrnoException, socket: Socket): void {
  if (cause.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason, code, message] = PARSER_ERRORS[cause.code ?? ""] ?? MALFORMED;
  const body = JSON.stringify({ code, message });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\n` +
      "Content-Type: application/json\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n" +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === "EADDRINUSE"
          ? new AppError("broken", "listen.taken", `port ${port} on ${host} is in use; set PORT to another`)
          : new AppError("broken", "listen.refused", `cannot listen on ${host}:${port}: ${cause.message}`),
      );
    });
    server.listen(port, host, resolve);
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
