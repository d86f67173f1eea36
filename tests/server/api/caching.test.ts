import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { countrySnapshot } from "../country-snapshot.ts";
import { smallSnapshot, storeOf } from "../small-snapshot.ts";
import { smallApp } from "./client.ts";

const snapshot = countrySnapshot();
const { get, app } = smallApp(snapshot);
const UNITS = "/api/units?structure=2026&level=province";

test("an answer is compressed as the client takes it, and says so", async () => {
  const plain = await (await get(UNITS)).text();
  const zipped = await get(UNITS, { "accept-encoding": "gzip, deflate" });
  const brotli = await get(UNITS, { "accept-encoding": "gzip, deflate, br, zstd" });
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(brotli.headers.get("content-encoding")).toBe("br");
  expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(plain);
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
  for (const { headers } of [zipped, brotli]) expect(headers.get("vary")).toBe("accept-encoding");
});

test.each([
  ["identity", null],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=1.0, br;q=0.1", "gzip"],
  ["*", "br"],
  ["gzip;q=0, *;q=0", null],
  ["nonsense", null],
])("Accept-Encoding %s is answered with %s", async (accepted, encoding) => {
  const { headers } = await get(UNITS, { "accept-encoding": accepted });
  expect(headers.get("content-encoding")).toBe(encoding);
});

test("ETags are strong, begin with the generation and differ by encoding", async () => {
  const tags = await Promise.all(
    ["identity", "gzip", "br"].map(
      async (encoding) => (await get(UNITS, { "accept-encoding": encoding })).headers.get("etag")!,
    ),
  );
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(tag).toMatch(new RegExp(`^"${snapshot.id}-[0-9a-f]{16}`));
});

test("a client that has the answer gets 304 and nothing else", async () => {
  const { headers } = await get(UNITS);
  const etag = headers.get("etag")!;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const response = await get(UNITS, { "if-none-match": known });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("etag")).toBe(etag);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
  }
  expect((await get(UNITS, { "if-none-match": '"other"' })).status).toBe(200);
});

test("figures are revalidated each time and kept by no shared cache", async () => {
  expect((await get(UNITS)).headers.get("cache-control")).toBe("private, no-cache");
  expect((await get("/health")).headers.get("cache-control")).toBe("no-store");
});

test("the order of parameters makes no other answer", async () => {
  const tag = async (path: string) => (await get(path)).headers.get("etag");
  expect(await tag("/api/coverage?asOf=2024-09-30&level=province")).toBe(
    await tag("/api/coverage?level=province&asOf=2024-09-30&norm=in-force"),
  );
});

test("a new generation is answered at once, and an older one while it is kept", async () => {
  const [first, second] = [smallSnapshot("aaaaaaaaaaaaaaaa"), smallSnapshot("bbbbbbbbbbbbbbbb")];
  const store = { ...storeOf(first, second), current: () => current };
  let current = first;
  const changing = createApp({ store, today: () => "2026-05-01" });
  const generation = async (query = "") =>
    ((await (await changing.request(`/api/coverage${query}`)).json()) as { generation: string })
      .generation;
  expect(await generation()).toBe(first.id);
  expect(await generation()).toBe(first.id);
  current = second;
  expect(await generation()).toBe(second.id);
  expect(await generation(`?generation=${first.id}`)).toBe(first.id);
  const unknown = await changing.request("/api/coverage?generation=cccccccccccccccc");
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ code: "generation.unknown" });
});

test("without a date the answer is for today, or for the last figures if those are older", async () => {
  let today = "2024-09-30";
  const dated = createApp({ store: storeOf(smallSnapshot()), today: () => today });
  const asOf = async () =>
    ((await (await dated.request("/api/coverage")).json()) as { asOf: string }).asOf;
  expect(await asOf()).toBe("2024-09-30");
  today = "2024-10-01";
  expect(await asOf()).toBe("2024-10-01");
  today = "2030-01-01";
  expect(await asOf()).toBe("2026-03-31");
});

test("the structure is the one in force on the date unless another is asked for", async () => {
  const structure = async (query: string) =>
    ((await (await app.request(`/api/coverage?${query}`)).json()) as { structure: string })
      .structure;
  expect(await structure("asOf=2025-06-30")).toBe("2021");
  expect(await structure("asOf=2025-07-01")).toBe("2026");
  expect(await structure("asOf=2025-07-01&structure=2021")).toBe("2021");
});
