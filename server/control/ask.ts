import { request } from "node:http";
import { AppError } from "../errors.ts";
import { withSocketName } from "./socket.ts";

/**
 * Asks the server that runs on a data folder: GET, or POST when there is a body.
 *
 * @returns Its answer, or undefined when no server runs there.
 * @throws {AppError} with the server's own code and message when it refuses.
 */
export async function askServer(
  dataDir: string,
  path: `/${string}`,
  body?: object,
): Promise<Record<string, unknown> | undefined> {
  const answer = await withSocketName(dataDir, (socketPath) => send(socketPath, path, body));
  if (!answer) return undefined;
  const content = JSON.parse(answer.text) as Record<string, unknown>;
  if (answer.status === 200) return content;
  throw new AppError("broken", String(content.code), String(content.message));
}

function send(
  socketPath: string,
  path: string,
  body: object | undefined,
): Promise<{ status: number; text: string } | undefined> {
  return new Promise((resolve, reject) => {
    const method = body ? "POST" : "GET";
    const asked = request({ socketPath, path, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode!, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.on("error", (cause: NodeJS.ErrnoException) => {
      // No socket, or one that a killed server left behind.
      if (cause.code === "ENOENT" || cause.code === "ECONNREFUSED") resolve(undefined);
      else reject(cause);
    });
    asked.end(body && JSON.stringify(body));
  });
}
