import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { smallApp } from "./client.ts";

const { app } = smallApp();
const listening = await listen(app.fetch, { host: "127.0.0.1", port: 0 });
const { hostname, port } = new URL(listening.url);
afterAll(() => listening.close());

/** Sends bytes as they are and gives what comes back. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer)).on("error", reject);
  });
}
const ask = (target: string, host = "localhost", method = "GET") =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

test("it listens on the address it was given alone", () => {
  expect(hostname).toBe("127.0.0.1");
});

test.each([
  ["100,000 characters", `/api/search?q=${"a".repeat(100_000)}`],
  ["100,000 letters of four bytes", `/api/search?q=${encodeURIComponent("𐍈".repeat(100_000))}`],
])("an address of %s is 414 with a reason", async (_, target) => {
  const answer = await ask(target);
  expect(answer).toMatch(/^HTTP\/1.1 414 /);
  expect(answer).toContain('"code":"url.too_long"');
});

test.each([
  ["a backslash in the path", "/api\\coverage"],
  ["an absolute address of nowhere", "http://"],
  ["a space", "/api/ coverage"],
])("a request line with %s is 400 with a reason", async (_, target) => {
  const answer = await ask(target);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toMatch(/\{"code":"[a-z.]+","message":".+"\}/);
});

test("a Host that is none is 400 with a reason", async () => {
  expect(await ask("/health", "a b")).toMatch(/^HTTP\/1.1 400 .*request\.malformed/s);
});

test("dots in a path do not climb", async () => {
  expect(await ask("/assets/../../../../etc/passwd")).toMatch(/^HTTP\/1.1 404 /);
});

test("what is not HTTP is answered and does no harm", async () => {
  expect(await raw("hello\r\n\r\n")).toMatch(/^HTTP\/1.1 400 .*request\.malformed/s);
  expect(await ask("/health")).toMatch(/^HTTP\/1.1 200 /);
});

test("HEAD over the socket tells the length and sends nothing", async () => {
  const first = await ask("/api/coverage", "localhost", "GET");
  const head = await ask("/api/coverage", "localhost", "HEAD");
  const length = /content-length: (\d+)/i;
  expect(length.exec(head)?.[1]).toBe(length.exec(first)?.[1]);
  expect(head.endsWith("\r\n\r\n")).toBe(true);
});
