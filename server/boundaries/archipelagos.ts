import type { Position, Structure } from "../schema.ts";
import { readTable } from "../units/gazetteer.ts";
import type { Archipelago } from "../units/schema.ts";
import { boundsOfAll } from "./measure.ts";

type Id = Archipelago["id"];

const NAMES: Record<Id, string> = {
  hoang_sa: "Quần đảo Hoàng Sa",
  truong_sa: "Quần đảo Trường Sa",
};

/** Communes made of an archipelago; in 2021 the district of Hoàng Sa had none. */
export const ARCHIPELAGO_COMMUNES: Record<Structure, Record<Id, string[]>> = {
  "2021": { hoang_sa: [], truong_sa: ["22736", "22737", "22739"] },
  "2026": { hoang_sa: ["20333"], truong_sa: ["22736"] },
};

/** Province that an archipelago without communes is drawn with: Hoàng Sa belonged to Đà Nẵng. */
export const ARCHIPELAGO_PROVINCE: Record<Structure, Record<Id, string>> = {
  "2021": { hoang_sa: "48", truong_sa: "56" },
  "2026": { hoang_sa: "48", truong_sa: "56" },
};

/** Both archipelagos with their best-known islands, as `geodata/archipelagos.csv` has them. */
export function readArchipelagos(): Archipelago[] {
  const rows = readTable("archipelagos");
  return (Object.keys(NAMES) as Id[]).map((id) => {
    const islands = rows
      .filter((row) => row.archipelago === id)
      .map((row) => ({
        name: row.name!,
        position: [Number(row.lon), Number(row.lat)] as Position,
      }));
    const bounds = boundsOfAll(
      islands.map(({ position: [lon, lat] }) => [lon - 0.2, lat - 0.2, lon + 0.2, lat + 0.2]),
    );
    return { id, name: NAMES[id], bounds, islands };
  });
}
