import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const KEPT_HEADERS = 200;

const chosen = new Map<string, Encoding>();

/** The smallest encoding that a client takes, by its `Accept-Encoding`. RFC 9110, 12.5.3. */
export function chooseEncoding(acceptEncoding: string | null): Encoding {
  if (acceptEncoding === null) return "identity";
  const known = chosen.get(acceptEncoding);
  if (known) return known;
  const encoding = parse(acceptEncoding);
  // Browsers send a handful of these; a map of them spares the parsing, a bound spares the memory.
  if (chosen.size < KEPT_HEADERS) chosen.set(acceptEncoding, encoding);
  return encoding;
}

function parse(acceptEncoding: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith("q="));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const br = weightOf("br");
  const gzipped = weightOf("gzip");
  if (br > 0 && br >= gzipped) return "br";
  return gzipped > 0 ? "gzip" : "identity";
}

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** `quick` for answers made while somebody waits, `thorough` for files that last. */
export type Effort = "quick" | "thorough";

const GZIP_LEVEL = { quick: 6, thorough: 9 };
const BROTLI_QUALITY = { quick: 5, thorough: 9 };

/** Compresses in the thread pool; meant to be done once for each kept answer. */
export async function compress(
  body: Uint8Array,
  encoding: Encoding,
  effort: Effort,
): Promise<Uint8Array> {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return gzipAsync(body, { level: GZIP_LEVEL[effort] });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliAsync(body, {
    params: {
      [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort],
      [BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
