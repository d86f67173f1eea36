import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import type { Writing, Written } from "../http/writing.ts";
import { NO_ROWS } from "../ledger/rows.ts";
import { refusePersonal } from "../people/refuse.ts";

/**
 * Takes back a document: what it told stays and reads "unsupported".
 *
 * @throws {AppError} 400 `text.personal`; 404 `document.unknown`; 409 `document.withdrawn` when it was taken back before.
 */
export async function withdrawDocument(
  snapshot: Snapshot,
  writing: Writing,
  id: string,
  { who, reason }: { who: string; reason: string },
  now: string,
): Promise<Written> {
  refusePersonal(snapshot, { who, reason });
  const document = snapshot.documents.get(id);
  if (!document) throw new AppError("missing", "document.unknown", `no document ${got(id)}`);
  if (document.unsupported) {
    throw new AppError(
      "conflict",
      "document.withdrawn",
      `document ${got(id)} was taken back before`,
    );
  }
  return writing.accept({
    ...{ id: `van-ban-${id}`.slice(0, 200), kind: "withdrawal", who, receivedAt: now },
    remark: reason,
    rows: { ...NO_ROWS, withdrawals: [{ kind: "document", id, reason }] },
  });
}
