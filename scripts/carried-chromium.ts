import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "../server/package-root.ts";

export interface CarriedChromium {
  executablePath: string;
  /** Libraries of NSS, NSPR and Expat, for a system that lacks them. */
  libraries: string;
  /** Names the fonts for fontconfig. */
  fontsFile: string;
}

/** The package exports no path to its files: its entry is two folders below the root. */
const home = () =>
  join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");

/** Without any configuration or font the browser dies at the first page that has text. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium of the npm package once, beside the packages: the package itself would take
 * whatever stands in the shared temporary folder, even when another user put it there.
 *
 * @throws When the package is not installed or there is no room.
 */
export async function unpackChromium(): Promise<CarriedChromium> {
  const { version } = JSON.parse(readFileSync(join(home(), "package.json"), "utf8"));
  const cache = join(packageRoot(), "node_modules", ".cache");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, ".tmp-"));
    try {
      await unpackInto(aside);
      moveUnlessThere(aside, folder);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(folder, "chromium"),
    libraries: join(folder, "lib"),
    fontsFile: join(folder, "fonts.conf"),
  };
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  // The package unpacks into the temporary folder and nowhere else.
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  const tar = brotliDecompressSync(readFileSync(join(home(), "bin", "al2023.tar.br")));
  execFileSync("tar", ["-x", "-C", folder], { input: tar });
  writeFileSync(join(folder, "fonts.conf"), FONTS);
  // Whoever may read the packages may run it too.
  execFileSync("chmod", ["-R", "a+rX", folder]);
}

/** Two runs at the same time unpack the same: the first one stays. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(to)) throw cause;
  }
}
