import type { CodedFeature } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import { whereIs } from "./feature.ts";
import { foldName } from "./fold-name.ts";
import { firstOf, Refusal } from "./refusal.ts";
import { count, type InstallReport, some } from "./report.ts";

/** More names at another code than this, and the codes are those of another list. */
const MOST_WRONG_SHARE = 0.2;

/**
 * Compares the names in the file with those of the gazetteer at the same codes. Differences are warnings.
 *
 * @throws {Refusal} When more than a fifth differ.
 */
export function checkNames(
  coded: CodedFeature[],
  field: string | null,
  communes: KnownCommunes,
  report: InstallReport,
): void {
  if (field === null) {
    report.warnings.push("no field holds names of communes: codes were not checked against names");
    return;
  }
  const differ = coded.flatMap((feature) => {
    const name = feature.properties.get(field);
    if (typeof name !== "string" || name.trim() === "") return [];
    const expected = communes.byCode.get(feature.code)!.name;
    if (foldName(name) === foldName(expected)) return [];
    return [`${feature.code} is ${expected}, ${whereIs(feature)} says ${name.trim().slice(0, 60)}`];
  });
  if (differ.length > coded.length * MOST_WRONG_SHARE) {
    throw new Refusal(
      `${count(differ.length, "name")} of ${coded.length.toLocaleString("en")} in ${field} belong to other codes: the codes are of another list, or the rows have slipped`,
      firstOf(differ),
    );
  }
  if (differ.length > 0) {
    report.warnings.push(
      `${count(differ.length, "name differs", "names differ")}: ${some(differ)}`,
    );
  }
}
