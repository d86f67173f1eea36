import { gunzipSync } from "node:zlib";
import { type Unzipped, unzipSync } from "fflate";
import { unpackedCap } from "./limits.ts";
import { Refusal, reasonOf } from "./refusal.ts";

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Undoes gzip, if there is any, however the file is called.
 *
 * @throws {Refusal} When the stream is cut short, damaged, or grows beyond all measure.
 */
export function gunzip(bytes: Buffer): Buffer {
  if (!isGzip(bytes)) return bytes;
  const cap = unpackedCap(bytes.length);
  try {
    return gunzipSync(bytes, { maxOutputLength: cap });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooMuch(cap);
    if (code === "Z_BUF_ERROR") throw new Refusal("the gzip stream is cut short");
    throw new Refusal(`the gzip stream is damaged: ${reasonOf(error)}`);
  }
}

/**
 * Files of a zip whose names end in one of `extensions`, by their name without folders.
 *
 * @throws {Refusal} When the archive is damaged or would unpack to too much.
 */
export function unzip(bytes: Buffer, extensions: readonly string[]): Map<string, Buffer> {
  const cap = unpackedCap(bytes.length);
  let total = 0;
  let files: Unzipped;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        const wanted = extensions.some((end) => file.name.toLowerCase().endsWith(end));
        // __MACOSX holds the shadow files of a Mac's archiver under the same names.
        if (!wanted || file.name.startsWith("__MACOSX")) return false;
        total += file.originalSize;
        if (total > cap) throw tooMuch(cap);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`the zip archive is damaged: ${reasonOf(error)}`);
  }
  return new Map(
    Object.entries(files).map(([name, data]) => [
      name.slice(name.lastIndexOf("/") + 1),
      Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    ]),
  );
}

const tooMuch = (cap: number) =>
  new Refusal(`unpacks to more than ${Math.round(cap / 1024 / 1024)} MB: not a map`);
