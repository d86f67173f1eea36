import { Refusal } from "./refusal.ts";

/**
 * The layer to read: the only one, or the one that was asked for.
 *
 * @throws {Refusal} When there is none, several and no word which, or none of that name.
 */
export function chooseLayer(names: string[], wanted: string | undefined): string {
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted;
    throw new Refusal(`no layer ${wanted}; the file holds ${names.join(", ") || "none"}`);
  }
  if (names.length === 0) throw new Refusal("the file holds no layer of polygons");
  if (names.length > 1) {
    throw new Refusal(`the file holds ${names.length} layers: choose one with --layer`, names);
  }
  return names[0]!;
}
