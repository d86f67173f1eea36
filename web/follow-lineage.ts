import { createEffect, on } from "solid-js";
import type { Structure } from "../server/schema.ts";
import { fetchCard, type Structures } from "./api/client.ts";
import { STRUCTURE_NOW } from "./constants.ts";
import type { AppState } from "./url-state.ts";

/**
 * Structure in force on a date; the newest one for no date.
 *
 * @param asOf ISO date.
 */
export function structureOn(
  asOf: string | undefined,
  structures: Structures["structures"],
): Structure | undefined {
  const newestFirst = structures.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1));
  return (
    newestFirst.find(({ inForceFrom }) => !asOf || inForceFrom <= asOf)?.id ??
    newestFirst.at(-1)?.id
  );
}

/**
 * Codes live on through the change of structure, and may then name another unit: 03158 was Leng Su Sìn
 * and is Sín Thầu. Sliding the date over the change with a unit open therefore goes on to what it
 * became, or came from; a link that names date and unit together is left alone.
 */
export function followLineage(
  state: AppState,
  structures: () => Structures["structures"] | undefined,
) {
  createEffect(
    on(
      () => {
        const known = structures();
        const structure =
          known && (state.units() === "now" ? STRUCTURE_NOW : structureOn(state.asOf(), known));
        return { structure, unit: state.unit() };
      },
      async (now, before) => {
        if (!before?.structure || !now.unit || now.unit !== before.unit) return;
        if (now.structure === before.structure) return;
        const { unit } = now;
        const lastDay = structures()?.find(({ id }) => id === before.structure)?.inForceUntil;
        const card = await fetchCard(unit, {
          structure: before.structure,
          ...(lastDay ? { asOf: lastDay } : {}),
        }).catch(() => undefined);
        const relatives = before.structure === "2021" ? card?.successors : card?.predecessors;
        if (state.unit() === unit) state.adjust({ unit: relatives?.[0]?.code ?? null, view: null });
      },
    ),
  );
}
