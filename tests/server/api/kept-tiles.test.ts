import { connect } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { listen } from "../../../server/http/listen.ts";
import { smallSnapshot, TILE_CONTENT } from "../small-snapshot.ts";
import { smallApp } from "./client.ts";

const TILE = "/tiles/2026/0/0/0.mvt?v=b2026";
const GZIP = { "accept-encoding": "gzip" };

test("a tile asked for again is answered alike: headers, bytes, 304, HEAD, and nothing where it is empty", async () => {
  const { app, get } = smallApp();
  const first = await get(TILE, GZIP);
  const again = await get(TILE, GZIP);
  expect([...again.headers]).toEqual([...first.headers]);
  expect(gunzipSync(await again.arrayBuffer())).toEqual(TILE_CONTENT);
  const etag = first.headers.get("etag")!;
  expect((await get(TILE, { ...GZIP, "if-none-match": etag })).status).toBe(304);
  const head = await app.request(TILE, { method: "HEAD", headers: GZIP });
  expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  for (const time of [1, 2]) {
    const empty = await get("/tiles/2026/4/15/15.mvt", GZIP);
    expect([time, empty.status, empty.body]).toEqual([time, 204, null]);
    expect(empty.headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("who takes no gzip gets a plain tile, though a gzipped one was answered before", async () => {
  const { get } = smallApp();
  await get(TILE, GZIP);
  const plain = await get(TILE);
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(Buffer.from(await plain.arrayBuffer())).toEqual(TILE_CONTENT);
});

test("another generation answers with its own tiles from its first moment", async () => {
  const before = smallSnapshot();
  const other = gzipSync("another tile");
  const after: Snapshot = withTiles(before, () => other);
  let current = before;
  const app = createApp({
    store: { current: () => current, get: async () => undefined, list: async () => [] },
  });
  const read = async () => {
    const answer = await app.request(TILE, { headers: GZIP });
    return gunzipSync(await answer.arrayBuffer()).toString();
  };
  expect(await read()).toBe(TILE_CONTENT.toString());
  expect(await read()).toBe(TILE_CONTENT.toString());
  current = after;
  expect(await read()).toBe("another tile");
});

function withTiles(snapshot: Snapshot, get: () => Uint8Array): Snapshot {
  const { "2026": present } = snapshot.structures;
  const tiles = { ...present.tiles, get };
  return { ...snapshot, structures: { ...snapshot.structures, "2026": { ...present, tiles } } };
}

test("requests one after the other on a connection are all answered, those with a body as well", async () => {
  const { app } = smallApp();
  const listening = await listen(app.fetch, { host: "127.0.0.1", port: 0 });
  const get = `GET ${TILE} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const post = "POST /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
  const last = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const text = await new Promise<string>((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(listening.url).port), "127.0.0.1", () =>
      socket.write(get + post + get + last),
    );
    socket.setEncoding("latin1").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer)).on("error", reject);
  });
  await listening.close();
  expect(text.match(/HTTP\/1.1 \d+/g)).toEqual([
    "HTTP/1.1 200",
    "HTTP/1.1 405",
    "HTTP/1.1 200",
    "HTTP/1.1 200",
  ]);
});
