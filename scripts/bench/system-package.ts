import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A line cannot be measured: a program of the system is missing. The message says what to install. */
export class MissingPackage extends Error {
  override name = "MissingPackage";
  constructor(program: string, packages: string) {
    super(`${program} not found; Debian or Ubuntu: apt-get install -y ${packages}`);
  }
}

const SYSTEM_FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin", "/usr/local/bin"];

/**
 * Path of a program.
 *
 * @throws {MissingPackage}
 */
export function findProgram(name: string, packages: string): string {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM_FOLDERS];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new MissingPackage(name, packages);
  return found;
}

/**
 * Path of the system's own Python, which has what its packages bring.
 *
 * @throws {MissingPackage} Where it lacks the module.
 */
export function findPythonWith(module: string, packages: string): string {
  const python = "/usr/bin/python3";
  try {
    execFileSync(python, ["-c", `import ${module}`], { stdio: "ignore" });
  } catch {
    throw new MissingPackage(`Python's ${module}`, packages);
  }
  return python;
}

/**
 * Folder of PostgreSQL's own programs (`initdb`, `postgres`), newest version first; with PostGIS, a
 * version that has the extension.
 *
 * @throws {MissingPackage}
 */
export function findPostgres({ postgis }: { postgis: boolean }): string {
  const versions = foldersIn("/usr/lib/postgresql")
    .filter((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`))
    .sort((a, b) => Number(b) - Number(a));
  const fits = (version: string) =>
    !postgis || existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`);
  const version = versions.find(fits);
  if (version) return `/usr/lib/postgresql/${version}/bin`;
  const packages = "postgresql postgresql-postgis";
  throw new MissingPackage(versions.length === 0 ? "PostgreSQL" : "PostGIS", packages);
}

function foldersIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : [];
}
