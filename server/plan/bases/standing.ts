import type { Snapshot } from "../../generation/snapshot.ts";
import { tenthsKmBetween } from "../posts/ground.ts";
import type { BasesQuestion, Solution } from "../schema.ts";
import { assembleBases } from "./assemble.ts";

/** What bases reach, whichever measure the question has; see MODEL.md, "Bases". */
export interface BasesStanding {
  /** Thousandths × 0.1 km; null where a target is served by none, and bases would be compared unlike. */
  median: number | null;
  /** Thousandths of targets that are served within the radius of the question. */
  covering: number;
}

/**
 * Judges bases and whom they serve by the figures of a question, whoever placed them.
 *
 * @throws {AppError} As `assembleBases` does.
 */
export function basesStanding(
  snapshot: Snapshot,
  question: BasesQuestion,
  bases: Solution["bases"],
): BasesStanding {
  const { problem, ground, need } = assembleBases(snapshot, question);
  const baseOf = new Map(bases.flatMap(({ code, serves }) => serves.map((one) => [one, code])));
  const { communes, indexOf } = need.structure;
  const standing = { median: 0 as number | null, covering: 0 };
  for (const [i, { code, weight }] of problem.clients.entries()) {
    const base = communes[indexOf.get(baseOf.get(code) ?? "") ?? -1];
    if (!base) {
      standing.median = null;
      continue;
    }
    const distance = tenthsKmBetween(ground.clients[i]!, base.centre);
    if (standing.median !== null) standing.median += weight * distance;
    if (distance <= problem.radius) standing.covering += weight;
  }
  return standing;
}
