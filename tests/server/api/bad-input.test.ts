import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { smallApp } from "./client.ts";

const { app, errors } = smallApp();

const QUERIES: Record<string, string[]> = {
  "/health": [],
  "/api/structures": ["generation"],
  "/api/units": ["structure", "level", "within", "generation"],
  "/api/units/03154": ["asOf", "structure", "norm", "generation"],
  "/api/search": ["q", "limit"],
  "/api/coverage": ["asOf", "level", "norm", "within", "structure", "generation"],
  "/api/border": ["asOf", "generation"],
  "/api/reinforcements": ["asOf", "generation"],
  "/api/headquarters": ["asOf", "level", "within", "generation"],
  "/api/timeline": ["generation"],
  "/api/norms": ["asOf", "generation"],
  "/api/indicators": ["scope", "asOf", "norm", "structure", "generation"],
  "/api/indicators/strength/units": ["scope", "asOf", "norm", "kinds", "structure", "generation"],
  "/api/requests": ["within", "asOf", "kind", "state", "route", "generation"],
  "/api/report-templates": ["kind", "asOf", "generation"],
  "/api/export/coverage.csv": ["asOf", "level", "norm", "within", "structure", "generation"],
  "/api/export/indicators.csv": ["scope", "asOf", "norm", "structure", "generation"],
  "/tiles/2026/0/0/0.mvt": ["v"],
  "/openapi.json": [],
  "/docs": [],
  "/": [],
};

const BAD = [
  "",
  " ",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e9",
  "0x10",
  "1.5",
  "true",
  "[]",
  "{}",
  "[object Object]",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "2024-02-30",
  "2023-02-29",
  "2024-13-01",
  "0000-00-00",
  "99999-01-01",
  "2024-1-1",
  "2024-09-30T00:00:00Z",
  "1899-12-31",
  "2101-01-01",
  "99",
  "99999",
  "3154",
  "2020",
  "district",
  "min-0",
  "min-1000",
  "in-force ",
  "../../etc/passwd",
  "'; DROP TABLE staffing; --",
  "<script>alert(1)</script>",
  "\u0000",
  "\u202e\ud83d\ude00",
  "đ".repeat(300),
  "a".repeat(100_000),
];

/** Any text may be searched for; a version of tiles that does not match is only not kept. */
const ANYTHING_GOES = ["q", "v"];

const ALLOWED = [200, 204, 304, 400, 404, 405, 414];

async function expectCivil(path: string, method = "GET"): Promise<number> {
  const response = await app.request(path, { method });
  const label = `${method} ${path.slice(0, 120)}`;
  // The small app has no built web: screens answer 503 with a line that says what to do.
  if (response.status === 503) return response.status;
  expect(ALLOWED, label).toContain(response.status);
  const body = await response.text();
  expect(body, label).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  if (response.status >= 400 && method !== "HEAD") {
    const { code, message } = JSON.parse(body);
    expect(code, label).toMatch(/^[a-z_]+(\.[a-z_]+)+$/);
    expect(message.length, label).toBeGreaterThan(3);
    expect(message.length, label).toBeLessThan(400);
  }
  return response.status;
}

test.each(Object.entries(QUERIES).flatMap(([path, names]) => names.map((name) => [path, name])))(
  "%s refuses every bad %s with a code and a reason",
  async (path, name) => {
    for (const value of BAD) {
      const status = await expectCivil(`${path}?${name}=${encodeURIComponent(value)}`);
      if (!ANYTHING_GOES.includes(name)) expect(status, value.slice(0, 40)).toBeGreaterThan(399);
    }
  },
);

test.each(Object.entries(QUERIES).flatMap(([path, names]) => names.map((name) => [path, name])))(
  "%s takes %s once and never as a list",
  async (path, name) => {
    const twice = await expectCivil(`${path}?${name}=1&${name}=1`);
    const list = await expectCivil(`${path}?${name}[]=1`);
    const keyed = await expectCivil(`${path}?${name}[a]=1`);
    expect([twice, list, keyed]).toEqual([400, 400, 400]);
  },
);

test.each(Object.keys(QUERIES).filter((path) => path.startsWith("/api")))(
  "%s refuses parameters it does not know, whatever their name",
  async (path) => {
    for (const name of ["nope", "__proto__", "constructor", "asof", "toString"]) {
      expect(await expectCivil(`${path}?${name}=1`), name).toBe(400);
    }
  },
);

test.each([
  "/api/units/:",
  "/tiles/2026/:/0/0.mvt",
  "/tiles/:/0/0/0.mvt",
  "/:",
  "/api/:",
  "/docs/:",
])("%s refuses every bad part of a path", async (path) => {
  for (const value of BAD) {
    for (const part of [encodeURIComponent(value), encodeURI(value)]) {
      await expectCivil(path.replace(":", part));
    }
  }
});

test("broken percent-encoding, bytes that are not UTF-8 and NUL are refused", async () => {
  for (const broken of ["%", "%ZZ", "%FF", "%C3%28", "%00", "a%00b"]) {
    for (const path of Object.keys(QUERIES)) {
      await expectCivil(`${path}?q=${broken}`);
      await expectCivil(`${path}/${broken}`);
    }
    const response = await app.request(`/api/search?q=${broken}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "url.encoding" });
  }
});

test("a form that is no JSON is refused", async () => {
  for (const body of ["", "{", "\u0000", '{"change":']) {
    const response = await app.request("http://127.0.0.1/api/norms", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: "body.invalid", message: "body: expected JSON" },
    ]);
  }
});

test("random paths and parameters never break it", async () => {
  const part = fc.oneof(
    fc.constantFrom(...BAD.filter((value) => value.length < 1000)),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom("2024-09-30", "2026", "commune", "11", "03154", "min-8", "0"),
  );
  const name = fc.oneof(
    fc.constantFrom(...new Set(Object.values(QUERIES).flat())),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const target = fc.record({
    path: fc.oneof(
      fc.constantFrom(...Object.keys(QUERIES)),
      part.map((value) => `/api/units/${encode(value)}`),
      fc.tuple(part, part, part).map((place) => `/tiles/2026/${place.map(encode).join("/")}.mvt`),
    ),
    query: fc.array(fc.tuple(name, part), { maxLength: 4 }),
    method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST"),
  });
  await fc.assert(
    fc.asyncProperty(target, async ({ path, query, method }) => {
      const search = query.map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&");
      await expectCivil(search ? `${path}?${search}` : path, method);
    }),
    { seed: 20260701, numRuns: 1500 },
  );
});

/** Lone surrogates cannot be encoded; they stand for nothing a client can send. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));

afterAll(() => {
  expect(errors, "nothing reached the log").toEqual([]);
});
