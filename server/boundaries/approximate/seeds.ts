import type { Position, Structure } from "../../schema.ts";
import { type GazetteerCommune, loadCommunes, loadLineage } from "../../units/gazetteer.ts";
import { ARCHIPELAGO_COMMUNES } from "../archipelagos.ts";
import { seededRandom } from "../islands.ts";

/** A commune before it has a shape. */
export interface Seed {
  code: string;
  position: Position;
  areaKm2: number;
}

/** How many places are tried for a commune that is known only by the one it joined. */
const TRIES = 32;
/** A town or ward is so much smaller than the xã around it. */
const TOWN_SHARE = 0.6;

/**
 * Where each commune is and how large it may be drawn, sorted by code; without those of the two
 * archipelagos. Areas of 2021 are estimated from the communes of 2026 that they joined. Communes of
 * which only the successor's position is known are spread about it.
 */
export async function seedsOf(structure: Structure): Promise<Seed[]> {
  const { hoang_sa, truong_sa } = ARCHIPELAGO_COMMUNES[structure];
  const apart = new Set([...hoang_sa, ...truong_sa]);
  const communes = (await loadCommunes(structure)).filter(({ code }) => !apart.has(code));
  const areaOf = structure === "2021" ? await estimatedAreas(communes) : new Map<string, number>();
  const seeds = communes.map(({ code, position, areaKm2 }) => ({
    code,
    position,
    areaKm2: areaKm2 ?? areaOf.get(code)!,
  }));
  spread(
    seeds,
    communes.map(({ positionBasis }) => positionBasis === "own"),
  );
  return seeds;
}

/** The area of each successor, parted among those it took most of. */
async function estimatedAreas(communes: GazetteerCommune[]): Promise<Map<string, number>> {
  const areaOf2026 = new Map(
    (await loadCommunes("2026")).map(({ code, areaKm2 }) => [code, areaKm2!]),
  );
  const main = new Map<string, { to: string; share: number }>();
  for (const { from, to, share } of await loadLineage()) {
    const known = main.get(from);
    if (!known || (share ?? 0) > known.share) main.set(from, { to, share: share ?? 0 });
  }
  const portion = ({ kind }: GazetteerCommune) => (kind === "xa" ? 1 : TOWN_SHARE);
  const portions = new Map<string, number>();
  for (const commune of communes) {
    const { to } = main.get(commune.code)!;
    portions.set(to, (portions.get(to) ?? 0) + portion(commune));
  }
  return new Map(
    communes.map((commune) => {
      const { to } = main.get(commune.code)!;
      return [commune.code, (areaOf2026.get(to)! * portion(commune)) / portions.get(to)!];
    }),
  );
}

/** Moves each seed whose own place is unknown to the emptiest of some places nearby. */
function spread(seeds: Seed[], isKnown: boolean[]): void {
  const placed = seeds.filter((_, i) => isKnown[i]).map(({ position }) => position);
  seeds.forEach((seed, i) => {
    if (isKnown[i]) return;
    const random = seededRandom(Number(seed.code));
    const reach = (1.4 * Math.sqrt(seed.areaKm2 / Math.PI)) / 111.2;
    const [lon, lat] = seed.position;
    const nearby = placed.filter(([x, y]) => Math.hypot(x - lon, y - lat) < 3 * reach);
    let widest = -1;
    for (let n = 0; n < TRIES; n++) {
      const angle = 2 * Math.PI * random();
      const distance = reach * Math.sqrt(random());
      const place: Position = [lon + distance * Math.cos(angle), lat + distance * Math.sin(angle)];
      const room = Math.min(
        ...nearby.map((other) => Math.hypot(other[0] - place[0], other[1] - place[1])),
      );
      if (room > widest) {
        widest = room;
        seed.position = place;
      }
    }
    placed.push(seed.position);
  });
}
