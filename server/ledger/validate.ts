import { AppError } from "../errors.ts";
import { CHECKS, type References } from "./faults.ts";
import { keyOf } from "./keys.ts";
import { BATCH_KINDS, type Batch } from "./rows.ts";
import { slices } from "./slices.ts";
import { TABLES } from "./tables.ts";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Checks a batch whole before any of it is written.
 *
 * @throws {AppError} `ledger.batch` for the batch itself, `ledger.row` for the first bad row; the
 *   message names the list, the row counted from 1, the field, what it holds and what was expected.
 */
export async function validate(batch: Batch, references: References): Promise<void> {
  checkHead(batch);
  for (const { list } of TABLES) {
    const all = batch.rows?.[list];
    if (!Array.isArray(all)) throw refused(`rows.${list} is not a list`);
    const keys = new Set<string>();
    for await (const { rows, start } of slices(all as object[])) {
      rows.forEach((row, index) => {
        const fault =
          typeof row !== "object" || row === null
            ? `is ${JSON.stringify(row)}, expected a row`
            : (CHECKS[list](row as Record<string, unknown>, references) ?? twice(list, row, keys));
        if (fault === undefined) return;
        throw new AppError("invalid", "ledger.row", `${list}, row ${start + index + 1}: ${fault}`);
      });
    }
  }
}

function checkHead(batch: Batch): void {
  for (const name of ["id", "who"] as const) {
    const value = batch[name];
    if (typeof value === "string" && value.trim() !== "" && value.length <= 200) continue;
    throw refused(`${name} is ${JSON.stringify(value)}, expected a text of 1 to 200 characters`);
  }
  if (!BATCH_KINDS.includes(batch.kind)) {
    throw refused(`kind is ${JSON.stringify(batch.kind)}, expected ${BATCH_KINDS.join(", ")}`);
  }
  if (!INSTANT.test(batch.receivedAt) || Number.isNaN(Date.parse(batch.receivedAt))) {
    throw refused(`receivedAt is ${JSON.stringify(batch.receivedAt)}, expected an ISO instant`);
  }
  if (typeof batch.remark !== "string") throw refused("remark is not a text");
}

const refused = (reason: string) => new AppError("invalid", "ledger.batch", `batch: ${reason}`);

function twice(list: (typeof TABLES)[number]["list"], row: object, keys: Set<string>) {
  const key = keyOf(list, row);
  if (keys.has(key)) return `says ${key} a second time, expected once in a batch`;
  keys.add(key);
}
