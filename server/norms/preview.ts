import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { postsAt, staffingOn } from "../staffing/state.ts";
import type { ChangedNorm } from "./change.ts";
import { type Finding, findingOf, judgeFor, nearness } from "./judge.ts";
import type { Norm, PreviewAnswer } from "./schema.ts";
import { count, isDue, nobody } from "./standing.ts";

/** So many of the units that would newly fail are named. */
const NAMED = 20;

/**
 * What a change of norms would do on a date: every commune in the scope of a changed norm is judged by
 * itself, by the norms as they are and as they would be.
 *
 * Communes that are due on the date count; those without a figure are `unknown`.
 *
 * @param changed  Norms of one role, as the change leaves them.
 */
export function previewOf(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  changed: readonly ChangedNorm[],
  asOf: string,
): PreviewAnswer {
  const { role } = changed[0]!;
  const before = snapshot.norms;
  const after = normsAfter(before, changed);
  const judges = [before, after].map((norms) => judgeFor(norms, role, asOf));
  const on = staffingOn(structure, asOf);
  const tally = { before: nobody(), after: nobody() };
  const failing: PreviewAnswer["failing"] = [];
  const counts: number[] = [];
  let touched = 0;

  structure.communes.forEach((unit, i) => {
    if (!isDue(on, i)) return;
    if (!changed.some(({ scope }) => nearness(scope, unit) >= 0)) return;
    const posts = postsAt(structure, on.row[i]!, i);
    const [was, would] = judges.map((judge) => {
      const norm = judge(unit);
      return norm && findingOf(norm, posts, asOf);
    });
    if (was?.norm.id !== would?.norm.id) touched++;
    count(tally.before, was);
    count(tally.after, would);
    if (would && would.count !== null) counts.push(would.count);
    if (would && isFailing(would) && !(was && isFailing(was))) {
      const { code, name, kind, parent } = unit;
      const { min, max } = would.norm;
      failing.push({ code, name, kind, province: parent!, count: would.count!, min, max });
    }
  });
  const missing = (one: (typeof failing)[number]) => one.min - one.count;
  failing.sort((a, b) => missing(b) - missing(a) || (a.code < b.code ? -1 : 1));
  return {
    generation: snapshot.id,
    asOf,
    structure: structure.id,
    role,
    touched,
    ...tally,
    newlyFailing: failing.length,
    failing: failing.slice(0, NAMED),
    minimum: counts.length === 0 ? null : counts.reduce((a, b) => Math.min(a, b)),
    mean: counts.length === 0 ? null : Math.round((sum(counts) / counts.length) * 10) / 10,
  };
}

/** The norms with what a change says put in their place. */
function normsAfter(norms: readonly Norm[], changed: readonly ChangedNorm[]): Norm[] {
  const ids = new Set(changed.map(({ id }) => id));
  const said = changed.map(({ known, ...norm }): Norm => {
    const { document, batch, demo } = known ?? { document: "", batch: 0, demo: false };
    return { ...norm, document, batch, demo };
  });
  return [...norms.filter(({ id }) => !ids.has(id)), ...said];
}

const isFailing = ({ minimum, maximum }: Finding): boolean =>
  minimum === "below" || minimum === "not_due" || maximum === "above";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
