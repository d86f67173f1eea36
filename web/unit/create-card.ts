import { createResource, type Resource } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { ApiError, fetchCard } from "../api/client.ts";
import { latest, type Model } from "../model.tsx";

interface CardQuery {
  code: string;
  asOf: string | undefined;
  norm: string | undefined;
  generation: string | undefined;
}

/**
 * The card of a unit, following date, norm and generation.
 *
 * The structure is that of the date. A unit that is not in it is asked for in the other one, so that a
 * unit that has ended, or has not begun, still answers with its state and its lineage.
 */
export function createCard(model: Model, code: () => string) {
  const { state } = model;
  const query = (): CardQuery => ({
    code: code(),
    asOf: state.asOf(),
    norm: state.norm() === "in-force" ? undefined : state.norm(),
    generation: state.generation(),
  });
  const others = () => latest(model.structures)?.structures ?? [];

  async function fetchAnywhere({ code, ...at }: CardQuery): Promise<UnitCard> {
    try {
      return await fetchCard(code, at);
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 404) throw failure;
      for (const { id } of others()) {
        const card = await fetchCard(code, { ...at, structure: id }).catch(() => undefined);
        if (card) return card;
      }
      throw failure;
    }
  }

  const [card, { refetch }] = createResource(query, fetchAnywhere);
  return { card: card as Resource<UnitCard>, refetch };
}
