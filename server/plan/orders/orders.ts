import { kilometresBetween } from "../../boundaries/install/sphere.ts";
import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { Position } from "../../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";

/** So many posts from one place to a commune, or a commune that a base serves, or a base that serves none. */
export interface Order {
  /** Id of the body that lends, or code of the commune where the base stands. */
  from: string;
  fromName: string;
  fromPosition: Position | null;
  /** The commune; null for a base that serves none. */
  code: string | null;
  position: Position | null;
  /** 1 for a commune that is served, 0 where there is none. */
  posts: number;
  /** Great circle, one decimal; null where one of the places is not known any more. */
  km: number | null;
}

export type By = "source" | "commune";

/** Orders of a plan, those of one source, or of one commune, together: by name, then by code. */
export function ordersOf(snapshot: Snapshot, plan: StoredPlan, by: By): Order[] {
  const { question, solution } = plan;
  const structure = structureFor(snapshot, question.asOf);
  const orders =
    question.mode === "posts"
      ? (solution?.moves ?? []).map(({ source, code, posts }) => {
          const lender = snapshot.sources.get(source);
          const from = { id: source, name: lender?.name, position: lender?.position };
          return orderOf(structure, from, code, posts);
        })
      : (solution?.bases ?? []).flatMap(({ code: base, serves }) => {
          const unit = unitOf(structure, base);
          const from = { id: base, name: unit?.name, position: unit?.centre };
          if (serves.length === 0) return [orderOf(structure, from, null, 0)];
          return serves.map((code) => orderOf(structure, from, code, 1));
        });
  const keys = ({ fromName, from, code }: Order) =>
    by === "source" ? [fromName, from, code ?? ""] : [code ?? "", fromName, from];
  return orders.sort((a, b) => compareAll(keys(a), keys(b)));
}

export const unitOf = (structure: StructureSnapshot, code: string) =>
  structure.communes[structure.indexOf.get(code) ?? -1];

function orderOf(
  structure: StructureSnapshot,
  from: { id: string; name: string | undefined; position: Position | undefined },
  code: string | null,
  posts: number,
): Order {
  const position = unitOf(structure, code ?? "")?.centre ?? null;
  const fromPosition = from.position ?? null;
  return {
    ...{ from: from.id, fromName: from.name ?? from.id, fromPosition, code, position, posts },
    km:
      position && fromPosition
        ? Math.round(kilometresBetween(fromPosition, position) * 10) / 10
        : null,
  };
}

const collator = new Intl.Collator("vi");

function compareAll(a: readonly string[], b: readonly string[]): number {
  for (const [i, text] of a.entries()) {
    const order = collator.compare(text, b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}
