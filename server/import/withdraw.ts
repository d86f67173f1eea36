import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import type { Writing, Written } from "../http/writing.ts";
import { NO_ROWS } from "../ledger/rows.ts";
import { refusePersonal } from "../people/refuse.ts";
import type { WithdrawBody } from "./schema.ts";

/**
 * Takes back a whole batch: the figures before it return. What is known already of its documents stays.
 *
 * @throws {AppError} 400 `text.personal`; 404 `batch.unknown`; 409 `batch.withdrawn` when it was taken back before.
 */
export async function withdrawBatch(
  snapshot: Snapshot,
  writing: Writing,
  id: string,
  { who, reason }: WithdrawBody,
  now: string,
): Promise<Written> {
  refusePersonal(snapshot, { who, reason });
  const head = [...snapshot.batches.values()].find((batch) => batch.id === id);
  if (!head || head.kind === "withdrawal") {
    throw new AppError("missing", "batch.unknown", `no batch ${got(id)}`);
  }
  if (head.withdrawn) {
    throw new AppError("conflict", "batch.withdrawn", `batch ${got(id)} was taken back before`);
  }
  return writing.accept({
    ...{ id: `rut-${id}`.slice(0, 200), kind: "withdrawal", who, receivedAt: now, remark: reason },
    rows: { ...NO_ROWS, withdrawals: [{ kind: "batch", id, reason }] },
  });
}
