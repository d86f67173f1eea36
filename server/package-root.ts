import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the installed product: the nearest one above this file that holds `package.json` and `geodata`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) || !existsSync(join(folder, "geodata"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("geodata/ not found above the program: incomplete installation");
    folder = parent;
  }
  return folder;
}
