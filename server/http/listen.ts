import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { AppError } from "../errors.ts";
import { answerUnreadable, refuseMalformed } from "./unreadable.ts";

/** Requests up to here reach the app, which answers a path too long with 414. */
const LONGEST_HEAD_BYTES = 256 * 1024;
/** How long answers under way may take when the server stops. */
const GRACE_MS = 5_000;

export interface Address {
  host: string;
  port: number;
}

export interface Listening {
  url: string;
  /** Takes no more requests, lets those under way end, then closes what is left. */
  close(): Promise<void>;
}

/**
 * Serves an app over HTTP.
 *
 * @param address  Port 0 takes any free one.
 * @throws {AppError} `listen.taken`, `listen.refused` when the address cannot be had.
 */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  address: Address,
): Promise<Listening> {
  const answer = getRequestListener(fetch as never, { errorHandler: refuseMalformed });
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEAD_BYTES,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
    },
    (incoming, outgoing) => {
      endEmptyBody(incoming);
      return answer(incoming, outgoing);
    },
  );
  server.on("clientError", (cause, socket) => answerUnreadable(cause, socket as Socket));
  await listening(server, address);
  const { address: host, family, port } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${host}]` : host;
  return { url: `http://${name}:${port}`, close: () => close(server) };
}

/**
 * A request without a body has nothing to wait for: Node would still run its empty stream to an end, at a
 * tenth of what a tile costs. Newer versions of Node do the same when told `optimizeEmptyRequests`.
 *
 * @see https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 */
function endEmptyBody(incoming: IncomingMessage): void {
  const { headers } = incoming;
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) return;
  const inner = incoming as unknown as { _dumped: boolean; _readableState: object };
  inner._dumped = true;
  Object.assign(inner._readableState, ENDED);
}

const ENDED = { ended: true, endEmitted: true, destroyed: true, closed: true, closeEmitted: true };

/**
 * Whether the address can be had, asked before the long work of a first start.
 *
 * @throws {AppError} `listen.taken`, `listen.refused`.
 */
export async function checkFree(address: Address): Promise<void> {
  const server = createServer();
  await listening(server, address);
  await new Promise((resolve) => server.close(resolve));
}

function listening(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      reject(
        code === "EADDRINUSE"
          ? refused("listen.taken", `port ${port} on ${host} is in use; set PORT to another`)
          : refused("listen.refused", `cannot listen on ${host}:${port}: ${message}`),
      );
    });
    server.listen(port, host, resolve);
  });
}

const refused = (code: string, message: string) => new AppError("broken", code, message);

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
