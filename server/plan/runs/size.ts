import { AppError } from "../../errors.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { Position } from "../../schema.ts";
import { targetsOf } from "../need/targets.ts";
import type { PostsQuestion } from "../schema.ts";

/** Columns of the largest model that is built: the solver takes some 500 MB for it. */
export const MOST_COLUMNS = 250_000;

const EARTH_KM = 6371.0088;
/** Distances are compared in tenths of a kilometre, rounded. */
const ROUNDING_KM = 0.05;
/** Needs are thousandths, so this many worths can differ. */
const MOST_STEPS = 1001;

/**
 * Refuses a question whose model would be too large, before any of it is built: columns are counted from
 * above, as in MODEL.md.
 *
 * @throws {AppError} 422 `plan.too_large`.
 */
export function checkSize(snapshot: Snapshot, question: PostsQuestion): void {
  const structure = structureFor(snapshot, question.asOf);
  const targets: Position[] = targetsOf(structure, question.targets, question.asOf).map(
    (i) => structure.communes[i]!.centre,
  );
  const sources = question.sources.flatMap(({ id }) => {
    const known = snapshot.sources.get(id);
    return known ? [known.position] : [];
  });
  const pairs = countPairs(sources, targets, question.limits.longestKm);
  const posts = Math.min(question.limits.perCommune, question.posts);
  const steps = question.diminishing === 1 ? 1 : Math.min(posts, MOST_STEPS);
  const columns = pairs + targets.length * (steps + 2);
  if (columns <= MOST_COLUMNS) return;
  throw new AppError(
    "unfit",
    "plan.too_large",
    `${pairs} pairs of ${sources.length} sources and ${targets.length} communes with ${steps} steps of worth each give ${columns} columns, expected at most ${MOST_COLUMNS}: narrow the targets, the sources, the distance or the posts per commune`,
  );
}

/** Pairs no further apart than `longestKm`: chords are compared, one product a pair. */
function countPairs(
  sources: readonly Position[],
  targets: readonly Position[],
  longestKm: number | null,
): number {
  if (longestKm === null) return sources.length * targets.length;
  const least = Math.cos(Math.min(Math.PI, (longestKm + ROUNDING_KM) / EARTH_KM));
  const to = targets.map(direction);
  let pairs = 0;
  for (const source of sources) {
    const [x, y, z] = direction(source);
    for (const [a, b, c] of to) if (x * a + y * b + z * c >= least) pairs++;
  }
  return pairs;
}

function direction([lon, lat]: Position): [number, number, number] {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
