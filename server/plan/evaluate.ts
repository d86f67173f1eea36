import { type AssembledPosts, placedOf } from "./posts/assemble.ts";
import { changesAgainst } from "./posts/changes.ts";
import { standingOf } from "./posts/standing.ts";
import type { Move, PlannedCommune, PostsQuestion, Standing } from "./schema.ts";

/**
 * What any moves reach and which limits they break; of the communes, those that receive.
 *
 * @throws {AppError} 422 when a move is none of the question.
 */
export function evaluate(
  { problem, ground, need }: AssembledPosts,
  question: PostsQuestion,
  moves: readonly Move[],
): Standing {
  const placed = placedOf(moves, question, need);
  const { posts, objectives, broken, communes } = standingOf(problem, ground, placed);
  const receiving = communes
    .filter((standing) => standing.posts > 0)
    .map(({ commune, posts, needMet, shortfallAfter }) => {
      const { code, need, shortfall } = problem.communes[commune]!;
      return { code, posts, need, needMet, shortfallBefore: shortfall, shortfallAfter };
    });
  const { previous } = problem;
  const changes =
    previous &&
    changesAgainst(problem, ground, previous, placed).map(({ commune, ...bought }) => ({
      code: problem.communes[commune]!.code,
      ...bought,
    }));
  return { objectives, posts, broken, communes: ranked(receiving), changes };
}

/** 1 for the greatest need met; equal ones share a rank and the next one counts all before it. */
function ranked(communes: readonly Omit<PlannedCommune, "rank">[]): PlannedCommune[] {
  const met = communes.map(({ needMet }) => needMet).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  for (const [i, value] of met.entries()) if (!rankOf.has(value)) rankOf.set(value, i + 1);
  return communes.map((commune) => ({ ...commune, rank: rankOf.get(commune.needMet)! }));
}
