import { expect, test } from "vitest";
import { allSpare, foldSupplies } from "../../../web/plan/fold-supplies.ts";

const held = (kind: "posts" | "supply" | "sourceNorm", value: number, relaxTo: number | null) => ({
  limit: { kind, code: null, source: kind === "posts" ? null : `s${value}`, value },
  relaxTo,
});

test("what several bodies lend is told as one limit with its total and the least that is enough", () => {
  const posts = held("posts", 30, 25);
  const bodies = [held("supply", 10, 15), held("sourceNorm", 8, null), held("supply", 7, 14)];
  expect(foldSupplies([posts, ...bodies])).toEqual({
    limits: [posts],
    supplies: { bodies: 3, total: 25, more: 5 },
  });
});

test("one body is told by its name", () => {
  const limits = [held("posts", 30, 10), held("supply", 10, 30)];
  expect(foldSupplies(limits)).toEqual({ limits, supplies: undefined });
});

test("all that is spare is what each body has beyond its norm; who has nothing or told nothing is left out", () => {
  const bodies = [
    { id: "a", spare: 5 },
    { id: "b", spare: 0 },
    { id: "c", spare: null },
  ];
  expect(allSpare(bodies)).toEqual([{ id: "a", posts: 5 }]);
});
