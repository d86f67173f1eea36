import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askServer } from "../../server/control/ask.ts";
import { publish } from "../../server/control/publish.ts";
import {
  generationFolder,
  generationsFolder,
  readPointer,
} from "../../server/generation/folders.ts";
import { type Running, start } from "../../server/start/start.ts";
import { batch, EVERYTHING, newDataDir, putBoundaries } from "./generation/small-world.ts";

const SMALL = {
  async prepareBoundaries(dataDir: string, structures: readonly ("2021" | "2026")[]) {
    for (const structure of structures) await putBoundaries(dataDir, structure);
  },
  firstBatches: [() => batch("demo-1", EVERYTHING)],
};
const startOn = (dataDir: string, say: (line: string) => void = () => {}, port = 0) =>
  start({ host: "127.0.0.1", port, dataDir }, SMALL, say);
const health = async (url: string) => (await fetch(`${url}/health`)).json();

/** Runs the same start in a process of its own, to be killed. */
function spawnOn(dataDir: string): ChildProcess {
  const program = join(import.meta.dirname, "start-small.ts");
  return spawn(process.execPath, ["--import", "tsx", program, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

let started: string;
let dataDir: string;
let running: Running;

beforeAll(async () => {
  started = await newDataDir();
  await (await startOn(started)).close();
  dataDir = await copyOfStarted();
  running = await startOn(dataDir);
});
afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true });
  await rm(started, { recursive: true });
});

/** A folder after a first start, for a test to spoil. */
async function copyOfStarted(): Promise<string> {
  const folder = await newDataDir();
  await cp(started, folder, { recursive: true });
  return folder;
}

test("a start publishes and serves", async () => {
  expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { generation } = await health(running.url);
  expect(generation).toBe(running.store.current().id);
});

test("the socket of commands is its owner's alone, as is the folder", async () => {
  expect((await stat(join(dataDir, "server.sock"))).mode & 0o777).toBe(0o600);
});

test("a second server on the same folder is refused and says who runs", async () => {
  await expect(startOn(dataDir)).rejects.toMatchObject({
    code: "server.running",
    message: expect.stringContaining(`process ${process.pid}`),
  });
  expect(await health(running.url)).toHaveProperty("generation");
});

test("a port in use is refused with a line that names it", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const other = await newDataDir();
  await expect(startOn(other, undefined, port)).rejects.toMatchObject({
    code: "listen.taken",
    message: `port ${port} on 127.0.0.1 is in use; set PORT to another`,
  });
  await rm(other, { recursive: true });
  holder.close();
});

test("newly installed boundaries are shown without a restart", async () => {
  const id = await putBoundaries(dataDir, "2026", "tiles of the new boundaries");
  const before = running.store.current();
  const published = await publish(dataDir);
  expect(published).toMatchObject({ by: "server", generation: running.store.current().id });
  expect(running.store.current().structures["2026"].boundaries.id).toBe(id);
  expect(before.structures["2026"].boundaries.id).not.toBe(id);
  expect(await health(running.url)).toMatchObject({ generation: published!.generation });
});

test("a command the server does not know is refused with a code", async () => {
  await expect(askServer(dataDir, "/nothing", {})).rejects.toMatchObject({
    code: "control.unknown",
  });
});

test("what is not HTTP, and a head too large, are answered as JSON without a stack", async () => {
  const { port } = new URL(running.url);
  const send = async (text: string) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(text);
    let answer = "";
    for await (const part of socket) answer += part;
    return answer;
  };
  expect(await send("nonsense\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 [\s\S]*\r\n\r\n\{"code":"request.malformed","message":"[^"]+"\}$/,
  );
  expect(await send(`GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(300_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 4(14|31) [\s\S]*\r\n\r\n\{"code":"[^"]+","message":"[^"]+"\}$/,
  );
});

test("a path of 100,000 characters reaches the app, which refuses it", async () => {
  const { port } = new URL(running.url);
  const asked = request({ port, host: "127.0.0.1", path: `/api/search?q=${"x".repeat(100_000)}` });
  asked.end();
  const [response] = await once(asked, "response");
  response.resume();
  expect(response.statusCode).toBe(414);
});

test("in a folder whose name is longer than a socket's may be, commands still get through", async () => {
  const root = await newDataDir();
  const deep = join(root, "a".repeat(60), "b".repeat(60));
  await mkdir(deep, { recursive: true });
  const server = await startOn(deep);
  expect(await askServer(deep, "/status")).toMatchObject({ pid: process.pid });
  await server.close();
  expect(await readdir(deep)).not.toContain("server.sock");
  await rm(root, { recursive: true });
});

test("without a server a command publishes by itself, and the next start serves it", async () => {
  const empty = await newDataDir();
  expect(await publish(empty)).toBeUndefined();
  await rm(empty, { recursive: true });
  const folder = await copyOfStarted();
  await putBoundaries(folder, "2026", "other tiles");
  const published = await publish(folder);
  expect(published).toMatchObject({ by: "command" });
  const lines: string[] = [];
  const server = await startOn(folder, (line) => lines.push(line));
  expect(server.store.current().id).toBe(published!.generation);
  expect(lines).toEqual([]);
  await server.close();
  await rm(folder, { recursive: true });
});

test("boundaries installed by a command that was killed before it published are shown at the next start", async () => {
  const folder = await copyOfStarted();
  const id = await putBoundaries(folder, "2026", "other tiles");
  const server = await startOn(folder);
  expect(server.store.current().structures["2026"].boundaries.id).toBe(id);
  await server.close();
  await rm(folder, { recursive: true });
});

test("a ledger that lost batches is reported, and the last generation is served read-only", async () => {
  const folder = await copyOfStarted();
  await rm(join(folder, "ledger.duckdb"));
  const lines: string[] = [];
  const server = await startOn(folder, (line) => lines.push(line));
  expect(server.store.current().id).toBe(await readPointer(started));
  expect(lines).toEqual([
    expect.stringMatching(
      /^ledger refused: the ledger holds 0 of the 1 batches it accepted; .* reading only/,
    ),
  ]);
  await expect(publish(folder)).rejects.toMatchObject({ code: "ledger.lost" });
  await server.close();
  await rm(folder, { recursive: true });
});

test("when no generation is whole, the next start builds one from the ledger", async () => {
  const folder = await copyOfStarted();
  const id = (await readPointer(folder))!;
  await truncate(join(generationFolder(folder, id), "staffing.parquet"), 10);
  const lines: string[] = [];
  const server = await startOn(folder, (line) => lines.push(line));
  expect(server.store.current().id).toBe(id);
  expect(lines[0]).toMatch(/^generation [0-9a-f]{16} refused: staffing.parquet has \d+ bytes less/);
  await server.close();
  await rm(folder, { recursive: true });
});

test("damaged boundaries give way to the built-in ones, with a line", async () => {
  const folder = await newDataDir();
  await mkdir(join(folder, "boundaries", "2026"), { recursive: true });
  await writeFile(join(folder, "boundaries", "2026", "current"), "0123456789abcdef\n");
  const lines: string[] = [];
  const server = await startOn(folder, (line) => lines.push(line));
  expect(lines[0]).toMatch(/^boundaries 2026 0123456789abcdef refused/);
  await server.close();
  await rm(folder, { recursive: true });
});

test("killed at any moment, the next start serves the same whole generation", async () => {
  // After which line of a first start, and how many milliseconds later: drawn once, three to a folder.
  const kills = [
    ["figures: demo", 0],
    ["figures: 4", 0],
    ["publish: building", 120],
    ["publish: building", 210],
    ["publish: generation", 0],
    ["ready", 0],
  ] as const;
  let folder = await newDataDir();
  const served = new Set<string>();
  for (const [index, [line, delay]] of kills.entries()) {
    const child = spawnOn(folder);
    for await (const part of child.stdout!)
      if (/ready/.test(part) || `${part}`.includes(line)) break;
    await setTimeout(delay);
    child.kill("SIGKILL");
    await once(child, "exit");
    if (index % 3 !== 2) continue;
    const server = await startOn(folder);
    served.add(server.store.current().id);
    await server.close();
    const left = [await readdir(folder), await readdir(generationsFolder(folder))].flat();
    expect(left.filter((name) => name.startsWith(".tmp-"))).toEqual([]);
    await rm(folder, { recursive: true });
    folder = await newDataDir();
  }
  await rm(folder, { recursive: true });
  expect(served.size).toBe(1);
}, 120_000);

test("SIGTERM ends the server: exit 0, ledger in one file, no socket", async () => {
  const folder = await newDataDir();
  const child = spawnOn(folder);
  for await (const part of child.stdout!) if (String(part).includes("ready")) break;
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  const left = await readdir(folder);
  expect(left).not.toContain("server.sock");
  expect(left).not.toContain("ledger.duckdb.wal");
  expect(JSON.parse(await readFile(join(folder, "ledger.duckdb.seal"), "utf8")).batches).toBe(1);
  await rm(folder, { recursive: true });
});
