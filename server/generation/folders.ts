import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileWhole } from "../files.ts";

const ID = /^[0-9a-f]{16}$/;

export const generationsFolder = (dataDir: string) => join(dataDir, "generations");
export const generationFolder = (dataDir: string, id: string) =>
  join(generationsFolder(dataDir), id);

/** Which generation readers are to see; undefined when the pointer is missing or is no id. */
export async function readPointer(dataDir: string): Promise<string | undefined> {
  const content = await readText(join(generationsFolder(dataDir), "current"));
  const id = content?.trim();
  return id !== undefined && ID.test(id) ? id : undefined;
}

/** Swaps what readers see, by one rename. */
export async function writePointer(dataDir: string, id: string): Promise<void> {
  await writeFileWhole(join(generationsFolder(dataDir), "current"), `${id}\n`);
}

/**
 * Ids in the order of publication, the newest last; one that was published again stands where it was
 * last. Lines that are no id are left out: this file only orders, the folders tell what exists.
 */
export async function readHistory(dataDir: string): Promise<string[]> {
  const content = (await readText(historyPath(dataDir))) ?? "";
  return content.split("\n").filter((line) => ID.test(line));
}

export async function writeHistory(dataDir: string, ids: readonly string[]): Promise<void> {
  await mkdir(generationsFolder(dataDir), { recursive: true });
  await writeFileWhole(historyPath(dataDir), ids.map((id) => `${id}\n`).join(""));
}

const historyPath = (dataDir: string) => join(generationsFolder(dataDir), "history");

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
