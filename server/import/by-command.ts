import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { z } from "@hono/zod-openapi";
import { AppError } from "../errors.ts";
import type { Reading } from "../http/reading.ts";
import { Desk } from "./desk.ts";
import { LIMITS } from "./read/table.ts";
import {
  AcceptBody,
  type Accepted,
  ChoicesBody,
  type Preflight,
  PreflightQuery,
  type PreflightRow,
} from "./schema.ts";

/** What the command asks for; the server reads the file itself, for both share a machine. */
export const ImportTask = z.strictObject({
  path: z.string().min(1),
  query: PreflightQuery,
  choices: ChoicesBody.shape.choices.or(z.array(z.never())),
  /** Null to look only. */
  accept: AcceptBody.nullable(),
  /** Whether every row is told, or those that need a look. */
  rows: z.enum(["some", "all"]).default("some"),
});
export type ImportTask = z.input<typeof ImportTask>;

export interface ImportReport {
  preflight: Preflight;
  /** Every row, or some: those without a unit first, then the impossible, the changed, the new. */
  rows: PreflightRow[];
  /** Null when it was only looked at, or stopped. */
  accepted: Accepted | null;
}

const ROWS_TOLD = 40;
const BY_NEED = ["choices", "impossible", "changed", "new", "unchanged"] as const;

/**
 * Looks at a file and accepts it where that is asked for and nothing stops it.
 *
 * @throws {AppError} What the desk refuses; `import.file` when the file cannot be read.
 */
export async function importByCommand(
  needs: Pick<Reading, "store" | "today" | "writing">,
  asked: unknown,
): Promise<ImportReport> {
  const parsed = ImportTask.safeParse(asked);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new AppError("invalid", "import.command", `${path.join(".")}: ${message}`);
  }
  const { path, query, choices, accept, rows: wanted } = parsed.data;
  const desk = new Desk(needs);
  const fileName = basename(path).normalize("NFC");
  let preflight = await desk.look(() => fileBytes(path), fileName, query);
  const { id } = preflight;
  if (choices.length > 0) preflight = await desk.choose(id, { choices });
  const { counts } = preflight;
  const rows = await (wanted === "all" ? allRows(desk, id) : rowsByNeed(desk, id));
  const isStopped = counts.choices + counts.impossible > 0 && !accept?.leaveOut;
  const accepted = accept && !isStopped ? await desk.accept(id, accept) : null;
  return { preflight, rows, accepted };
}

const allRows = async (desk: Desk, id: string) =>
  (await desk.rows(id, { offset: 0, limit: Number.POSITIVE_INFINITY })).rows;

async function rowsByNeed(desk: Desk, id: string): Promise<PreflightRow[]> {
  const told: PreflightRow[] = [];
  for (const outcome of BY_NEED) {
    const limit = ROWS_TOLD - told.length;
    if (limit > 0) told.push(...(await desk.rows(id, { outcome, offset: 0, limit })).rows);
  }
  return told;
}

async function fileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of createReadStream(path)) {
      bytes += part.length;
      if (bytes > LIMITS.fileBytes) break;
      parts.push(part);
    }
  } catch (cause) {
    throw new AppError(
      "invalid",
      "import.file",
      `cannot read ${path}: ${(cause as Error).message}`,
    );
  }
  if (bytes > LIMITS.fileBytes) {
    const limit = LIMITS.fileBytes / 2 ** 20;
    throw new AppError("tooLarge", "import.too_large", `the file is larger than ${limit} MB`);
  }
  return new Uint8Array(Buffer.concat(parts));
}
