import { createServer, type Server } from "node:http";
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
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEAD_BYTES,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
    },
    getRequestListener(fetch as never, { errorHandler: refuseMalformed }),
  );
  server.on("clientError", (cause, socket) => answerUnreadable(cause, socket as Socket));
  await listening(server, address);
  const { address: host, family, port } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${host}]` : host;
  return { url: `http://${name}:${port}`, close: () => close(server) };
}

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
