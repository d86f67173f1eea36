import { seededRandom } from "../../../server/boundaries/islands.ts";
import { weighNeed } from "../../../server/plan/need/weigh.ts";
import { tenthsKmBetween } from "../../../server/plan/posts/ground.ts";
import { postsModel } from "../../../server/plan/posts/model.ts";
import type { Pair, PlacedPosts, PostsProblem } from "../../../server/plan/posts/problem.ts";
import { solvePosts } from "../../../server/plan/posts/solve.ts";
import { OBJECTIVES, PostsQuestion } from "../../../server/plan/schema.ts";
import type { Position } from "../../../server/schema.ts";
import { type GazetteerCommune, readCommunes } from "../../../server/units/gazetteer.ts";
import { type Solvable, timed } from "./instances.ts";

const POSTS = 400;
const SOURCES = 60;
const [LAST_YEAR, THIS_YEAR] = [2025, 2026];
const LIMITS = { seconds: 300, seed: 1 };
/** A norm of so many posts a commune, and so many of the plan in one at most. */
const NORM = 8;
const PER_COMMUNE = 6;

type Build = (seed: number, previous: PlacedPosts[] | null) => PostsProblem;

/** A case of the product's size: real communes, figures drawn from a seed, and the planner's defaults. */
export interface ProductCase {
  name: string;
  /** It must be proven in so many seconds. */
  seconds: number;
  build: Build;
}

export const PRODUCT_CASES: ProductCase[] = [
  {
    name: "400 posts, 248 border communes, 60 sources",
    seconds: 10,
    build: (seed, previous) => problemOf(isAtBorder, Number.POSITIVE_INFINITY, seed, previous),
  },
  {
    name: "400 posts, 3,321 communes, 14,000 pairs",
    seconds: 30,
    build: (seed, previous) => problemOf(() => true, 14_000, seed, previous),
  },
];

/** A plan made last year, and the one of this year, whose figures have moved, that stays close to it. */
export async function prepareCase(build: Build): Promise<Solvable> {
  const { placed } = await solvePosts(build(LAST_YEAR, null), LIMITS);
  const problem = build(THIS_YEAR, placed!);
  return {
    model: postsModel(problem),
    solve: () => timed(() => solvePosts(problem, LIMITS)),
  };
}

const isAtBorder = ({ borderKm }: GazetteerCommune) => totalKm(borderKm) > 0;

const totalKm = (borderKm: GazetteerCommune["borderKm"]) =>
  Object.values(borderKm ?? {}).reduce((sum, km) => sum + km, 0);

/**
 * @param seed  Of the figures that move from one plan to the next; where the sources lie does not.
 */
function problemOf(
  isTarget: (commune: GazetteerCommune) => boolean,
  mostPairs: number,
  seed: number,
  previous: PlacedPosts[] | null,
): PostsProblem {
  const targets = readCommunes("2026").filter(isTarget);
  const place = seededRandom(1);
  const places = Array.from({ length: SOURCES }, (): Position => {
    const [lon, lat] = targets[Math.floor(place() * targets.length)]!.position;
    return [lon + place() - 0.5, lat + place() - 0.5];
  });
  const supplies = places.map(() => 4 + Math.floor(place() * 10));

  const draw = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1));
  const strength = targets.map(() => between(4, 9));
  const shortfall = strength.map((posts) => Math.max(0, NORM - posts));
  const raw = {
    shortfall,
    borderKmPerPost: targets.map(({ borderKm }, c) => totalKm(borderKm) / strength[c]!),
    population: targets.map(({ population }) => population),
    area: targets.map(({ areaKm2 }) => areaKm2),
    complex: targets.map(() => Number(draw() < 0.15)),
    ending: targets.map(() => (draw() < 0.2 ? between(0, 2) : 0)),
  };
  const { weights } = PostsQuestion.shape;
  const { need } = weighNeed(raw, weights.parse(undefined));
  const provinces = [...new Set(targets.map(({ province }) => province))];
  return {
    ...{ posts: POSTS, placeAll: true, diminishing: 0.7 },
    sources: supplies.map((supply, s) => ({ id: `${s}`, supply })),
    communes: targets.map(({ code, province }, c) => ({
      ...{ code, province: provinces.indexOf(province), most: PER_COMMUNE },
      ...{ shortfall: shortfall[c]!, need: need[c]! },
    })),
    provinces: provinces.map((code) => ({ code, min: 0, max: null })),
    pairs: nearestPairs(places, targets, mostPairs),
    ...{ pins: [], sourcesPerCommune: null, budget: null, objectives: [...OBJECTIVES], previous },
  };
}

function nearestPairs(
  places: readonly Position[],
  targets: readonly GazetteerCommune[],
  most: number,
): Pair[] {
  const pairs = targets.flatMap(({ position }, commune) =>
    places.map((from, source) => ({ source, commune, tenthsKm: tenthsKmBetween(from, position) })),
  );
  if (pairs.length <= most) return pairs;
  pairs.sort((a, b) => a.tenthsKm - b.tenthsKm);
  return pairs.slice(0, most).sort((a, b) => a.commune - b.commune || a.source - b.source);
}
