import { z } from "@hono/zod-openapi";
import { NormChoice } from "../norms/schema.ts";
import { IsoDate, Position, ProvinceCode, UnitKind } from "../schema.ts";

const Count = z.number().int().min(0);
const Name = z.string().trim().min(1).max(200);
const CommuneCode = z.string().regex(/^\d{5}$/, "expected five digits");
const SourceId = z.string().min(1).max(100);
const Weight = z.number().min(0).max(10);

/** At most so many posts in one plan. */
export const MOST_POSTS = 100_000;

/** What makes one commune need posts more than another; every part is scaled to 0–1 before it is weighed. */
export const NEED_PARTS = [
  "shortfall",
  "borderKmPerPost",
  "population",
  "area",
  "complex",
  "ending",
] as const;
export const NeedPart = z.enum(NEED_PARTS);
export type NeedPart = z.infer<typeof NeedPart>;

/** What a plan of posts is after, the first before the second, and so on. See MODEL.md. */
export const OBJECTIVES = ["meet", "worst", "need", "distance", "changes"] as const;
export const Objective = z.enum(OBJECTIVES);
export type Objective = z.infer<typeof Objective>;

/** Which communes may receive: all of the filters hold at once; an empty list filters nothing. */
export const TargetFilter = z.strictObject({
  border: z.boolean().default(true),
  provinces: z.array(ProvinceCode).max(100).default([]),
  kinds: z.array(UnitKind).max(10).default([]),
  codes: z.array(CommuneCode).max(20_000).default([]),
  complex: z.boolean().default(false),
});
export type TargetFilter = z.infer<typeof TargetFilter>;

/** Exactly so many posts of the plan in a commune, from one source or from any. */
export const Pin = z.strictObject({
  code: CommuneCode,
  source: SourceId.nullable().default(null),
  posts: Count.max(MOST_POSTS),
});
export type Pin = z.infer<typeof Pin>;

/** No post of the plan: to a commune, from a source, or from the one to the other. */
export const Exclusion = z
  .strictObject({
    code: CommuneCode.nullable().default(null),
    source: SourceId.nullable().default(null),
  })
  .refine(({ code, source }) => code !== null || source !== null, "expected a commune or a source");
export type Exclusion = z.infer<typeof Exclusion>;

/** Costs in one currency unit (million đồng, say) for the whole term of a post. */
export const Budget = z.strictObject({
  total: z.number().min(0).max(1e9),
  perPost: z.number().min(0).max(1e6),
  perPostKm: z.number().min(0).max(1e6),
});

const Common = {
  asOf: IsoDate,
  norm: NormChoice.default("in-force"),
  targets: TargetFilter.prefault({}),
  /** Posts whose loan ends within so many months after `asOf` count as need. */
  horizonMonths: z.number().int().min(0).max(120).default(12),
  weights: z
    .strictObject({
      shortfall: Weight.default(5),
      borderKmPerPost: Weight.default(2),
      population: Weight.default(1),
      area: Weight.default(1),
      complex: Weight.default(1),
      ending: Weight.default(2),
    })
    .prefault({}),
  timeLimitSeconds: z.number().min(0.001).max(3600).default(60),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
};

/** N posts from sources to communes. */
export const PostsQuestion = z.strictObject({
  mode: z.literal("posts"),
  ...Common,
  posts: z.number().int().min(1).max(MOST_POSTS),
  /** All N must be placed; otherwise at most N are. */
  placeAll: z.boolean().default(true),
  /** Worth of each further post in a commune, as a share of the one before. */
  diminishing: z.number().min(0.05).max(1).default(0.7),
  /** Who lends at most how many. A source that is not listed lends nothing. */
  sources: z
    .array(z.strictObject({ id: SourceId, posts: Count.max(MOST_POSTS) }))
    .max(2000)
    .default([]),
  limits: z
    .strictObject({
      perCommune: Count.max(MOST_POSTS).default(6),
      perProvince: z
        .array(
          z.strictObject({
            code: ProvinceCode,
            min: Count.max(MOST_POSTS).default(0),
            max: Count.max(MOST_POSTS).nullable().default(null),
          }),
        )
        .max(100)
        .default([]),
      longestKm: z.number().min(0).max(20_000).nullable().default(null),
      sourcesPerCommune: z.number().int().min(1).max(2000).nullable().default(null),
      budget: Budget.nullable().default(null),
    })
    .prefault({}),
  pins: z.array(Pin).max(20_000).default([]),
  exclusions: z.array(Exclusion).max(20_000).default([]),
  /** In order; one that is left out plays no part. */
  objectives: z
    .array(Objective)
    .min(1)
    .refine((list) => new Set(list).size === list.length, "expected each objective once")
    .default([...OBJECTIVES]),
  /** The plan that `changes` counts against; null when there is none. */
  against: z.string().max(40).nullable().default(null),
  /** First and last day of the posts that are lent. */
  term: z
    .strictObject({ from: IsoDate, until: IsoDate.nullable() })
    .refine(({ from, until }) => until === null || from <= until, "expected from before until"),
});
export type PostsQuestion = z.infer<typeof PostsQuestion>;

/** k standing teams, placed so that the border is reached. */
export const BasesQuestion = z.strictObject({
  mode: z.literal("bases"),
  ...Common,
  bases: z.number().int().min(1).max(MOST_POSTS),
  /** `median`: least need × kilometres; `covering`: most need within `radiusKm`. */
  measure: z.enum(["median", "covering"]).default("median"),
  radiusKm: z.number().min(0).max(20_000).default(30),
  /** Where a base may stand; null: in any target. */
  candidates: TargetFilter.nullable().default(null),
  /** Communes that one base may serve; null: any number. */
  capacity: z.number().int().min(1).max(20_000).nullable().default(null),
  /** Candidates that must, and must not, hold a base. */
  pins: z.array(CommuneCode).max(20_000).default([]),
  exclusions: z.array(CommuneCode).max(20_000).default([]),
});
export type BasesQuestion = z.infer<typeof BasesQuestion>;

/** What the planner asks. With the same generation it gives the same plan again. */
export const PlanQuestion = z.discriminatedUnion("mode", [PostsQuestion, BasesQuestion]);
export type PlanQuestion = z.infer<typeof PlanQuestion>;

/** So many posts of the plan from one source to one commune. */
export const Move = z.strictObject({
  source: SourceId,
  code: CommuneCode,
  posts: Count.max(MOST_POSTS),
});
export type Move = z.infer<typeof Move>;

/**
 * `optimal`: proven; `feasible`: a plan with a gap left; `infeasible`: the limits contradict each other;
 * `stopped`: the time was up or somebody called it off before there was any plan; `failed`: the solver broke.
 */
export const SolveStatus = z.enum(["optimal", "feasible", "infeasible", "stopped", "failed"]);
export type SolveStatus = z.infer<typeof SolveStatus>;

/** One objective as it was solved. */
export const StageResult = z.object({
  objective: z.string(),
  status: SolveStatus,
  /** In the unit of the objective: communes, posts, need in thousandths, post-kilometres, posts moved. */
  value: z.number().nullable(),
  /** No plan can be better than this, given the objectives before. */
  bound: z.number().nullable(),
  /** Relative gap between the two, 0 when proven. */
  gap: z.number().nullable(),
  seconds: z.number(),
});
export type StageResult = z.infer<typeof StageResult>;

/** A limit that the planner has set, by which a contradiction is told. */
export const LimitRef = z.object({
  kind: z.enum([
    "posts",
    "supply",
    "sourceNorm",
    "perCommune",
    "provinceMin",
    "provinceMax",
    "longestKm",
    "sourcesPerCommune",
    "budget",
    "pin",
    "exclusion",
    "bases",
    "capacity",
  ]),
  /** The commune, province or source it is about, where there is one. */
  code: z.string().nullable(),
  source: z.string().nullable(),
  /** As it stands; null for an exclusion, 1 for a base that is pinned. */
  value: z.number().nullable(),
});
export type LimitRef = z.infer<typeof LimitRef>;

/**
 * A limit, and a value of it with which a plan exists; of an exclusion, the posts or bases that it must let
 * through, and 0 of a base that is pinned: it is let go.
 */
export const Relaxation = z.object({ limit: LimitRef, relaxTo: z.number() });
export type Relaxation = z.infer<typeof Relaxation>;

/** The smallest set of limits that contradict each other: without any one of them they would not. */
export const Conflict = z.object({
  limits: z.array(
    z.object({
      limit: LimitRef,
      /** The nearest value of this limit alone with which a plan exists; null when no value of it helps. */
      relaxTo: z.number().nullable(),
    }),
  ),
  /** Whether the set is proven to be the smallest there is; otherwise the time ended before. */
  smallest: z.boolean(),
  /** False where the time ended before it was known that none of the set can be spared. */
  minimal: z.boolean().default(true),
  /** False when the time ended before every `relaxTo` was known: null may then be a value that was not found. */
  complete: z.boolean(),
  /**
   * As few limits as possible that make a plan possible when all of them have these values. With any one
   * of the values nearer to what it was, there is none.
   */
  together: z.array(Relaxation),
  /** Whether no fewer limits would do. */
  fewest: z.boolean(),
});
export type Conflict = z.infer<typeof Conflict>;

/** A commune in a plan. */
export const PlannedCommune = z.object({
  code: z.string(),
  posts: Count,
  /** Need in thousandths before the plan, and of it what the posts meet. */
  need: Count,
  needMet: Count,
  shortfallBefore: Count.nullable(),
  shortfallAfter: Count.nullable(),
  /** 1 for the greatest need met; equal ones share a rank. */
  rank: z.number().int(),
});
export type PlannedCommune = z.infer<typeof PlannedCommune>;

export const Solution = z.object({
  /** Null where nothing is proven: moves were made by hand, or the question was changed since the solve. */
  status: SolveStatus.nullable(),
  /** Of the last solve of this question, also where the moves were changed by hand since. */
  stages: z.array(StageResult),
  seconds: z.number(),
  /** Plan of posts. */
  moves: z.array(Move),
  /** Plan of bases: where they stand and whom each serves. */
  bases: z.array(z.object({ code: z.string(), serves: z.array(z.string()) })),
  conflict: Conflict.nullable(),
  /** Variables, rows and nonzeros of the model. */
  size: z.object({ columns: Count, rows: Count, nonzeros: Count }),
});
export type Solution = z.infer<typeof Solution>;

export const PLAN_STATES = ["draft", "proposed", "approved", "carried_out", "withdrawn"] as const;
export const PlanState = z.enum(PLAN_STATES);
export type PlanState = z.infer<typeof PlanState>;

/** A limit that moves break, with the value they reach. */
export const BrokenLimit = z.object({ limit: LimitRef, reached: z.number() });
export type BrokenLimit = z.infer<typeof BrokenLimit>;

/** A step in the life of a plan. */
export const PlanStep = z.object({
  state: PlanState,
  at: z.string(),
  who: z.string(),
  remark: z.string(),
  /** Id of the document by which it was approved; null for every other step. */
  document: z.string().nullable(),
  /** Limits that the plan broke on the figures of that moment: it was proposed or approved all the same. */
  broken: z.array(BrokenLimit).optional(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const Plan = z.object({
  id: z.string(),
  /** Counts every change; a change names the version it was made on. */
  version: z.number().int(),
  name: z.string(),
  state: PlanState,
  /** The state of knowledge it was made with. */
  generation: z.string(),
  question: PlanQuestion,
  /** Null until it is solved or filled by hand. */
  solution: Solution.nullable(),
  /** Moves were changed by hand since the solve. */
  byHand: z.boolean(),
  /** Newest first. */
  life: z.array(PlanStep),
  createdAt: z.string(),
  changedAt: z.string(),
  /** The figures it rests on differ from the current ones. */
  figuresMoved: z.boolean(),
  /** Its generation is still there; otherwise what is computed anew rests on the current one. */
  generationKept: z.boolean(),
  /** A solve of it is waiting or under way. */
  solving: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;

/** A plan in a list. */
export const PlanHead = Plan.omit({ question: true, solution: true }).extend({
  mode: z.enum(["posts", "bases"]),
  asOf: z.string(),
  /** Posts, or bases, that are asked for. */
  posts: Count,
  /** Posts, or bases, that it places. */
  placed: Count,
  status: SolveStatus.nullable(),
  /** Relative gap that the last objective was left with; null where nothing is proven. */
  gap: z.number().nullable(),
});
export type PlanHead = z.infer<typeof PlanHead>;

/** Objectives of a plan, whoever made it, in the order of the question. */
export const Standing = z.object({
  objectives: z.array(z.object({ objective: Objective, value: z.number() })),
  /** Posts placed. */
  posts: Count,
  /** Limits that the moves break, with the value reached. */
  broken: z.array(BrokenLimit),
  communes: z.array(PlannedCommune),
  /**
   * What each commune's changes against the approved plan buy: need met in thousandths, whether it comes to
   * meet its norm (1) or ceases to (−1), post × 0.1 km. Null where the plan is held against none.
   */
  changes: z
    .array(
      z.object({
        ...{ code: z.string(), before: Count, after: Count },
        ...{ needMet: z.number().int(), meets: z.number().int(), tenthsKm: z.number().int() },
      }),
    )
    .nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** What the figures say of a question before it is solved, columns in one order. */
export const NeedAnswer = z.object({
  generation: z.string(),
  asOf: z.string(),
  demo: z.boolean(),
  codes: z.array(z.string()),
  /** Thousandths. */
  need: z.array(Count),
  /** Weighted parts in thousandths: their sum is the need, but for rounding. */
  parts: z.record(NeedPart, z.array(z.number())),
  /** What each part is made of, in its own unit: posts, km a post, people, km², 1 where marked, posts. */
  facts: z.record(NeedPart, z.array(z.number().nullable())),
  shortfall: z.array(Count.nullable()),
  /** Communes where a base may stand; empty for a plan of posts. */
  candidates: z.array(z.string()),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      position: Position,
      /** Own posts and own norm on the date; null where nobody reported them. */
      strength: Count.nullable(),
      norm: Count.nullable(),
      /** Posts it has on loan: the most on any day of the term from the date on, those agreed with them. */
      lent: Count,
      /** What it can still spare without falling below its norm; null where nobody reported. */
      spare: Count.nullable(),
    }),
  ),
});
export type NeedAnswer = z.infer<typeof NeedAnswer>;

export const PlanName = Name;

/** At most so many moves in one plan. */
export const Moves = z
  .array(Move)
  .max(20_000)
  .refine(
    (moves) => moves.reduce((sum, { posts }) => sum + posts, 0) <= MOST_POSTS,
    `expected at most ${MOST_POSTS} posts in all`,
  );
