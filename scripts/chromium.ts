import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./carried-chromium.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export interface Browser {
  executablePath: string;
  /** Added to the environment of the browser. */
  env: Record<string, string>;
  from: string;
}

/** Flags that start Chromium anywhere: as root, without a graphics card, without asking the network. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium that starts: the one named by `CHROMIUM`, one on PATH or in a usual place, the one that
 * the npm package carries, or, as root on Debian, the system's package.
 *
 * @throws {Error} In one line, when there is none to be had.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!starts(named, {})) throw new Error(`CHROMIUM names ${named}, which does not start`);
    return { executablePath: named, env: {}, from: "CHROMIUM" };
  }
  for (const path of [...onPath(), ...PLACES]) {
    if (isExecutable(path) && starts(path, {})) {
      return { executablePath: path, env: {}, from: "this machine" };
    }
  }
  return (await carried()) ?? installed();
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `--version` runs the dynamic linker, so a missing library shows. */
function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ["--version"], {
      env: { ...process.env, ...env },
      stdio: "ignore",
      timeout: 30_000,
    });
    return true;
  } catch {
    return false;
  }
}

/** The npm package's Chromium, with the libraries and fonts it brings where the system lacks them. */
async function carried(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return;
  try {
    const { executablePath, libraries, fontsFile } = await unpackChromium();
    const fonts = { FONTCONFIG_FILE: fontsFile };
    const before = process.env.LD_LIBRARY_PATH;
    const all = { ...fonts, LD_LIBRARY_PATH: before ? `${libraries}:${before}` : libraries };
    const env = [fonts, all].find((each) => starts(executablePath, each));
    if (env) return { executablePath, env, from: "@sparticuz/chromium" };
  } catch {
    // Not installed, or no room to unpack: the next way is tried.
  }
}

function installed(): Browser {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing the system's package");
    if (aptGetInstalls() && starts("/usr/bin/chromium", {})) {
      return { executablePath: "/usr/bin/chromium", env: {}, from: "apt-get" };
    }
  }
  throw new Error(
    "No Chromium for the browser tests: install one (Debian: apt-get install chromium) or name it in CHROMIUM",
  );
}

function aptGetInstalls(): boolean {
  const { status } = spawnSync(
    "sh",
    ["-c", "apt-get update -qq && apt-get install -y -qq chromium"],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    },
  );
  return status === 0;
}
