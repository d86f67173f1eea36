import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFile } from "../../../../server/boundaries/install/load.ts";

const CONTENT = Buffer.from("ranh giới");
const SHA256 = createHash("sha256").update(CONTENT).digest("hex");
const load = (source: string, sha256?: string) => loadFile(source, sha256, () => {});

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "load-test-"));
  writeFileSync(join(folder, "map.geojson"), CONTENT);
  server = createServer((request, response) => {
    const redirects: Record<string, string> = {
      "/moved": "/map.geojson",
      "/to-file": `file://${join(folder, "map.geojson")}`,
      "/circle": "/circle",
    };
    const target = redirects[request.url!];
    if (target) response.writeHead(302, { location: target }).end();
    else if (request.url === "/map.geojson") response.end(CONTENT);
    else if (request.url === "/huge") {
      response.writeHead(200, { "content-length": String(2 ** 40) });
      response.write("a");
    } else if (request.url === "/broken") {
      response.writeHead(200, { "content-length": "1000" });
      response.write("a", () => response.destroy());
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test("a file is read by path, with its name and checksum", async () => {
  expect(await load(join(folder, "map.geojson"))).toEqual({
    name: "map.geojson",
    bytes: CONTENT,
    sha256: SHA256,
  });
});

test("a file is read by address, through redirects", async () => {
  expect(await load(`${base}/map.geojson`, SHA256.toUpperCase())).toMatchObject({
    name: "map.geojson",
    sha256: SHA256,
  });
  expect((await load(`${base}/moved`)).bytes).toEqual(CONTENT);
});

describe("what cannot be had is refused in one line", () => {
  const cases: [string, () => string, RegExp][] = [
    ["a path that is not there", () => join(folder, "no"), /no does not exist/],
    ["a folder", () => folder, /is not a file/],
    ["a page that is not there", () => `${base}/no`, /answered 404/],
    ["a redirect out of the web", () => `${base}/to-file`, /cannot download/],
    ["a redirect in a circle", () => `${base}/circle`, /cannot download/],
    ["a file of a terabyte", () => `${base}/huge`, /1048576 MB; at most 1024 MB are read/],
    ["a connection that breaks", () => `${base}/broken`, /cannot download/],
    ["a server that is not there", () => "http://127.0.0.1:1/a", /cannot download/],
    ["another scheme", () => "ftp://example.org/a", /ftp: addresses are not read/],
    ["a file address", () => `file://${folder}/map.geojson`, /file: addresses are not read/],
  ];
  test.each(cases)("%s", async (_, source, message) => {
    await expect(load(source())).rejects.toThrow(message);
    await expect(load(source())).rejects.toMatchObject({ name: "Refusal" });
  });
});

test("another checksum than announced is refused, naming the one found", async () => {
  const wrong = "0".repeat(64);
  await expect(load(`${base}/map.geojson`, wrong)).rejects.toThrow(
    `the SHA-256 is ${SHA256}, not ${wrong}`,
  );
});
