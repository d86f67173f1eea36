import type { Preflight } from "../../server/import/schema.ts";

export interface Obstacle {
  id: "choices" | "impossible" | "nothing" | "name" | "publisher" | "issued" | "who";
  /** Rows it speaks of; 0 for a field of the form. */
  count: number;
}

/** What the form says of the document so far. */
export interface DocumentForm {
  title: () => string;
  publisher: () => string;
  issuedOn: () => string | undefined;
  who: () => string;
}

/**
 * Why a file cannot be accepted as it stands, the gravest first; none when it can.
 *
 * @param leaveOut  Rows that are unchosen or impossible stay out, so they stop nothing.
 */
export function obstaclesOf(
  counts: Preflight["counts"],
  form: DocumentForm,
  leaveOut: boolean,
): Obstacle[] {
  const found: Obstacle[] = [];
  if (!leaveOut && counts.choices > 0) found.push({ id: "choices", count: counts.choices });
  if (!leaveOut && counts.impossible > 0) {
    found.push({ id: "impossible", count: counts.impossible });
  }
  if (counts.new + counts.changed === 0) {
    if (found.length === 0) found.push({ id: "nothing", count: 0 });
    return found;
  }
  if (form.title().trim() === "") found.push({ id: "name", count: 0 });
  if (form.publisher().trim() === "") found.push({ id: "publisher", count: 0 });
  if (form.issuedOn() === undefined) found.push({ id: "issued", count: 0 });
  if (form.who().trim() === "") found.push({ id: "who", count: 0 });
  return found;
}
