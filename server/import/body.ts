import { AppError } from "../errors.ts";
import { LIMITS } from "./read/table.ts";

/** Beyond this a sender is not listened to any more. */
const PATIENCE_BYTES = LIMITS.fileBytes * 8;

/**
 * The raw body of a request. One that is too large is heard to its end, within reason, for a browser shows
 * an answer only when it could send everything.
 *
 * @throws {AppError} 413 `import.too_large`.
 */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > PATIENCE_BYTES) throw tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (request.body) {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += part.length;
      if (bytes <= LIMITS.fileBytes) parts.push(part);
      else parts.length = 0;
      if (bytes > PATIENCE_BYTES) break;
    }
  }
  if (bytes > LIMITS.fileBytes) throw tooLarge();
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const tooLarge = () =>
  new AppError(
    "tooLarge",
    "import.too_large",
    `the file is larger than ${LIMITS.fileBytes / 2 ** 20} MB`,
  );
