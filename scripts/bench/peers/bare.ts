import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The least Node can do to send an answer: the bytes of `BODY_FILE` under the headers of `HEADERS`. */
const body = readFileSync(process.env.BODY_FILE!);
const headers = JSON.parse(process.env.HEADERS!) as Record<string, string>;

const server = createServer((_, outgoing) => {
  outgoing.writeHead(200, headers);
  outgoing.end(body);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`ready ${(server.address() as AddressInfo).port}`);
});
