import type { Structure } from "../schema.ts";
import { loadCommunes, readProvinces } from "../units/gazetteer.ts";

/** Codes a batch may name. */
export interface KnownCodes {
  communes: Record<Structure, ReadonlySet<string>>;
  provinces: Record<Structure, ReadonlySet<string>>;
}

let known: Promise<KnownCodes> | undefined;

/** The codes of the built-in gazetteers, read once. */
export function gazetteerCodes(): Promise<KnownCodes> {
  known ??= readCodes();
  return known;
}

async function readCodes(): Promise<KnownCodes> {
  const codes = (units: readonly { code: string }[]) => new Set(units.map(({ code }) => code));
  return {
    communes: {
      2021: codes(await loadCommunes("2021")),
      2026: codes(await loadCommunes("2026")),
    },
    provinces: { 2021: codes(readProvinces("2021")), 2026: codes(readProvinces("2026")) },
  };
}
