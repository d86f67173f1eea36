import { connect, type Socket } from "node:net";

export interface Answer {
  status: number;
  head: string;
  body: Buffer;
}

export interface LoadOptions {
  port: number;
  targets: readonly string[];
  /** Sent with every request. */
  headers: Record<string, string>;
  connections: number;
  /** Goes round the targets for so long; without it each is asked once. */
  seconds?: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  bytes: number;
  statuses: Record<number, number>;
}

/**
 * Asks 127.0.0.1 over kept-alive connections, one request at a time on each. Written on sockets, for
 * Node's own client costs more than the servers measured here, and a slow client makes them look alike.
 *
 * @param onAnswer  Given each answer with its body; bodies are not kept otherwise.
 * @throws {Error} When a connection ends early, or an answer does not say how long it is.
 */
export async function load(
  options: LoadOptions,
  onAnswer?: (index: number, answer: Answer) => void,
): Promise<LoadResult> {
  const { targets, headers, seconds } = options;
  const rest = Object.entries({ host: `127.0.0.1:${options.port}`, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  const requests = targets.map((target) => `GET ${target} HTTP/1.1\r\n${rest}\r\n`);
  const result: LoadResult = { requests: 0, seconds: 0, bytes: 0, statuses: {} };
  const started = performance.now();
  const deadline = seconds === undefined ? undefined : started + seconds * 1000;
  let next = 0;
  const take = () => {
    if (deadline === undefined) return next < targets.length ? next++ : undefined;
    return performance.now() < deadline ? next++ % targets.length : undefined;
  };
  const count = (status: number, bytes: number) => {
    result.requests++;
    result.bytes += bytes;
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
  };
  await Promise.all(
    Array.from({ length: options.connections }, () =>
      converse(options.port, requests, take, count, onAnswer),
    ),
  );
  result.seconds = (performance.now() - started) / 1000;
  return result;
}

/** One connection, from the first request it takes to the last. */
function converse(
  port: number,
  requests: readonly string[],
  take: () => number | undefined,
  count: (status: number, bytes: number) => void,
  onAnswer?: (index: number, answer: Answer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let index: number | undefined;
    let done = false;
    const ask = () => {
      index = take();
      if (index !== undefined) return socket.write(requests[index]!);
      done = true;
      socket.destroy();
      resolve();
    };
    const read = answerReader((status, head, bytes, body) => {
      count(status, bytes);
      onAnswer?.(index!, { status, head, body: Buffer.concat(body) });
      ask();
    }, onAnswer !== undefined);
    socket.once("connect", ask);
    socket.on("data", (chunk: Buffer) => {
      try {
        read(chunk);
      } catch (cause) {
        done = true;
        socket.destroy();
        reject(cause);
      }
    });
    socket.once("error", reject);
    socket.once("close", () => {
      if (!done)
        reject(new Error(`the connection ended before ${requests[index ?? 0]} was answered`));
    });
  });
}

type OnWhole = (status: number, head: string, bytes: number, body: Buffer[]) => void;

/** Takes the bytes of a connection as they come and reports each whole answer. */
function answerReader(onWhole: OnWhole, keepBody: boolean): (chunk: Buffer) => void {
  let begun: Buffer | undefined;
  let head = "";
  let status = 0;
  let bytes = 0;
  let missing = -1;
  let body: Buffer[] = [];
  return (chunk) => {
    let rest = chunk;
    if (missing < 0) {
      if (begun) rest = Buffer.concat([begun, chunk]);
      const end = rest.indexOf("\r\n\r\n");
      if (end < 0) {
        begun = rest;
        return;
      }
      begun = undefined;
      head = rest.toString("latin1", 0, end);
      status = Number(head.slice(9, 12));
      bytes = bodyLength(head, status);
      missing = bytes;
      rest = rest.subarray(end + 4);
    }
    missing -= rest.length;
    if (keepBody && rest.length > 0) body.push(rest);
    if (missing > 0) return;
    if (missing < 0) throw new Error(`an answer is ${-missing} bytes longer than it says: ${head}`);
    missing = -1;
    const whole = body;
    body = [];
    onWhole(status, head, bytes, whole);
  };
}

function bodyLength(head: string, status: number): number {
  if (status === 204 || status === 304) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer does not say how long it is: ${head}`);
  return Number(length);
}
