import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERYTHING } from "../generation/small-world.ts";
import { utf8 } from "../import/bytes.ts";
import { ACCEPT, type Importing, startImporting } from "../import/importing.ts";

const { documents: _, scheme: __, withdrawals: ___, ...KNOWN } = EVERYTHING;

let server: Importing;
beforeAll(async () => {
  server = await startImporting(KNOWN);
});
afterAll(() => server.close());

const generation = async () => (await server.api("/health")).body.generation as string;

const HEAD = { who: "Công an tỉnh", document: ACCEPT.document };
const NORM = {
  ...{ scope: "11", kinds: ["xa"], role: "total", min: 9, max: null },
  ...{ effectiveFrom: "2026-09-01", due: null, effectiveUntil: null, authority: "Tỉnh ủy" },
};
const NOBODY = "0123456789abcdef";

/** For each address a body that is sound but for what it is about, which nobody knows: nothing is stored. */
const POSTS: Record<string, Record<string, unknown>> = {
  "/api/norms": { ...HEAD, change: { kind: "add", norm: { ...NORM, scope: "98" } } },
  "/api/norms/preview": { change: { kind: "add", norm: { ...NORM, scope: "98" } } },
  "/api/requests": {
    ...HEAD,
    request: {
      ...{ change: "new", code: "99998", askedOn: "2026-10-01", kind: "posts" },
      text: "Xin thêm một phó trưởng",
    },
  },
  "/api/targets": {
    ...{ id: "nobody's", percent: 90, due: "2028-12-31", setOn: "2026-10-01", reason: "Chậm vốn" },
    ...HEAD,
  },
  "/api/documents/none/withdraw": { who: "Công an tỉnh", reason: "nhầm" },
  "/api/batches/none/withdraw": { who: "Công an tỉnh", reason: "nhầm" },
  [`/api/import/preflight/${NOBODY}/choices`]: { choices: [{ text: "a", code: "03158" }] },
  [`/api/import/preflight/${NOBODY}/accept`]: ACCEPT,
};

const send = (path: string, body: BodyInit | undefined, headers: Record<string, string> = {}) =>
  server.api(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

const NASTY = [
  ...[null, true, -1, 1.5, 1e308, "", " ", "\u0000", "\u202e", "x".repeat(3000)],
  ...[[], {}, [[]], [null], { a: 1 }, "__proto__", "2026-02-30", "99999", "'; DROP TABLE norm; --"],
];

/** Every place of a body, as the way to it. */
function placesOf(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...way, key]))];
}

/** A body with one place put otherwise; undefined takes the place away. */
function changed(value: unknown, [key, ...way]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = changed(copy[key], way, put);
  if (way.length === 0 && put === undefined) delete copy[key];
  return Array.isArray(value) ? Object.values(copy) : copy;
}

test.each(Object.keys(POSTS))(
  "%s answers whatever is wrong in its body with a reason",
  async (path) => {
    const before = await generation();
    const body = POSTS[path]!;
    for (const place of placesOf(body)) {
      for (const put of [undefined, ...NASTY]) {
        const { status, body: told } = await send(path, JSON.stringify(changed(body, place, put)));
        const what = `${path} ${place.join(".")} = ${JSON.stringify(put)?.slice(0, 40)}`;
        expect([400, 404, 409], what).toContain(status);
        expect(told, what).toEqual({ code: expect.any(String), message: expect.any(String) });
        expect(told.message.length, what).toBeLessThan(1000);
      }
    }
    expect(await generation()).toBe(before);
  },
);

/** Fields that a person fills in freely. */
const FREE = /^(?:who|remark|reason|title|publisher|text|assignee|authority)$/;

test.each(Object.keys(POSTS).filter((path) => !/preview|preflight/.test(path)))(
  "%s takes no name and no number of a person in any of its texts",
  async (path) => {
    const before = await generation();
    const body = POSTS[path]!;
    const places = placesOf(body).filter((place) => FREE.test(place.at(-1) ?? ""));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) {
      for (const put of ["Theo ông Nguyễn Văn Mẫu", "Kế hoạch 12, gọi 0912345678"]) {
        const { status, body: told } = await send(path, JSON.stringify(changed(body, place, put)));
        const { code, values, message } = told;
        expect({ status, code, values }, place.join(".")).toEqual({
          ...{ status: 400, code: "text.personal", values: { field: place.at(-1) } },
        });
        expect(message).not.toMatch(/Mẫu|0912/);
      }
    }
    expect(await generation()).toBe(before);
  },
);

test("what is no JSON, no object or nothing is refused everywhere", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(POSTS)),
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.constantFrom("{", "[", '{"a":', "nan", "\ufeff{}", "{}{}"),
      ),
      fc.constantFrom("application/json", "text/plain", "application/octet-stream", "x", ""),
      async (path, text, type) => {
        const { status, body } = await send(path, text, { "content-type": type });
        expect([400, 404], `${path} ${type} ${text}`).toContain(status);
        expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
      },
    ),
    { seed: 20_261_128, numRuns: 300 },
  );
  for (const path of Object.keys(POSTS)) {
    expect((await server.api(path, { method: "POST" })).status).toBe(400);
  }
});

test.each(Object.keys(POSTS))("%s refuses a body of many megabytes, told or not", async (path) => {
  const large = JSON.stringify({ ...POSTS[path], padding: "x".repeat(20 * 2 ** 20) });
  const told = await send(path, large);
  expect(told).toMatchObject({ status: 413, body: { code: "body.too_large" } });
  // Sent in parts, the length is not told before: who goes on sending may be cut off.
  const init = {
    ...{ method: "POST", headers: { "content-type": "application/json" } },
    ...{ body: new Blob([large]).stream(), duplex: "half" },
  };
  const streamed = await fetch(`${server.url()}${path}`, init as RequestInit).then(
    ({ status }) => status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(streamed);
  expect((await server.api("/health")).status).toBe(200);
});

test("deep nesting is refused and does no harm", async () => {
  for (const path of Object.keys(POSTS)) {
    const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
    expect([400, 404]).toContain((await send(path, deep)).status);
  }
});

test("a page of another site can change nothing", async () => {
  const before = await generation();
  const foreign: Record<string, string>[] = [
    { origin: "https://example.org" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  const paths = [...Object.keys(POSTS), "/api/import/preflight"];
  for (const path of paths) {
    for (const headers of foreign) {
      const { status, body } = await send(path, JSON.stringify(POSTS[path] ?? {}), headers);
      expect([status, body.code], `${path} ${JSON.stringify(headers)}`).toEqual([
        403,
        "access.local_only",
      ]);
    }
    // A simple form, for which no browser asks before.
    const form = await send(path, "a=1", {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://example.org",
    });
    expect(form.status).toBe(403);
  }
  expect(await generation()).toBe(before);
});

/** Writes the beginning of a request; the answer is how to leave. */
function begin(head: string, part: string): Promise<() => Promise<void>> {
  const { hostname, port } = new URL(server.url());
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head}\r\nHost: 127.0.0.1:${port}\r\n\r\n${part}`, () =>
        resolve(async () => {
          socket.destroy();
          await new Promise((closed) => socket.once("close", closed));
        }),
      );
    });
    socket.on("error", reject);
  });
}
/** Asks again until the answer is as expected: the server hears of connections when it can. */
async function askUntil(file: Uint8Array, expected: (status: number) => boolean) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await server.send(file, "a.csv");
    if (expected(answer.status)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the server never answers as expected");
}
const whenFree = (file: Uint8Array) => askUntil(file, (status) => status !== 429);

test("bodies that are never finished leave nothing behind and do not stop the server", async () => {
  const before = await generation();
  const json = "HTTP/1.1\r\nContent-Type: application/json\r\n";
  const left = await Promise.all(
    [...Object.keys(POSTS), "/api/import/preflight"].flatMap((path) => [
      begin(`POST ${path} ${json}Content-Length: 5000`, '{"who":'),
      begin(`POST ${path} ${json}Transfer-Encoding: chunked`, '5\r\n{"who\r\n'),
    ]),
  );
  await Promise.all(left.map((leave) => leave()));
  expect(await generation()).toBe(before);
  const file = utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,31/10/2026,1,1,3\n");
  expect((await whenFree(file)).status).toBe(200);
});

test("files that come too many at a time are told to wait, and let in when there is room", async () => {
  const file = utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,31/10/2026,1,1,3\n");
  await whenFree(file);
  const slow = () => begin("POST /api/import/preflight HTTP/1.1\r\nContent-Length: 5000", "Mã");
  const under: (() => Promise<void>)[] = [];
  // The server hears of connections when it can: one more until there is no room.
  const refused = await askUntil(file, (status) => {
    if (status === 200) void slow().then((leave) => under.push(leave));
    return status !== 200;
  });
  expect(refused).toMatchObject({ status: 429, body: { code: "import.busy" } });
  // Readers are not kept waiting.
  expect((await server.api("/api/norms")).status).toBe(200);
  await Promise.all(under.map((leave) => leave()));
  expect((await whenFree(file)).status).toBe(200);
});

test("a preflight that is accepted many times at once is one batch", async () => {
  const file = utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,1/10/2026,1,1,3\n");
  const { id } = await server.look(file, "cùng lúc.csv");
  const before = (await server.api("/api/batches")).body.batches.length;
  const answers = await Promise.all(Array.from({ length: 8 }, () => server.accept(id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(answers.filter(({ body }) => body.outcome === "accepted")).toHaveLength(1);
  expect(new Set(answers.map(({ body }) => body.batch)).size).toBe(1);
  expect((await server.api("/api/batches")).body.batches).toHaveLength(before + 1);
  const { body } = await server.api("/api/coverage?asOf=2026-10-01&within=11");
  expect(body.strength[body.codes.indexOf("03158")]).toBe(5);
});

test("an accept after the figures moved is refused, then does what the file says", async () => {
  const file = (officers: number) =>
    utf8(`Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03160,5/10/2026,1,1,${officers}\n`);
  const [mine, other] = [
    await server.look(file(3), "tôi.csv"),
    await server.look(file(4), "họ.csv"),
  ];
  const both = await Promise.all([server.accept(other.id), server.accept(mine.id)]);
  expect(both[0]).toMatchObject({ status: 200, body: { outcome: "accepted" } });
  // What was new has become a change of what somebody else said meanwhile.
  expect(both[1]).toMatchObject({ status: 409, body: { code: "import.changed" } });
  const again = await server.api(`/api/import/preflight/${mine.id}`);
  expect(again.body.counts).toMatchObject({ changed: 1, new: 0 });
  expect((await server.accept(mine.id)).body.outcome).toBe("accepted");
  const { body } = await server.api("/api/coverage?asOf=2026-10-05&within=11");
  expect(body.officers[body.codes.indexOf("03160")]).toBe(3);
});

test("norms that are told at the same time all stand", async () => {
  const norms = [["xa"], ["phuong"]].map((kinds) => ({
    ...NORM,
    ...{ kinds, min: 7, effectiveFrom: "2026-10-10" },
  }));
  const answers = await Promise.all(
    norms.map((norm) => server.post("/api/norms", { ...HEAD, change: { kind: "add", norm } })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { body } = await server.api("/api/norms");
  const told = body.norms.filter(
    (norm: { effectiveFrom: string }) => norm.effectiveFrom === "2026-10-10",
  );
  expect(told.map((norm: { kinds: string[] }) => norm.kinds).sort()).toEqual([["phuong"], ["xa"]]);
});

test("the same form sent twice at once is one norm", async () => {
  const change = { kind: "add", norm: { ...NORM, min: 6, effectiveFrom: "2026-10-11" } };
  const answers = await Promise.all(
    [1, 2].map(() => server.post("/api/norms", { ...HEAD, change })),
  );
  expect(answers.map(({ body }) => body.outcome).sort()).toEqual(["accepted", "known"]);
});

test("a target that two move at once has one line more, and the second is told why", async () => {
  const move = (percent: number) =>
    server.post("/api/targets", {
      ...{ ...POSTS["/api/targets"], id: "db-hq", percent, setOn: "2026-11-01" },
    });
  const answers = await Promise.all([move(70), move(75)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body.code).toBe("target.set_on");
});

test("a batch and a document that are taken back twice at once are taken back once", async () => {
  const { id } = await server.look(
    utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV\n03158,7/10/2026,1,1,3\n"),
    "rút.csv",
  );
  const { batch } = (await server.accept(id)).body;
  const batches = await Promise.all([server.withdraw(batch), server.withdraw(batch)]);
  expect(batches.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
  const late = await server.withdraw(batch);
  expect(late).toMatchObject({ status: 409, body: { code: "batch.withdrawn" } });
});
