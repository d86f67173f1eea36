import type { Structure } from "../schema.ts";
import { loadCommunes, readProvinces } from "../units/gazetteer.ts";

/** Codes a batch may name. */
export interface KnownCodes {
  communes: Record<Structure, ReadonlySet<string>>;
  provinces: Record<Structure, ReadonlySet<string>>;
  /** Districts of 2021, three digits. */
  districts: ReadonlySet<string>;
}

let known: Promise<KnownCodes> | undefined;

/** The codes of the built-in gazetteers, read once. */
export function gazetteerCodes(): Promise<KnownCodes> {
  known ??= readCodes();
  return known;
}

async function readCodes(): Promise<KnownCodes> {
  const codes = (units: readonly { code: string }[]) => new Set(units.map(({ code }) => code));
  const former = await loadCommunes("2021");
  return {
    communes: {
      2021: codes(former),
      2026: codes(await loadCommunes("2026")),
    },
    provinces: { 2021: codes(readProvinces("2021")), 2026: codes(readProvinces("2026")) },
    districts: new Set(former.flatMap(({ district }) => district?.code ?? [])),
  };
}
