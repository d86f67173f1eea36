import { AppError } from "../errors.ts";
import { fieldFault } from "../forms/form.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import type { Norm, NormChange, NormForm } from "./schema.ts";

/** A norm as a form leaves it, before it has a document and a batch. */
export type ChangedNorm = Omit<Norm, "document" | "batch" | "demo"> & { known: Norm | null };

const DAY_MS = 86_400_000;

/** The calendar day before a date. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);

/**
 * The norms that a change adds or says anew: of a replacement two, the one that ends and the one that
 * follows it without a gap.
 *
 * @throws {AppError} 400 with the field in `code` and message: `norm.max`, `norm.due`,
 *   `norm.effectiveUntil`, `norm.scope`, `norm.kinds`, `norm.effectiveFrom`; `norm.unknown`, 404;
 *   `norm.ended`, `norm.twice`, 409.
 */
export function changedNorms(snapshot: Snapshot, change: NormChange): ChangedNorm[] {
  if (change.kind === "add") return [added(snapshot, change.norm)];
  const known = knownNorm(snapshot, change.id);
  if (known.replacedBy !== null) {
    throw conflict("norm.ended", `${known.id} has been replaced by ${known.replacedBy}`);
  }
  if (change.kind === "end") return [ended(known, change.effectiveUntil)];
  const next = added(snapshot, change.norm);
  const { effectiveFrom } = change.norm;
  if (effectiveFrom <= known.effectiveFrom) {
    const reason = `expected a day after ${known.effectiveFrom}, when the replaced norm began, got ${effectiveFrom}`;
    throw fieldFault("norm", "effectiveFrom", "effectiveFrom", reason);
  }
  const last = dayBefore(effectiveFrom);
  const until =
    known.effectiveUntil !== null && known.effectiveUntil < last ? known.effectiveUntil : last;
  return [{ ...known, effectiveUntil: until, replacedBy: next.id, known }, next];
}

function knownNorm({ norms }: Snapshot, id: string): Norm {
  const norm = norms.find((one) => one.id === id);
  if (norm) return norm;
  throw new AppError("missing", "norm.unknown", `norm: no norm ${got(id)}`);
}

function ended(known: Norm, effectiveUntil: string): ChangedNorm {
  if (effectiveUntil < known.effectiveFrom) {
    const reason = `expected ${known.effectiveFrom} or later, got ${effectiveUntil}`;
    throw fieldFault("norm", "effectiveUntil", "effectiveUntil", reason);
  }
  if (known.effectiveUntil !== null && known.effectiveUntil <= effectiveUntil) {
    throw conflict("norm.ended", `${known.id} ends on ${known.effectiveUntil} already`);
  }
  return { ...known, effectiveUntil, known };
}

function added(snapshot: Snapshot, form: NormForm): ChangedNorm {
  checkForm(snapshot, form);
  const kinds = [...new Set(form.kinds)].sort();
  const same = snapshot.norms.find(
    (norm) =>
      norm.scope === form.scope &&
      norm.role === form.role &&
      norm.effectiveFrom === form.effectiveFrom &&
      norm.kinds.some((kind) => kinds.includes(kind)) &&
      (norm.effectiveUntil === null || norm.effectiveUntil >= form.effectiveFrom),
  );
  if (same) {
    const { id, scope, effectiveFrom } = same;
    throw conflict(
      "norm.twice",
      `${id} speaks of the same units of ${scope} from ${effectiveFrom} on`,
    );
  }
  return { ...form, kinds, id: freeId(snapshot, form), replacedBy: null, known: null };
}

function checkForm(snapshot: Snapshot, form: NormForm): void {
  const { scope, min, max, effectiveFrom, due, effectiveUntil } = form;
  const refused = (field: string, reason: string) => fieldFault("norm", field, field, reason);
  if (!isPlace(snapshot, scope)) {
    throw refused("scope", `no province, district or commune ${got(scope)}`);
  }
  const odd = form.kinds.find((kind) => !isCommuneKind(kind));
  if (odd) throw refused("kinds", `expected kinds of commune-level units, got ${got(odd)}`);
  if (max !== null && max < min) throw refused("max", `expected at least ${min}, got ${max}`);
  if (max === null && min === 0) throw refused("min", "expected at least 1 without a maximum");
  if (due !== null && due < effectiveFrom) {
    throw refused("due", `expected ${effectiveFrom} or later, got ${due}`);
  }
  if (effectiveUntil !== null && effectiveUntil < effectiveFrom) {
    throw refused("effectiveUntil", `expected ${effectiveFrom} or later, got ${effectiveUntil}`);
  }
}

const isCommuneKind = (kind: NormForm["kinds"][number]) =>
  kind === "xa" || kind === "phuong" || kind === "thi_tran" || kind === "dac_khu";

const isPlace = ({ structures }: Snapshot, scope: string): boolean =>
  scope === "VN" ||
  Object.values(structures).some(
    ({ indexOf, communes }) =>
      indexOf.has(scope) ||
      (scope.length === 3 && communes.some(({ districtCode }) => districtCode === scope)),
  );

/** Says of what: "vn-total-8-20261201"; a number after it when that is taken. */
function freeId({ norms }: Snapshot, { scope, role, min, effectiveFrom }: NormForm): string {
  const stem = `${scope.toLowerCase()}-${role}-${min}-${effectiveFrom.replaceAll("-", "")}`;
  const taken = new Set(norms.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const conflict = (code: string, message: string) => new AppError("conflict", code, message);
