import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Progress } from "../prepared.ts";
import { MOST_FILE_BYTES } from "./limits.ts";
import { Refusal, reasonOf } from "./refusal.ts";

const SILENCE_MS = 30_000;

export interface LoadedFile {
  /** Name for people, without folders. */
  name: string;
  bytes: Buffer;
  /** Hex, of the bytes as stored or downloaded. */
  sha256: string;
}

/**
 * Reads a file by path or `http(s)` URL.
 *
 * @param sha256  Checked before anything else looks at the bytes.
 * @throws {Refusal} When it cannot be read, is too large, or has another checksum.
 */
export async function loadFile(
  source: string,
  sha256: string | undefined,
  progress: Progress,
): Promise<LoadedFile> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(source)?.[1]?.toLowerCase();
  if (scheme && scheme !== "http" && scheme !== "https") {
    throw new Refusal(`${scheme}: addresses are not read; give a path or an http(s) URL`);
  }
  const bytes = scheme ? await download(source, progress) : await readLocal(source);
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (sha256 && sha256.toLowerCase() !== actual) {
    throw new Refusal(`the SHA-256 is ${actual}, not ${sha256.toLowerCase()}: another file`);
  }
  const name = scheme ? basename(new URL(source).pathname) || new URL(source).host : source;
  return { name: basename(name), bytes, sha256: actual };
}

async function readLocal(path: string): Promise<Buffer> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Refusal(`${path} is not a file`);
    if (info.size > MOST_FILE_BYTES) throw tooLarge(info.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Refusal(
      missing ? `${path} does not exist` : `cannot read ${path}: ${reasonOf(error)}`,
    );
  }
}

/** Redirects are followed by fetch, which never leaves http(s). */
async function download(url: string, progress: Progress): Promise<Buffer> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    // As stored: a checksum is of the file, not of what a server packed or unpacked on the way.
    const headers = { "accept-encoding": "identity" };
    const response = await fetch(url, { headers, signal: silence.signal });
    if (!response.ok || !response.body) throw new Refusal(`${url} answered ${response.status}`);
    const announced = Number(response.headers.get("content-length")) || 0;
    if (announced > MOST_FILE_BYTES) throw tooLarge(announced);
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      timer.refresh();
      received += chunk.length;
      if (received > MOST_FILE_BYTES) throw tooLarge(received);
      chunks.push(chunk);
      progress("download", announced ? Math.min(1, received / announced) : undefined);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (silence.signal.aborted) throw new Refusal(`${url} went silent for 30 s`);
    const cause = error instanceof Error && error.cause ? error.cause : error;
    throw new Refusal(`cannot download ${url}: ${reasonOf(cause)}`);
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

const tooLarge = (bytes: number) =>
  new Refusal(
    `the file has ${megabytes(bytes)} MB; at most ${megabytes(MOST_FILE_BYTES)} MB are read`,
  );

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
