import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** The least a Hono server can do: what a request costs before any work. */
const app = new Hono().get("/", (c) => c.text("Hello, world"));

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`ready ${port}`);
});
