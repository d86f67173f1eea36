import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../errors.ts";
import { checksumOf } from "../files.ts";
import { contentId, GENERATION_FORMAT, GenerationManifest, sealOf } from "./manifest.ts";

/**
 * Checks that a generation is whole: its name, its manifest and every byte of every file.
 *
 * @returns The manifest, which is then known to be true.
 * @throws {AppError} `generation.refused`; the message says what is wrong, without naming the generation.
 */
export async function verifyGeneration(folder: string): Promise<GenerationManifest> {
  const manifest = await readManifest(folder);
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const bytes = await sizeOf(path);
    if (bytes === undefined) throw refused(`${name} is missing`);
    const gap = expected.bytes - bytes;
    if (gap !== 0) {
      throw refused(
        `${name} has ${Math.abs(gap)} bytes ${gap > 0 ? "less" : "more"} than its manifest says`,
      );
    }
  }
  for (const [name, expected] of Object.entries(manifest.files)) {
    const { sha256 } = await checksumOf(join(folder, name));
    if (sha256 !== expected.sha256) throw refused(`${name} is not what its manifest says`);
  }
  return manifest;
}

/** Reads the manifest and checks what can be checked without the other files. */
export async function readManifest(folder: string): Promise<GenerationManifest> {
  const content = await readFile(join(folder, "manifest.json"), "utf8").catch(() => undefined);
  if (content === undefined) throw refused("manifest.json is missing");
  const manifest = parse(content);
  if (sealOf(manifest) !== manifest.seal) throw refused("manifest.json does not match its seal");
  if (contentId(manifest.files) !== manifest.id || basename(folder) !== manifest.id) {
    throw refused("the name is not that of its content");
  }
  return manifest;
}

function parse(content: string): GenerationManifest {
  try {
    const manifest = JSON.parse(content);
    const { format } = manifest;
    if (Number.isInteger(format) && format !== GENERATION_FORMAT) {
      throw refused(
        `it has form ${format}, this version of the product reads ${GENERATION_FORMAT}`,
      );
    }
    return GenerationManifest.parse(manifest);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw refused("manifest.json is not readable", { cause });
  }
}

const sizeOf = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );

const refused = (reason: string, options?: ErrorOptions) =>
  new AppError("broken", "generation.refused", reason, options);
