import type { BorderAnswer } from "../../server/reinforcement/schema.ts";
import type { Neighbour, UnitState } from "../../server/schema.ts";
import { NEIGHBOURS, UNIT_STATES } from "../constants.ts";
import { type PostsClass, postsClasses } from "./posts-size.ts";

export interface BorderCounts {
  communes: number;
  /** Communes on the border with each neighbour; one that touches two counts with both. */
  byNeighbour: Record<Neighbour, { communes: number; km: number }>;
  touchingTwo: number;
  /** Border communes because a steward marked them so: they touch nobody. */
  marked: number;
  km: number;
  /** With `unreinforced` the units of the classes add up to `communes`. */
  classes: PostsClass[];
  unreinforced: number;
  posts: number;
  endingSoon: { communes: number; posts: number };
  /** Adds up to `communes`. */
  states: Record<UnitState, number>;
}

/** Less than this with one neighbour is a corner (DESIGN: "border commune"). */
const TOUCHES_FROM_KM = 0.3;

type BorderCommune = BorderAnswer["communes"][number];

/** What the legend of the border says, of the whole country or of the communes of one province. */
export function countBorder(all: readonly BorderCommune[], province?: string): BorderCounts {
  const communes = province ? all.filter((one) => one.province === province) : all;
  const sumOf = (pick: (one: BorderCommune) => number) =>
    communes.reduce((sum, one) => sum + pick(one), 0);
  const countOf = (test: (one: BorderCommune) => boolean) => communes.filter(test).length;
  const touches = (one: BorderCommune, neighbour: Neighbour) =>
    one.borderKm[neighbour] >= TOUCHES_FROM_KM;

  const byNeighbour = Object.fromEntries(
    NEIGHBOURS.map((neighbour) => [
      neighbour,
      {
        communes: countOf((one) => touches(one, neighbour)),
        km: sumOf((one) => one.borderKm[neighbour]),
      },
    ]),
  ) as BorderCounts["byNeighbour"];
  const posts = communes.map((one) => one.reinforcement);
  return {
    communes: communes.length,
    byNeighbour,
    touchingTwo: countOf((one) => NEIGHBOURS.filter((each) => touches(one, each)).length > 1),
    marked: countOf((one) => !NEIGHBOURS.some((each) => touches(one, each))),
    km: NEIGHBOURS.reduce((sum, neighbour) => sum + byNeighbour[neighbour].km, 0),
    classes: postsClasses(posts),
    unreinforced: posts.filter((value) => value === 0).length,
    posts: sumOf((one) => one.reinforcement),
    endingSoon: {
      communes: countOf((one) => one.endingSoon > 0),
      posts: sumOf((one) => one.endingSoon),
    },
    states: Object.fromEntries(
      UNIT_STATES.map((state) => [state, countOf((one) => one.state === state)]),
    ) as Record<UnitState, number>,
  };
}

/** The neighbour a commune shares most of its border with; undefined of one that only bears a mark. */
export function mainNeighbour({ borderKm }: BorderCommune): Neighbour | undefined {
  const main = NEIGHBOURS.reduce((most, each) => (borderKm[each] > borderKm[most] ? each : most));
  return borderKm[main] > 0 ? main : undefined;
}
