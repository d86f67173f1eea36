import { existsSync, unlinkSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { AppError } from "../errors.ts";
import { socketPath, withSocketName } from "./socket.ts";

/**
 * What commands may ask for: "POST /publish" → what to do with the JSON that was sent, `{}` where none was.
 * The answer is sent as JSON.
 */
export type ControlHandlers = Record<string, (asked: unknown) => Promise<object>>;

/** A command sends words, never a file. */
const LONGEST_BODY_BYTES = 2 ** 20;

/**
 * Listens for commands on the Unix socket of the data folder, which its owner alone can open. Whoever
 * calls this has asked in vain for a server there, so a socket found was left by one that is gone.
 *
 * @returns How to stop; it takes the socket away.
 */
export async function serveControl(
  dataDir: string,
  handlers: ControlHandlers,
): Promise<() => Promise<void>> {
  const server = createServer(async (incoming, outgoing) => {
    const { status, content } = await answer(handlers, incoming);
    outgoing.writeHead(status, { "content-type": "application/json", connection: "close" });
    outgoing.end(JSON.stringify(content));
  });
  await withSocketName(dataDir, async (name) => {
    if (existsSync(name)) unlinkSync(name);
    await listenForOwner(server, name);
  });
  return async () => {
    await new Promise((resolve) => server.close(resolve));
    if (existsSync(socketPath(dataDir))) unlinkSync(socketPath(dataDir));
  };
}

async function answer(handlers: ControlHandlers, incoming: IncomingMessage) {
  const asked = `${incoming.method} ${incoming.url}`;
  const handler = Object.hasOwn(handlers, asked) ? handlers[asked] : undefined;
  if (!handler) {
    incoming.resume();
    return { status: 404, content: { code: "control.unknown", message: `no command ${asked}` } };
  }
  try {
    return { status: 200, content: await handler(await bodyOf(incoming)) };
  } catch (cause) {
    if (cause instanceof AppError) {
      if (cause.code === "database.query") console.error(cause);
      return { status: cause.status, content: { code: cause.code, message: cause.message } };
    }
    console.error(cause);
    return {
      status: 500,
      content: { code: "internal", message: "the server failed; see its log" },
    };
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming) {
    bytes += part.length;
    if (bytes > LONGEST_BODY_BYTES) {
      throw new AppError("tooLarge", "control.too_long", "a command is at most 1 MB long");
    }
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString() || "{}");
  } catch (cause) {
    throw new AppError("invalid", "control.invalid", "a command is sent as JSON", { cause });
  }
}

/** The mode is set by the mask, so there is no moment at which others could connect. */
function listenForOwner(server: Server, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const mask = process.umask(0o177);
    try {
      server.listen(name, resolve);
    } finally {
      process.umask(mask);
    }
  });
}
