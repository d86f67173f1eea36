import { createResource } from "solid-js";
import type { Structure } from "../../server/schema.ts";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { ApiError, fetchCard, fetchStructures, type ReadAt } from "../api/client.ts";
import type { Model } from "../model.tsx";

type CardQuery = ReadAt & { code: string; norm?: string; structure?: Structure };

/** The card of a unit, following date, norm and generation. */
export function createCard({ state }: Model, code: () => string) {
  const query = (): CardQuery => ({ code: code(), ...state.readBy() });
  const [card, { refetch }] = createResource(query, cardOf);
  return { card, refetch };
}

/**
 * The server finds the unit that the code meant on the date. One that begins later is asked for by its
 * structure: its card says that nothing applies yet, and leads to what stood there before.
 */
async function cardOf({ code, ...at }: CardQuery): Promise<UnitCard> {
  try {
    return await fetchCard(code, at);
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== "unit.not_yet") throw failure;
    const { structures } = await fetchStructures();
    const later = structures.find(({ inForceFrom }) => at.asOf && inForceFrom > at.asOf);
    if (!later) throw failure;
    return fetchCard(code, { ...at, structure: later.id });
  }
}
