import { AppError } from "../errors.ts";
import { type FormHead, fieldFault, textsOf } from "../forms/form.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import type { RequestRow } from "../ledger/rows.ts";
import { refusePersonal } from "../people/refuse.ts";
import { findUnit } from "../units/lineage.ts";
import type { RequestChange } from "./schema.ts";
import { requestsById } from "./standing.ts";

/**
 * The row that a form makes: a new request, or another route and state of the one it names, with the
 * document that says so. What it was before stays.
 *
 * @param id  For a new one.
 * @throws {AppError} 400: `text.personal`, `request.code`, `request.askedOn`, `request.stateOn`,
 *   `request.assignee`; 404: `request.unknown`; 409: `request.later`.
 */
export function changedRequest(
  snapshot: Snapshot,
  head: FormHead,
  change: RequestChange,
  { id, today }: { id: string; today: string },
): Omit<RequestRow, "document"> {
  const text = change.change === "new" ? change.text : undefined;
  refusePersonal(snapshot, { text, assignee: change.assignee, ...textsOf(head) });
  const row = change.change === "new" ? added(snapshot, change, id) : routed(snapshot, change);
  if (row.askedOn > today) {
    throw refused("askedOn", `expected ${today} or earlier, got ${row.askedOn}`);
  }
  if (row.stateOn > today) {
    throw refused("stateOn", `expected ${today} or earlier, got ${row.stateOn}`);
  }
  if (row.stateOn < row.askedOn) {
    throw refused("stateOn", `expected ${row.askedOn} or later, got ${row.stateOn}`);
  }
  if (row.assignee === "" && row.route === "assigned") {
    throw refused("assignee", "expected the body it is assigned to");
  }
  return row;
}

function added(snapshot: Snapshot, change: Extract<RequestChange, { change: "new" }>, id: string) {
  const { code, askedOn, kind, text, route, assignee, state, stateOn = askedOn } = change;
  const structure = structureFor(snapshot, askedOn).id;
  if (!findUnit(snapshot, structure, code)) {
    throw refused("code", `no commune ${got(code)} on ${askedOn}`);
  }
  return { id, structure, code, askedOn, kind, text, route, assignee, state, stateOn };
}

function routed(snapshot: Snapshot, change: Extract<RequestChange, { change: "route" }>) {
  const known = requestsById(snapshot).get(change.id)?.at(-1);
  if (!known) {
    throw new AppError("missing", "request.unknown", `id: no request ${got(change.id)}`);
  }
  if (change.stateOn < known.stateOn) {
    throw new AppError(
      "conflict",
      "request.later",
      `stateOn: its state of ${known.stateOn} is known, got ${change.stateOn}`,
    );
  }
  const { id, structure, code, askedOn, kind, text } = known;
  const { route, assignee, state, stateOn } = change;
  return { id, structure, code, askedOn, kind, text, route, assignee, state, stateOn };
}

const refused = (field: string, reason: string) => fieldFault("request", field, field, reason);
