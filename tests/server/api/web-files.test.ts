import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { smallApp } from "./client.ts";

const parent = mkdtempSync(join(tmpdir(), "dia-ban-web-"));
const folder = join(parent, "web");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(parent, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Địa Bàn</title>");
writeFileSync(join(folder, "robots.txt"), "User-agent: *");
writeFileSync(join(folder, "assets", "main-abc123.js"), "export const a = 1;\n".repeat(200));
writeFileSync(join(folder, "assets", "font-abc123.woff2"), Buffer.alloc(5000));
afterAll(() => rmSync(parent, { recursive: true }));

const { get } = smallApp(undefined, [], { webFolder: folder });

test("every screen is the one page, asked for each time", async () => {
  const routes = readFileSync("web/main.tsx", "utf8").matchAll(/<Route path="(\/[^"]*)"/g);
  const screens = [...routes].map(([, path]) => path!);
  expect(screens).toContain("/indicators");
  for (const path of [...screens, "/wall/1", "/?z=5"]) {
    const response = await get(path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("Địa Bàn");
  }
});

test("files named by their content may be kept for ever", async () => {
  const script = await get("/assets/main-abc123.js", { "accept-encoding": "br" });
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("content-encoding")).toBe("br");
  expect((await get("/robots.txt")).headers.get("cache-control")).toBe("no-cache");
});

test("what is compressed already is sent as it is", async () => {
  const font = await get("/assets/font-abc123.woff2", { "accept-encoding": "gzip, br" });
  expect(font.headers.get("content-encoding")).toBeNull();
  expect(font.headers.get("content-type")).toBe("font/woff2");
});

test("pages may start the map's worker, and run no script but our files", async () => {
  const policy = (await get("/")).headers.get("content-security-policy")!;
  expect(policy).toContain("worker-src 'self' blob:");
  expect(policy).toContain("script-src 'self';");
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/../../secret.txt",
  "/assets/..%5c..%5csecret.txt",
  "//secret.txt",
  "/assets",
  "/assets/",
  "/nothing.js",
  "/wall/1/2",
])("%s leads nowhere", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "path.unknown" });
});

test("a new build is served without a restart", async () => {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>new</title>");
  writeFileSync(join(folder, "assets", "main-def456.js"), "export const b = 2;");
  utimesSync(join(folder, "index.html"), 2_000_000_000, 2_000_000_000);
  expect(await (await get("/")).text()).toContain("new");
  expect((await get("/assets/main-def456.js")).status).toBe(200);
});

test("a web that is not built says what to run", async () => {
  for (const webFolder of [undefined, join(parent, "nothing")]) {
    const response = await smallApp(undefined, [], { webFolder }).get("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm start");
  }
});
