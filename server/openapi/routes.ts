import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Hono } from "hono";
import { DATA_HEADERS, PAGE_HEADERS } from "../access/security-headers.ts";
import { KeptAnswer } from "../http/kept-answer.ts";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Địa Bàn · API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Apart from the page, for the page allows no script of its own. */
const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Files of swagger-ui-dist that the page asks for: served from here, for there may be no internet. */
const SHIPPED = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
} as const;

/** The description of the API for machines, and a page of it for people. */
export function openapiRoutes(describe: () => object) {
  const document = once(() => json(describe()));
  const page = once(() => text(PAGE, "text/html; charset=utf-8"));
  const start = once(() => text(START, "text/javascript; charset=utf-8"));
  const shipped = Object.entries(SHIPPED).map(
    ([name, type]) => [name, once(() => keep(readShipped(name), type))] as const,
  );

  const app = new Hono()
    .get("/openapi.json", (c) => document().send(c.req.raw))
    .get("/docs", (c) => page().send(c.req.raw))
    .get("/docs/start.js", (c) => start().send(c.req.raw));
  for (const [name, answer] of shipped) {
    app.get(`/docs/${name}`, (c) => answer().send(c.req.raw));
  }
  return app;
}

function readShipped(name: string): Uint8Array {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  return readFileSync(join(folder, name));
}

const json = (value: object) =>
  new KeptAnswer(Buffer.from(JSON.stringify(value)), {
    headers: {
      ...DATA_HEADERS,
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-cache",
    },
  });

const text = (body: string, type: string) => keep(Buffer.from(body), type);

const keep = (body: Uint8Array, type: string) =>
  new KeptAnswer(body, {
    headers: { ...PAGE_HEADERS, "content-type": type, "cache-control": "no-cache" },
    effort: type.startsWith("image/") ? "none" : "thorough",
  });

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
