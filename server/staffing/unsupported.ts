import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import type { Level } from "../schema.ts";
import type { CommuneColumns } from "./commune-columns.ts";
import { staffingOn } from "./state.ts";

/**
 * Codes of the communes whose report has lost its document, or of the provinces that hold such a one. Of
 * carried figures nothing is told here: their trace leads to the reports of then.
 */
export function unsupportedUnits(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { indices, documents }: CommuneColumns,
  { asOf, level }: { asOf: string; level: Level },
): string[] {
  const lost = new Set([...documents].filter((id) => snapshot.documents.get(id)?.unsupported));
  if (lost.size === 0) return [];
  const { communes, provinces, provinceOf, staffing } = structure;
  const { row } = staffingOn(structure, asOf, indices);
  const hit = indices.filter((i) => {
    const at = row[i]!;
    if (at < 0) return false;
    return lost.has(snapshot.documentIds[staffing.document[at * communes.length + i]!]!);
  });
  const codes = hit.map((i) =>
    level === "commune" ? communes[i]!.code : provinces[provinceOf[i]!]!.code,
  );
  return [...new Set(codes)];
}
