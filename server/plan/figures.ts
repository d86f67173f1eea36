import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { withoutOwn } from "./need/loan-days.ts";
import { needOf } from "./need/need.ts";
import { candidatesOf } from "./need/targets.ts";
import type { PlanQuestion } from "./schema.ts";

/**
 * Hash of what the figures say of a question: need of every target and its parts, shortfalls, what the
 * bodies that may lend have, and where bases may stand. Equal hashes give equal plans.
 *
 * @throws {AppError} As `needOf` does.
 */
export function figuresOf(snapshot: Snapshot, question: PlanQuestion): string {
  const { structure, codes, need, parts, shortfall, columns, lenders } = needOf(snapshot, question);
  const asked = new Set(question.mode === "posts" ? question.sources.map(({ id }) => id) : []);
  const places =
    question.mode === "bases" && question.candidates !== null
      ? candidatesOf(structure, question, columns.indices)
      : [];
  const content = {
    ...{ codes, need, parts, shortfall },
    centres: columns.indices.map((i) => structure.communes[i]!.centre),
    lenders: lenders
      .filter(({ id }) => asked.has(id))
      .map(({ id, position, strength, norm, lent }) => [id, position, strength, norm, lent]),
    ...(places.length > 0 && {
      candidates: places.map((i) => [structure.communes[i]!.code, structure.communes[i]!.centre]),
    }),
  };
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

const compared = new WeakMap<Snapshot, Map<string, boolean>>();

/**
 * Whether a plan rests on other figures than a generation has. Found out once for each version of a plan.
 * Figures that can no longer be asked for, because a unit or a norm is gone, have moved.
 */
export function haveMoved(
  current: Snapshot,
  plan: {
    id: string;
    version: number;
    generation: string;
    figures: string;
    question: PlanQuestion;
  },
): boolean {
  if (plan.generation === current.id) return false;
  const known = compared.get(current) ?? new Map<string, boolean>();
  compared.set(current, known);
  const key = `${plan.id} ${plan.version}`;
  const moved = known.get(key) ?? differ(current, plan);
  known.set(key, moved);
  return moved;
}

function differ(
  current: Snapshot,
  plan: { id: string; figures: string; question: PlanQuestion },
): boolean {
  try {
    return figuresOf(withoutOwn(current, plan), plan.question) !== plan.figures;
  } catch (cause) {
    if (cause instanceof AppError && cause.status < 500) return true;
    throw cause;
  }
}
