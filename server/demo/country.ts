import type { Position, UnitKind } from "../schema.ts";
import {
  type GazetteerCommune,
  type Lineage,
  readCommunes,
  readLineage,
} from "../units/gazetteer.ts";

/** A commune as the demo needs it. */
export interface Place {
  code: string;
  name: string;
  kind: UnitKind;
  province: string;
  /** District code of a commune of 2021; "" in 2026. */
  district: string;
  position: Position;
  /** People; for 2021 an estimate from the successors by lineage. */
  population: number;
  /** Square kilometres; for 2021 an estimate from the successors by lineage. */
  areaKm2: number;
  /** Touches the land border: for 2021 a guess from lineage and position. */
  border: boolean;
}

/** A part of a unit of 2021 and the unit of 2026 that received it. */
export interface Share {
  to: string;
  /** Relative weight, above 0; shares of one unit need not add up to 1. */
  weight: number;
}

/** Both structures and the way from one to the other. */
export interface Country {
  before: Place[];
  after: Place[];
  beforeByCode: Map<string, Place>;
  afterByCode: Map<string, Place>;
  /** Successors of each unit of 2021, never empty. */
  sharesOf: Map<string, Share[]>;
  /** The successor with the largest share, where the old headquarters stands. */
  mainSuccessorOf: Map<string, string>;
}

const UNMEASURED_WEIGHT = 0.01;
const BORDER_KM_AT_LEAST = 0.3;

/** Reads the gazetteers that ship and estimates for 2021 what only 2026 has measured. */
export function readCountry(): Country {
  const communes2021 = readCommunes("2021");
  const communes2026 = readCommunes("2026");
  const sharesOf = groupShares(readLineage());
  const after = communes2026.map(placeOf2026);
  const afterByCode = new Map(after.map((place) => [place.code, place]));

  const weightInto = new Map<string, number>();
  for (const { to, weight } of [...sharesOf.values()].flat())
    weightInto.set(to, (weightInto.get(to) ?? 0) + weight);

  const before = communes2021.map((commune): Place => {
    const shares = sharesOf.get(commune.code) ?? [];
    const portion = (measure: "population" | "areaKm2") =>
      shares.reduce(
        (sum, { to, weight }) =>
          sum + (afterByCode.get(to)![measure] * weight) / weightInto.get(to)!,
        0,
      );
    return {
      code: commune.code,
      name: commune.name,
      kind: commune.kind,
      province: commune.province,
      district: commune.district?.code ?? "",
      position: commune.position,
      population: portion("population"),
      areaKm2: portion("areaKm2"),
      border: false,
    };
  });
  const beforeByCode = new Map(before.map((place) => [place.code, place]));
  markBorder(before, after, sharesOf);

  const mainSuccessorOf = new Map<string, string>();
  for (const [code, shares] of sharesOf)
    mainSuccessorOf.set(code, shares.reduce((a, b) => (b.weight > a.weight ? b : a)).to);
  return { before, after, beforeByCode, afterByCode, sharesOf, mainSuccessorOf };
}

function placeOf2026(commune: GazetteerCommune): Place {
  const km = commune.borderKm!;
  return {
    code: commune.code,
    name: commune.name,
    kind: commune.kind,
    province: commune.province,
    district: "",
    position: commune.position,
    population: commune.population ?? 0,
    areaKm2: commune.areaKm2!,
    border: km.china + km.laos + km.cambodia >= BORDER_KM_AT_LEAST,
  };
}

function groupShares(lineage: Lineage[]): Map<string, Share[]> {
  const sharesOf = new Map<string, Share[]>();
  for (const { from, to, part, share } of lineage) {
    const weight = Math.max(share ?? (part === "full" ? 1 : 0), UNMEASURED_WEIGHT);
    const shares = sharesOf.get(from);
    if (shares) shares.push({ to, weight });
    else sharesOf.set(from, [{ to, weight }]);
  }
  return sharesOf;
}

/**
 * No table says which communes of 2021 touched the border. Of those that went into one border commune
 * of 2026, the half that lies farthest from every inland commune is taken.
 */
function markBorder(before: Place[], after: Place[], sharesOf: Map<string, Share[]>): void {
  const inland = after.filter((place) => !place.border);
  const intoBorder = new Map<string, { place: Place; fromInland: number }[]>(
    after.filter((place) => place.border).map((place) => [place.code, []]),
  );
  for (const place of before) {
    for (const { to, weight } of sharesOf.get(place.code) ?? []) {
      const group = intoBorder.get(to);
      if (!group || weight < 0.2) continue;
      const fromInland = Math.min(...inland.map((other) => distanceSquared(place, other)));
      group.push({ place, fromInland });
    }
  }
  for (const group of intoBorder.values()) {
    group.sort((a, b) => b.fromInland - a.fromInland || (a.place.code < b.place.code ? -1 : 1));
    for (const { place } of group.slice(0, Math.ceil(group.length / 2))) place.border = true;
  }
}

/** Cosine of 16° N squared: good enough to compare distances within Viet Nam. */
const LON_SCALE_SQUARED = 0.924;

/** Squared distance in degrees of latitude; only for comparing. */
export function distanceSquared(
  { position: a }: { position: Position },
  { position: b }: { position: Position },
): number {
  return LON_SCALE_SQUARED * (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}
