import { expect, test } from "vitest";
import { smallApp } from "./client.ts";

const { app, get, json } = smallApp();

test("every route that answers data is described, with its parameters and errors", async () => {
  const document = await json("/openapi.json");
  const described = Object.keys(document.paths).sort();
  const routed = app.routes
    .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"))
    .filter((path) => path.startsWith("/api") || path === "/health");
  expect(described).toEqual([...new Set(routed), "/tiles/{structure}/{z}/{x}/{y}.mvt"].sort());
  for (const path of described) {
    // biome-ignore lint/suspicious/noExplicitAny: an answer that is looked into
    for (const [method, operation] of Object.entries<any>(document.paths[path])) {
      const place = `${method} ${path}`;
      expect(operation.summary, place).toBeTruthy();
      for (const { name, description } of operation.parameters ?? []) {
        expect(description, `${place} ${name}`).toBeTruthy();
      }
      expect(Object.keys(operation.responses), place).toEqual(
        expect.arrayContaining(["200", "400", "405", "414"]),
      );
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(
          (response as { description: string }).description,
          `${place} ${status}`,
        ).toBeTruthy();
      }
    }
  }
});

test("every reference in the description leads somewhere", async () => {
  const document = await json("/openapi.json");
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(document.components.schemas, name).toHaveProperty([name!]);
  }
  expect(text).not.toContain('"query":{}');
});

test("answers are what the description says", async () => {
  const document = await json("/openapi.json");
  const frame = await json("/api/coverage?asOf=2024-09-30&level=province");
  const { required } = document.components.schemas.CoverageFrame;
  for (const field of required) expect(frame, field).toHaveProperty(field);
});

test("the page of documents needs nothing from elsewhere and no script of its own", async () => {
  const page = await get("/docs");
  expect(page.headers.get("content-type")).toContain("text/html");
  const html = await page.text();
  expect(html).not.toMatch(/https?:|<script>|\son\w+=/);
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const file = await get(address!);
    expect(file.status, address).toBe(200);
    expect((await file.arrayBuffer()).byteLength, address).toBeGreaterThan(50);
  }
});
