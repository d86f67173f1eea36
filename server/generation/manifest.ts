import { createHash } from "node:crypto";
import { z } from "zod";
import { STRUCTURES } from "../schema.ts";

/** Form of the folder that this version of the product writes and reads. */
export const GENERATION_FORMAT = 3;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Boundaries = z.object({ id: z.string(), kind: z.enum(["approximate", "installed"]) });

/** `manifest.json` of a generation: what the folder holds and how to know that it is whole. */
export const GenerationManifest = z.object({
  format: z.literal(GENERATION_FORMAT),
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** ISO instant of the first publication of this content. */
  publishedAt: z.iso.datetime(),
  /** Last date with figures; empty when there are none. */
  dataAsOf: z.string(),
  demo: z.boolean(),
  boundaries: z.record(z.enum(STRUCTURES), Boundaries),
  /** Name of file → size and SHA-256 in hex. */
  files: z.record(
    z.string().regex(/^[a-z0-9_-]+\.[a-z]+$/),
    z.object({ bytes: z.number().int(), sha256: Sha256 }),
  ),
  /** SHA-256 of the manifest without this field. */
  seal: Sha256,
});
export type GenerationManifest = z.infer<typeof GenerationManifest>;

/** Name of a generation: the first 16 hex digits of the hash over its files' names and checksums. */
export function contentId(files: GenerationManifest["files"]): string {
  const lines = Object.keys(files)
    .sort()
    .map((name) => `${name} ${files[name]!.sha256}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex").slice(0, 16);
}

export function sealOf({ seal: _, ...rest }: Omit<GenerationManifest, "seal"> & { seal?: string }) {
  return createHash("sha256")
    .update(JSON.stringify(sorted(rest)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
