import type { Bounds, Position } from "../schema.ts";
import { readTable } from "./gazetteer.ts";
import type { Archipelago } from "./schema.ts";

/** Both archipelagos from `geodata/`, which no boundary file may take off the map. */
export function readArchipelagos(): Archipelago[] {
  const rows = readTable("archipelagos");
  const ids = [...new Set(rows.map((row) => row.archipelago as Archipelago["id"]))];
  return ids.map((id) => {
    const islands = rows
      .filter((row) => row.archipelago === id)
      .map((row) => ({
        name: row.name!,
        position: [Number(row.lon), Number(row.lat)] as Position,
      }));
    return { id, name: NAMES[id], bounds: boundsOf(islands), islands };
  });
}

const NAMES: Record<Archipelago["id"], string> = {
  hoang_sa: "Quần đảo Hoàng Sa",
  truong_sa: "Quần đảo Trường Sa",
};

function boundsOf(islands: { position: Position }[]): Bounds {
  const lons = islands.map(({ position }) => position[0]);
  const lats = islands.map(({ position }) => position[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
