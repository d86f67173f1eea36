import { bringIn } from "./bring-in.ts";
import type { Ask, Explanation } from "./schema.ts";
import type { Posed, Values } from "./supposed.ts";
import { whyIn, whyNot } from "./why.ts";

/** An explanation without what the figures alone tell. */
export type Explained =
  | Omit<Extract<Explanation, { kind: "why" }>, "parts">
  | Extract<Explanation, { kind: "between" | "bringIn" }>;

/** What is asked, with communes by index and their posts in the plan. */
export interface AskedOf extends Posed {
  ask: Ask;
  commune: number;
  other: number | null;
  posts: [number, number];
  /** Values of the best plan where they are proven. */
  best: Values | null;
}

/** Answers one question about a plan. Blocks the thread. */
export async function explain(asked: AskedOf): Promise<Explained> {
  const { ask, commune, other, posts } = asked;
  const best = asked.best ?? undefined;
  const { code } = ask;
  switch (ask.kind) {
    case "why":
      return { kind: "why", code, reason: await whyIn(asked, commune, best) };
    case "between": {
      const reason = await whyNot(asked, [commune, other!], posts, best);
      return { kind: "between", code, other: ask.other, reason };
    }
    case "bringIn":
      return { kind: "bringIn", code, ...(await bringIn(asked, commune, best)) };
  }
}
