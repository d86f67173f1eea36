import { tenthsKmOf } from "./broken.ts";
import type { Ground } from "./ground.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";
import { needMet } from "./worth.ts";

/** A commune that another plan treats otherwise, and what that buys or costs; `commune` is its index. */
export interface CommuneChange {
  commune: number;
  /** Posts in both plans; equal where only who lends them differs. */
  before: number;
  after: number;
  /** Need met, more or less, in thousandths. */
  needMet: number;
  /** 1 where the commune meets its norm now and did not, −1 the other way round. */
  meets: -1 | 0 | 1;
  /** Post × 0.1 km, more or less. */
  tenthsKm: number;
}

/**
 * What each commune's changes against the previous plan buy, both plans measured by this problem: summed
 * over the communes they are the differences of `need`, `meet` and `distance`.
 */
export function changesAgainst(
  { communes, diminishing }: PostsProblem,
  ground: Ground,
  before: readonly PlacedPosts[],
  after: readonly PlacedPosts[],
): CommuneChange[] {
  const [old, now] = [byCommune(before, communes.length), byCommune(after, communes.length)];
  return communes.flatMap(({ need, shortfall }, commune): CommuneChange[] => {
    const [was, is] = [old[commune]!, now[commune]!];
    if (pairsText(was) === pairsText(is)) return [];
    const [few, many] = [postsOf(was), postsOf(is)];
    const met = (posts: number) => Number(shortfall !== null && posts >= shortfall);
    const km = (moves: PlacedPosts[]) =>
      moves.reduce((sum, move) => sum + move.posts * tenthsKmOf(ground, move), 0);
    return [
      {
        ...{ commune, before: few, after: many },
        needMet: needMet(need, diminishing, many) - needMet(need, diminishing, few),
        meets: (met(many) - met(few)) as CommuneChange["meets"],
        tenthsKm: km(is) - km(was),
      },
    ];
  });
}

function byCommune(placed: readonly PlacedPosts[], count: number): PlacedPosts[][] {
  const moves = Array.from({ length: count }, (): PlacedPosts[] => []);
  for (const move of placed) if (move.posts > 0) moves[move.commune]!.push(move);
  return moves;
}

const postsOf = (moves: readonly PlacedPosts[]) => moves.reduce((sum, { posts }) => sum + posts, 0);

const pairsText = (moves: readonly PlacedPosts[]) =>
  moves
    .map(({ source, posts }) => `${source}:${posts}`)
    .sort()
    .join();
