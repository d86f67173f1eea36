import { ladderColumns } from "../headquarters/commune-columns.ts";
import { latestOn } from "../headquarters/rung.ts";
import type { Rung } from "../headquarters/schema.ts";
import type { LadderRow } from "../ledger/rows.ts";
import type { CardOf } from "./card-parts.ts";
import type { UnitCard } from "./card-schema.ts";
import { mostFrequent } from "./history.ts";

/** How many of a province's units have come to the end of each ladder, counted as the map counts. */
export function provinceLadders(
  { snapshot, structure, asOf }: CardOf,
  members: readonly number[],
): NonNullable<UnitCard["ladders"]> {
  const columns = ladderColumns(snapshot, structure, asOf, members);
  const share = (rungs: readonly (Rung | null)[], rows: Map<string, LadderRow[]>) => {
    const known = members.filter((_, row) => rungs[row] !== null);
    if (known.length === 0) return null;
    return {
      known: known.length,
      completed: rungs.filter((rung) => rung === "completed").length,
      document: mostFrequent(
        known.map((i) => latestOn(rows.get(structure.communes[i]!.code), asOf)!.document),
      ),
    };
  };
  return {
    headquarters: share(columns.headquarters, structure.headquarters),
    housing: share(columns.housing, structure.housing),
  };
}
