import type { Level, Structure, UnitKind } from "../../server/schema.ts";
import type { SearchResult } from "../../server/units/schema.ts";

/** A line one can choose: where it leads, and what was found. */
export interface SearchOption {
  /** Where choosing leads. */
  code: string;
  structure: Structure;
  level: Level;
  /** The unit that was found. */
  found: SearchResult;
  /** For a unit that has ended: what it became, by this line. */
  successor: { name: string; kind: UnitKind } | null;
  /** `most` of several successors, `rest` for the others, `only` otherwise. */
  share: "only" | "most" | "rest";
}

export type SearchGroupId = "province" | "commune" | "former";

export interface SearchGroup {
  id: SearchGroupId;
  options: SearchOption[];
}

/**
 * Results as lines in groups; groups in the order of their best result.
 *
 * A unit of a structure that is not in force leads to what it became, its largest part first, one line
 * for each successor, unless that structure is the one on the screen: then it leads to itself.
 *
 * @param shown Structure of what is on the screen.
 * @param inForce Structure in force today, where successors live.
 */
export function searchGroups(
  results: readonly SearchResult[],
  shown: Structure | undefined,
  inForce: Structure,
): SearchGroup[] {
  const groups = new Map<SearchGroupId, SearchOption[]>();
  for (const found of results) {
    const former = found.structure !== inForce;
    const id = former ? "former" : found.level;
    const options = groups.get(id) ?? [];
    groups.set(id, options);
    options.push(...linesOf(found, former && found.structure !== shown, inForce));
  }
  return [...groups].map(([id, options]) => ({ id, options }));
}

function linesOf(found: SearchResult, follow: boolean, inForce: Structure): SearchOption[] {
  const { code, structure, level } = found;
  if (!follow || found.successors.length === 0) {
    return [{ code, structure, level, found, successor: null, share: "only" }];
  }
  const several = found.successors.length > 1;
  return found.successors.map((successor, i) => ({
    code: successor.code,
    structure: inForce,
    level,
    found,
    successor,
    share: several ? (i === 0 ? "most" : "rest") : "only",
  }));
}

/** Line after a key: down and up go round, Home and End are the input's own. Null for other keys. */
export function nextActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return active <= 0 ? count - 1 : active - 1;
  return null;
}
