import { expect, test } from "vitest";
import { assemblePosts, movesOf, placedOf } from "../../../../server/plan/posts/assemble.ts";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import { standingOf } from "../../../../server/plan/posts/standing.ts";
import { planningSnapshot, question } from "../planning-snapshot.ts";

const lenders = [
  { id: "pc-11", posts: 4 },
  { id: "pc-01", posts: 9 },
];
const assemble = (given: object = {}, previous: Parameters<typeof assemblePosts>[2] = null) => {
  const asked = question({ sources: lenders, ...given });
  if (asked.mode !== "posts") throw new Error("expected posts");
  return { asked, ...assemblePosts(planningSnapshot(), asked, previous) };
};

test("a source lends what the planner lets it and its own norm spares, whichever is less", () => {
  const { problem, ground, need } = assemble();
  const spareOf = (id: string) => need.lenders.find((lender) => lender.id === id)!.spare;
  for (const [s, { id, posts }] of lenders.entries()) {
    const spare = spareOf(id);
    expect(problem.sources[s]).toEqual({ id, supply: Math.min(posts, spare ?? posts) });
    expect(ground.sources[s]!.spare).toBe(spare);
  }
});

test("pairs further than the longest distance, and excluded ones, are left out", () => {
  // Điện Biên Phủ lies some 100 km from Sín Thầu, Hà Nội some 400 km.
  const near = assemble({ limits: { longestKm: 250 } }).problem.pairs;
  expect(new Set(near.map(({ source }) => source))).toEqual(new Set([0]));
  const { pairs } = assemble({ exclusions: [{ code: "03158", source: "pc-11" }] }).problem;
  expect(pairs).toHaveLength(2 * 3 - 1);
});

test("moves go there and back by name; strangers and repetitions are refused", () => {
  const { problem, asked, need } = assemble();
  const moves = [
    { source: "pc-01", code: "03158", posts: 1 },
    { source: "pc-11", code: "03160", posts: 2 },
  ];
  expect(movesOf(placedOf(moves, asked, need), problem)).toEqual(moves);
  const refused = (list: typeof moves) => () => placedOf(list, asked, need);
  expect(refused([...moves, moves[0]!])).toThrowError(
    expect.objectContaining({ code: "plan.move_twice" }),
  );
  expect(refused([{ source: "pc-01", code: "26740", posts: 1 }])).toThrowError(
    expect.objectContaining({ code: "plan.not_a_target" }),
  );
  expect(refused([{ source: "nobody", code: "03158", posts: 1 }])).toThrowError(
    expect.objectContaining({ code: "plan.not_a_source" }),
  );
});

test("a plan solved again against itself changes nothing; posts no longer possible count as changes", async () => {
  const first = assemble({ posts: 3, limits: { perCommune: 2 } });
  const solved = await solvePosts(first.problem, { seconds: 20, seed: 1 });
  expect(solved.status).toBe("optimal");
  const moves = movesOf(solved.placed!, first.problem);

  const again = assemble({ posts: 3, limits: { perCommune: 2 } }, moves);
  const same = await solvePosts(again.problem, { seconds: 20, seed: 7 });
  expect(movesOf(same.placed!, again.problem)).toEqual(moves);
  expect(standingOf(again.problem, again.ground, same.placed!).objectives.at(-1)).toEqual({
    objective: "changes",
    value: 0,
  });

  const elsewhere = assemble({ posts: 3, limits: { perCommune: 2 } }, [
    ...moves,
    { source: "pc-01", code: "26740", posts: 5 },
  ]);
  const kept = await solvePosts(elsewhere.problem, { seconds: 20, seed: 1 });
  expect(kept.stages.at(-1)).toMatchObject({ objective: "changes", value: 5, bound: 5 });
});
