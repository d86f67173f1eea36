import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import { checkDocument, textsOf } from "../forms/form.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { todayInVietNam } from "../http/today.ts";
import { got } from "../http/validation.ts";
import { type Batch, type BatchRows, NO_ROWS, type TargetRow } from "../ledger/rows.ts";
import { refusePersonal } from "../people/refuse.ts";
import { linesOfIndicator } from "./lines.ts";
import type { TargetMove } from "./schema.ts";
import { resolveScope } from "./scope.ts";
import { Survey } from "./survey.ts";
import { lineOn, type Target, targetById } from "./targets.ts";

/**
 * The batch that puts a target on another line. The lines before stay; the pace is counted anew from
 * what is known on the day the line is set, or from the former start where nothing is.
 *
 * @returns null when this very line already is the last one of the target.
 * @throws {AppError} `text.personal`, `document.issued_on`, `target.due`, 400; `target.unknown`,
 *   `document.unknown`, 404; `target.set_on`, 409, for a line that
 *   is not set later than the last one; `target.unchanged`, 409, for one that says the same.
 */
export function moveBatch(snapshot: Snapshot, move: TargetMove, receivedAt: string): Batch | null {
  refusePersonal(snapshot, { reason: move.reason, ...textsOf(move) });
  const target = targetById(snapshot, move.id);
  if (!target) throw new AppError("missing", "target.unknown", `no target ${got(move.id)}`);
  checkDocument(snapshot, move, todayInVietNam(Date.parse(receivedAt)));
  const { id: document, rows: documents } = documentOf(snapshot, move);
  const last = target.lines.at(-1)!;
  const { percent, due, setOn, reason } = move;
  const isSame = last.percent === percent && last.due === due;
  if (isSame && last.setOn === setOn && last.reason === reason && last.document === document) {
    return null;
  }
  if (setOn <= last.setOn) {
    throw new AppError(
      "conflict",
      "target.set_on",
      `setOn: expected a day after ${last.setOn}, when the last line was set, got ${setOn}`,
    );
  }
  if (isSame) {
    throw new AppError(
      "conflict",
      "target.unchanged",
      `expected another percent or due date than ${percent} and ${due ?? "none"}`,
    );
  }
  if (due !== null && due < setOn) {
    throw new AppError("invalid", "target.due", `due: expected ${setOn} or later, got ${due}`);
  }
  const line: TargetRow = {
    id: move.id,
    indicator: last.indicator,
    structure: last.structure,
    scope: last.scope,
    kinds: last.kinds,
    percent,
    ...baselineOn(snapshot, target, setOn),
    due,
    setOn,
    reason,
    document,
  };
  return {
    id: `target-${digest(JSON.stringify({ ...line, who: move.who }))}`,
    kind: "form",
    who: move.who,
    receivedAt,
    remark: reason,
    rows: { ...NO_ROWS, documents, targets: [line] },
  };
}

/** What was known on the day; the former start where nothing was. */
function baselineOn(snapshot: Snapshot, target: Target, setOn: string) {
  const { indicator, scope, structure, ...former } = lineOn(target, setOn)!.line;
  const place = resolveScope(snapshot, scope, { asOf: setOn, structure });
  const known = linesOfIndicator(new Survey(snapshot, place, "in-force"), indicator).find(
    (line) => line.targetId === target.id,
  );
  // No news since the last figures is no start: a day to come has none.
  if (!known || known.value === null || setOn > snapshot.dataAsOf) {
    const { baselineCount, baselineOf, baselineAsOf } = former;
    return { baselineCount, baselineOf, baselineAsOf };
  }
  return { baselineCount: known.value, baselineOf: known.of, baselineAsOf: setOn };
}

function documentOf(
  snapshot: Snapshot,
  { document }: TargetMove,
): { id: string; rows: BatchRows["documents"] } {
  if (typeof document === "string") return { id: document, rows: [] };
  const id = `doc-${digest(JSON.stringify([document.title, document.publisher, document.issuedOn]))}`;
  if (snapshot.documents.has(id)) return { id, rows: [] };
  return { id, rows: [{ id, ...document, demo: false }] };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
