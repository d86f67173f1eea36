import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { PAGE_HEADERS } from "../access/security-headers.ts";
import { seal } from "./answer.ts";
import { KeptAnswer } from "./kept-answer.ts";

/** Addresses of screens: the web reads the rest of the address itself. */
const SCREEN =
  /^\/(?:|plan|cliff|indicators|requests|norms|import|difference|sign-in|wall\/[^/]+)\/?$/;

/** Vite names these by their content. */
const HASHED = "/assets/";

const COMPRESSED_ALREADY = /\.(?:woff2?|png|jpe?g|webp|avif|gz|br|zip)$/;

const NOT_BUILT = `Giao diện chưa được dựng. Hãy chạy: npm start
The web is not built. Run: npm start
`;

/**
 * The built web, from memory. Only files that were listed in the folder are served, so no address can
 * lead outside it. A new build is noticed when a screen is opened.
 */
export class WebFiles {
  readonly #folder: string | undefined;
  #builtAt = 0;
  /** Path as asked → file. */
  #files = new Map<string, string>();
  #kept = new Map<string, KeptAnswer>();

  /** @param folder  Undefined when nothing was built. */
  constructor(folder: string | undefined) {
    this.#folder = folder && resolve(folder);
  }

  /** The answer to a path of the web, or undefined. */
  async answer(request: Request, path: string): Promise<Response | undefined> {
    const isScreen = SCREEN.test(path);
    if (isScreen || this.#files.size === 0) this.#list();
    const kept = this.#keep(isScreen ? "/index.html" : path);
    if (kept) return kept.send(request);
    return isScreen ? notBuilt() : undefined;
  }

  #list(): void {
    const folder = this.#folder;
    if (!folder) return;
    const builtAt = statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (builtAt === this.#builtAt) return;
    this.#builtAt = builtAt;
    this.#kept = new Map();
    this.#files = new Map();
    if (builtAt === 0) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      this.#files.set(`/${relative(folder, file).split(sep).join("/")}`, file);
    }
  }

  #keep(path: string): KeptAnswer | undefined {
    const known = this.#kept.get(path);
    if (known) return known;
    const file = this.#files.get(path);
    // A build under way may just have taken it away.
    if (!file || !existsSync(file)) return undefined;
    const kept = new KeptAnswer(readFileSync(file), {
      headers: {
        ...PAGE_HEADERS,
        "content-type": getMimeType(path) ?? "application/octet-stream",
        "cache-control": path.startsWith(HASHED)
          ? "public, max-age=31536000, immutable"
          : "no-cache",
      },
      effort: COMPRESSED_ALREADY.test(path) ? "none" : "thorough",
    });
    this.#kept.set(path, kept);
    return kept;
  }
}

function notBuilt(): Response {
  const headers = {
    ...PAGE_HEADERS,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  };
  return seal(new Response(NOT_BUILT, { status: 503, headers }));
}
