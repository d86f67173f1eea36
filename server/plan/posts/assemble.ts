import { AppError } from "../../errors.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { got } from "../../http/validation.ts";
import { needOf, type PlanNeed } from "../need/need.ts";
import type { Move, PostsQuestion } from "../schema.ts";
import { type Ground, pairsOf, supplyOf } from "./ground.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";

/** A question in numbers, and the names its numbers stand for. */
export interface AssembledPosts {
  problem: PostsProblem;
  ground: Ground;
  /** Figures behind the problem; communes of the problem are its targets, in its order. */
  need: PlanNeed;
}

/**
 * Puts a question to the figures of a generation.
 *
 * @param previous  Moves of the plan to stay close to; null when there is none.
 * @throws {AppError} as `needOf` does, and 422: `plan.source_twice`, `plan.province_twice`, and
 *   `plan.not_a_target` or `plan.not_a_source` when a pin or an exclusion names what the question leaves out.
 */
export function assemblePosts(
  snapshot: Snapshot,
  question: PostsQuestion,
  previous: readonly Move[] | null,
): AssembledPosts {
  const need = needOf(snapshot, question);
  const { structure } = need;
  const lenders = new Map(need.lenders.map((lender) => [lender.id, lender]));
  refuseTwice(
    "source",
    question.sources.map(({ id }) => id),
  );
  refuseTwice(
    "province",
    question.limits.perProvince.map(({ code }) => code),
  );

  const names = namesOf(question, need);
  const ground: Ground = {
    sources: question.sources.map(({ id, posts }) => {
      const { position, spare } = lenders.get(id)!;
      return { position, lends: posts, spare };
    }),
    communes: need.columns.indices.map((i) => structure.communes[i]!.centre),
    exclusions: question.exclusions.map(({ code, source }) => ({
      commune: code === null ? null : names.commune(code, "exclusions"),
      source: source === null ? null : names.source(source, "exclusions"),
    })),
    longestKm: question.limits.longestKm,
  };
  const limits = new Map(question.limits.perProvince.map((limit) => [limit.code, limit]));
  const [before, outside] = previous === null ? [null, 0] : inside(previous, question, need);
  const problem: PostsProblem = {
    posts: question.posts,
    placeAll: question.placeAll,
    diminishing: question.diminishing,
    sources: question.sources.map(({ id }, s) => ({ id, supply: supplyOf(ground.sources[s]!) })),
    communes: need.codes.map((code, c) => ({
      code,
      province: structure.provinceOf[need.columns.indices[c]!]!,
      shortfall: need.shortfall[c]!,
      need: need.need[c]!,
      most: question.limits.perCommune,
    })),
    provinces: structure.provinces.map(({ code }) => {
      const { min = 0, max = null } = limits.get(code) ?? {};
      return { code, min, max };
    }),
    pairs: pairsOf(ground),
    pins: question.pins.map(({ code, source, posts }) => ({
      commune: names.commune(code, "pins"),
      source: source === null ? null : names.source(source, "pins"),
      posts,
    })),
    sourcesPerCommune: question.limits.sourcesPerCommune,
    budget: question.limits.budget,
    objectives: question.objectives,
    previous: before,
    previousOutside: outside,
  };
  return { problem, ground, need };
}

/**
 * Moves by index, each source and commune once.
 *
 * @throws {AppError} 422: `plan.not_a_target`, `plan.not_a_source`, `plan.move_twice`.
 */
export function placedOf(
  moves: readonly Move[],
  question: PostsQuestion,
  need: PlanNeed,
): PlacedPosts[] {
  const names = namesOf(question, need);
  refuseTwice(
    "move",
    moves.map(({ source, code }) => `${source} → ${code}`),
  );
  return moves.map(({ source, code, posts }) => ({
    source: names.source(source, "moves"),
    commune: names.commune(code, "moves"),
    posts,
  }));
}

/** Moves by name, in the order of their commune and source. */
export const movesOf = (
  placed: readonly PlacedPosts[],
  { sources, communes }: PostsProblem,
): Move[] =>
  [...placed]
    .sort((a, b) => a.commune - b.commune || a.source - b.source)
    .map(({ source, commune, posts }) => ({
      source: sources[source]!.id,
      code: communes[commune]!.code,
      posts,
    }));

/** Moves between what the question knows, and the posts of all others. */
function inside(
  moves: readonly Move[],
  question: PostsQuestion,
  need: PlanNeed,
): [PlacedPosts[], number] {
  const [sources, targets] = [new Set(question.sources.map(({ id }) => id)), new Set(need.codes)];
  const known = moves.filter(({ source, code }) => sources.has(source) && targets.has(code));
  const all = (list: readonly Move[]) => list.reduce((sum, { posts }) => sum + posts, 0);
  return [placedOf(known, question, need), all(moves) - all(known)];
}

function namesOf(question: PostsQuestion, need: PlanNeed) {
  const sources = new Map(question.sources.map(({ id }, s) => [id, s]));
  const communes = new Map(need.codes.map((code, c) => [code, c]));
  const find = (index: Map<string, number>, name: string, field: string, what: string) => {
    const place = index.get(name);
    if (place !== undefined) return place;
    throw new AppError(
      "unfit",
      `plan.not_a_${what}`,
      `${field}: ${got(name)} is no ${what} of the question`,
    );
  };
  return {
    source: (id: string, field: string) => find(sources, id, field, "source"),
    commune: (code: string, field: string) => find(communes, code, field, "target"),
  };
}

function refuseTwice(what: "source" | "province" | "move", names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) {
      throw new AppError(
        "unfit",
        `plan.${what}_twice`,
        `expected each ${what} once, got ${got(name)} twice`,
      );
    }
    seen.add(name);
  }
}
