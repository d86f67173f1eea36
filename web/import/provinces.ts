import { createResource } from "solid-js";
import type { Structure } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { fetchUnits } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";

export type Provinces = Record<Structure, Unit[]>;

/** Provinces of now and those before July 2025, by name. */
export function useProvinces() {
  const { compare } = useSpeech();
  const load = async (): Promise<Provinces> => {
    const [former, present] = await Promise.all(
      (["2021", "2026"] as const).map(async (structure) => {
        const { units } = await fetchUnits(structure, "province");
        return units.toSorted((a, b) => compare(a.name, b.name));
      }),
    );
    return { 2021: former!, 2026: present! };
  };
  // The screen does not wait for them.
  const [provinces] = createResource(load, { initialValue: { 2021: [], 2026: [] } });
  return provinces;
}

/** The structure whose province a code means: the one that was chosen, else the newest that has it. */
export const structureOf = (
  provinces: Provinces,
  code: string,
  chosen: Structure | undefined,
): Structure => chosen ?? (provinces["2026"].some((unit) => unit.code === code) ? "2026" : "2021");
