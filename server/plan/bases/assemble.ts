import { AppError } from "../../errors.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { got } from "../../http/validation.ts";
import type { Position } from "../../schema.ts";
import { needOf, type PlanNeed } from "../need/need.ts";
import { candidatesOf } from "../need/targets.ts";
import { tenthsKmBetween } from "../posts/ground.ts";
import type { BasesQuestion, Solution } from "../schema.ts";
import type { BasesProblem, PlacedBase } from "./problem.ts";

/** Pairs of a target and a candidate that a thread can bear: all communes of 2026 with each other. */
export const MOST_PAIRS = 12_000_000;

/** Where clients and candidates lie, each in the order of the problem. */
export interface BasesGround {
  clients: Position[];
  candidates: Position[];
}

/**
 * A question in numbers, and the figures behind it; clients are its targets, in its order. Distances, of
 * which there may be millions, are left to the thread that solves: see `distancesOf`.
 */
export interface AssembledBases {
  problem: Omit<BasesProblem, "distances">;
  ground: BasesGround;
  need: PlanNeed;
}

/**
 * Puts a question to the figures of a generation: each target weighs what it needs, and distances run
 * between the centres of communes.
 *
 * @throws {AppError} as `needOf` does, and 422: `plan.no_candidates` when the filter leaves none,
 *   `plan.not_a_candidate` when a pin or an exclusion names another commune, `plan.too_large`.
 */
export function assembleBases(snapshot: Snapshot, question: BasesQuestion): AssembledBases {
  const need = needOf(snapshot, question);
  const { communes } = need.structure;
  const targets = need.columns.indices;
  const places = candidatesOf(need.structure, question, targets);
  if (places.length === 0) {
    const message = "candidates: no commune is left by these filters";
    throw new AppError("unfit", "plan.no_candidates", message);
  }
  if (targets.length * places.length > MOST_PAIRS) {
    const message = `${targets.length} targets and ${places.length} candidates make more than ${MOST_PAIRS} pairs: narrow them`;
    throw new AppError("unfit", "plan.too_large", message);
  }
  const indexOf = new Map([...places].map((i, j) => [communes[i]!.code, j]));
  const candidate = (field: string) => (code: string) => {
    const index = indexOf.get(code);
    if (index !== undefined) return index;
    const message = `${field}: ${got(code)} is no candidate of the question`;
    throw new AppError("unfit", "plan.not_a_candidate", message);
  };
  const problem = {
    measure: question.measure,
    bases: question.bases,
    clients: need.codes.map((code, c) => ({ code, weight: need.need[c]!, load: 1 })),
    candidates: [...indexOf.keys()].map((code) => ({
      ...{ code, capacity: question.capacity, opening: 0 },
    })),
    radius: Math.round(question.radiusKm * 10),
    pinned: [...new Set(question.pins)].map(candidate("pins")),
    excluded: [...new Set(question.exclusions)].map(candidate("exclusions")),
  };
  const centres = (indices: ArrayLike<number>) => Array.from(indices, (i) => communes[i]!.centre);
  return { problem, ground: { clients: centres(targets), candidates: centres(places) }, need };
}

/** Tenths of a kilometre from each client to each candidate, great circle. */
export function distancesOf({ clients, candidates }: BasesGround): Int32Array {
  const distances = new Int32Array(clients.length * candidates.length);
  let at = 0;
  for (const client of clients) {
    for (const candidate of candidates) distances[at++] = tenthsKmBetween(client, candidate);
  }
  return distances;
}

/** Bases by name, in the order of the candidates. */
export const basesOf = (
  placed: readonly PlacedBase[],
  { clients, candidates }: Pick<BasesProblem, "clients" | "candidates">,
): Solution["bases"] =>
  placed.map(({ candidate, serves }) => ({
    code: candidates[candidate]!.code,
    serves: serves.map((i) => clients[i]!.code),
  }));
