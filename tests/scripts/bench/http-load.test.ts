import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, load } from "../../../scripts/bench/http-load.ts";
import { type Read, readAtPace } from "../../../scripts/bench/paced-reader.ts";

const LARGE = Buffer.alloc(300_000, "x");
let server: Server;
let port: number;
const connections = new Set<number>();
let releaseHeld!: () => void;
const held = new Promise<void>((resolve) => {
  releaseHeld = resolve;
});

beforeAll(async () => {
  server = createServer((request, response) => {
    connections.add(request.socket.remotePort!);
    if (request.url === "/empty") return response.writeHead(204).end();
    if (request.url === "/endless") {
      response.write("a chunk");
      return response.end();
    }
    if (request.url === "/held") return void held.then(() => response.end("held"));
    const body =
      request.url === "/large" ? LARGE : Buffer.from(`${request.url} ${request.headers.x}`);
    response.writeHead(200, { "content-length": body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

test("each target is asked once over kept connections, and answers come whole", async () => {
  connections.clear();
  const answers: Answer[] = [];
  const targets = ["/large", "/empty", "/a", "/large", "/b", "/c"];
  const result = await load(
    { port, targets, headers: { x: "1" }, connections: 2 },
    (index, answer) => {
      answers[index] = answer;
    },
  );
  expect(result).toMatchObject({ requests: 6, statuses: { 200: 5, 204: 1 } });
  expect(result.bytes).toBe(2 * LARGE.length + 3 * "/a 1".length);
  expect(answers.map(({ status, body }) => [status, body.length])).toEqual([
    [200, LARGE.length],
    [204, 0],
    [200, 4],
    [200, LARGE.length],
    [200, 4],
    [200, 4],
  ]);
  expect(answers[2]!.body.toString()).toBe("/a 1");
  expect(connections.size).toBe(2);
});

test("with a time it goes round the targets until the time is up", async () => {
  const result = await load({ port, targets: ["/a"], headers: {}, connections: 4, seconds: 0.2 });
  expect(result.requests).toBeGreaterThan(4);
  expect(result.seconds).toBeGreaterThanOrEqual(0.2);
});

test("an answer of unsaid length is an error, not a wrong count", async () => {
  await expect(load({ port, targets: ["/endless"], headers: {}, connections: 1 })).rejects.toThrow(
    "how long",
  );
});

test("reads at a pace go on while an answer is late, and count from when they were due", async () => {
  const reads: Read[] = [];
  const options = { port, targets: ["/held", "/a", "/a", "/a"], headers: {}, perSecond: 40 };
  let onRead = () => {};
  const pacing = readAtPace(options, (read) => {
    reads.push(read);
    onRead();
  });
  // Nothing held is answered until six others are: a reader that waited in line would never get there.
  await new Promise<void>((resolve) => {
    onRead = () => reads.length === 6 && resolve();
  });
  const before = Date.now();
  // Reads that fall due while this process is busy are late, not left out.
  while (Date.now() < before + 200);
  const released = Date.now();
  releaseHeld();
  await new Promise<void>((resolve) => {
    onRead = () => reads.some(({ atMs }) => atMs > released) && resolve();
  });
  pacing.stop();
  await pacing.ended;

  expect(reads.every(({ status }) => status === 200)).toBe(true);
  const due = reads.map(({ atMs }) => atMs).sort((a, b) => a - b);
  expect(due).toEqual(due.map((_, index) => due[0]! + index * 25));
  const delayed = reads.filter(({ atMs }) => atMs > before && atMs <= released);
  expect(delayed.length).toBeGreaterThanOrEqual(7);
  for (const { atMs, tookMs } of delayed) expect(atMs + tookMs).toBeGreaterThanOrEqual(released);
  const held = reads.find(({ atMs }) => atMs === due[0])!;
  expect(held.atMs + held.tookMs).toBeGreaterThanOrEqual(released);
});
