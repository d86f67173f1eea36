import { expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { AppError } from "../../../server/errors.ts";
import { smallSnapshot, storeOf } from "../small-snapshot.ts";
import { smallApp } from "./client.ts";

const { app, get, errors } = smallApp();

test("reading is all that is allowed", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const response = await app.request("/api/coverage", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(await response.json()).toMatchObject({ code: "method.not_allowed" });
  }
});

test("HEAD gives the head of GET, from memory or not, and no body", async () => {
  for (const path of ["/api/coverage?asOf=2024-09-30", "/tiles/2026/0/0/0.mvt", "/health"]) {
    for (const _ of ["first", "from memory"]) {
      const head = await app.request(path, { method: "HEAD" });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      expect(head.headers.get("etag")).toBe((await get(path)).headers.get("etag"));
    }
  }
});

test("an address over 8,192 characters is refused before anything looks at it", async () => {
  const path = (length: number) => `/api/search?q=${"a".repeat(length - "/api/search?q=".length)}`;
  expect((await get(path(8193))).status).toBe(414);
  expect((await get(path(8192))).status).toBe(400);
  expect((await get(path(100_000))).status).toBe(414);
  expect(await (await get(path(100_000))).json()).toMatchObject({ code: "url.too_long" });
});

test("every answer forbids sniffing, framing and foreign content", async () => {
  const paths = [
    "/health",
    "/api/structures",
    "/api/coverage",
    "/api/coverage",
    "/tiles/2026/0/0/0.mvt",
    "/tiles/2026/4/0/0.mvt",
    "/tiles/2026/99/0/0.mvt",
    "/openapi.json",
    "/docs",
    "/nowhere",
    "/",
  ];
  for (const path of paths) {
    const { headers } = await get(path);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
  }
});

test("an access that refuses is obeyed everywhere, whether it answers at once or later", async () => {
  const refusal = new AppError("missing", "access.closed", "closed");
  for (const refuse of [() => refusal, async () => refusal]) {
    const closed = createApp({ store: storeOf(smallSnapshot()), access: { refuse } });
    for (const path of ["/health", "/api/coverage", "/tiles/2026/0/0/0.mvt", "/docs", "/"]) {
      const response = await closed.request(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ code: "access.closed", message: "closed" });
    }
  }
});

test("a failure we did not foresee is a bare 500 and goes to the log whole", async () => {
  const failures: unknown[] = [];
  const broken = createApp({
    store: {
      current: () => {
        throw new Error("the disk is gone: /secret/path");
      },
      get: async () => undefined,
      list: async () => [],
    },
    log: (error) => failures.push(error),
  });
  const response = await broken.request("/api/coverage");
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ code: "internal", message: "Internal error" });
  expect(failures).toHaveLength(1);
});

test("an unknown path is a 404 with a code, under /api and elsewhere", async () => {
  for (const path of ["/api", "/api/", "/api/nope", "/nope", "/health/", "/API/coverage"]) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "path.unknown" });
  }
  expect(errors).toEqual([]);
});
