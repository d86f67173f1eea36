import type {
  BasesQuestion,
  Move,
  NeedAnswer,
  Objective,
  Plan,
  PlanQuestion,
  PlanState,
  SolveStatus,
  StageResult,
  Standing,
} from "../../server/plan/schema.ts";
import type { Ask, Curve, Explanation } from "../../server/plan/why/schema.ts";
import type { Document } from "../../server/schema.ts";
import { get } from "../api/client.ts";
import { post, send } from "../forms/post.ts";

const at = (id: string, rest = "") => `/api/plans/${encodeURIComponent(id)}${rest}`;

export type PlanHead = Omit<Plan, "question" | "solution"> & {
  mode: PlanQuestion["mode"];
  /** Posts to lend, or bases to place. */
  posts: number;
  status: SolveStatus | null;
  /** Relative gap to the optimum. */
  gap: number | null;
};

/** How a solve stands. */
export interface Run {
  state: "queued" | "running" | "done" | "cancelled" | "failed";
  /** Place in the queue, from 1; 0 when it is not waiting. */
  position: number;
  /** Stages so far, the one under way last. */
  stages: StageResult[];
  seconds: number;
  error: string | null;
}

export const fetchPlans = () => get<{ plans: PlanHead[] }>("/api/plans");

export const fetchPlan = (id: string) => get<Plan>(at(id));

/** A question may leave out what has a default. */
export const createPlan = (body: { name: string; who: string; question: object }) =>
  post<Plan>("/api/plans", body);

/** What is left out stays as it is. */
export interface PlanChange {
  name?: string;
  question?: PlanQuestion;
  moves?: readonly Move[];
}

/** Reaches the server also when the page is left meanwhile. */
export const savePlan = (id: string, change: PlanChange & { version: number }) =>
  send<Plan>("PUT", at(id), change, { keepalive: true });

export const duplicatePlan = (id: string, body: { name: string; who: string }) =>
  post<Plan>(at(id, "/duplicate"), body);

/** Generation to look at a plan with: its own, or undefined, the current one, where that is no longer kept. */
export const generationFor = ({ generation, generationKept }: Plan): string | undefined =>
  generationKept ? generation : undefined;

export const fetchNeed = (question: object, generation?: string, signal?: AbortSignal) =>
  post<NeedAnswer>("/api/plans/need", { question, generation }, signal);

export const evaluate = (
  question: PlanQuestion,
  generation: string | undefined,
  moves: readonly Move[],
  signal?: AbortSignal,
) => post<Standing>("/api/plans/evaluate", { question, generation, moves }, signal);

export const startRun = (id: string, version: number) => post<Run>(at(id, "/solve"), { version });
export const fetchRun = (id: string) => get<Run>(at(id, "/run"));
export const cancelRun = (id: string) => send<Run>("DELETE", at(id, "/run"));

export const stepPlan = (
  id: string,
  step: {
    version: number;
    state: PlanState;
    who: string;
    remark: string;
    document?: string | Pick<Document, "title" | "publisher" | "issuedOn">;
    anyway?: boolean;
  },
) => post<Plan>(at(id, "/step"), step);

type Pair<T> = { a: T; b: T; difference: T };

/** Plan b beside plan a; every difference is b − a. */
export interface Comparison {
  communes: (Pair<number> & { code: string })[];
  moves: (Pair<number> & { source: string; code: string })[];
  objectives: (Pair<number | null> & { objective: Objective | BasesQuestion["measure"] })[];
}

export const fetchComparison = (a: string, b: string) =>
  get<Comparison>("/api/plans/compare", { a, b });

export const askWhy = (id: string, ask: Ask, signal: AbortSignal) =>
  post<Explanation>(at(id, "/explain"), ask, signal);

export const fetchCurve = (id: string, signal: AbortSignal) =>
  get<Curve>(at(id, "/curve"), {}, signal);
