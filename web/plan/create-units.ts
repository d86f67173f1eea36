import { createMemo, createResource } from "solid-js";
import { fetchStructures, fetchUnits } from "../api/client.ts";
import { STRUCTURE_NOW } from "../constants.ts";
import { latest } from "../model.tsx";

/** The units of now and where their map comes from, fetched once a screen. */
export function createUnits() {
  const [structures] = createResource(fetchStructures);
  const [communes] = createResource(async () => (await fetchUnits(STRUCTURE_NOW, "commune")).units);
  const [provinces] = createResource(
    async () => (await fetchUnits(STRUCTURE_NOW, "province")).units,
  );
  const byCode = createMemo(
    () =>
      new Map(
        [...(latest(communes) ?? []), ...(latest(provinces) ?? [])].map((unit) => [
          unit.code,
          unit,
        ]),
      ),
  );
  return {
    unit: (code: string) => byCode().get(code),
    structure: () => latest(structures)?.structures.find(({ id }) => id === STRUCTURE_NOW),
    communes: () => latest(communes),
    provinces: () => latest(provinces),
  };
}
