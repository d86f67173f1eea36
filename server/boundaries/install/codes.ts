import type { KnownCommunes } from "./communes.ts";
import { type RoughFeature, whereIs } from "./feature.ts";
import { firstOf, Refusal } from "./refusal.ts";
import { count, type InstallReport, some } from "./report.ts";

/** A feature and the commune that it draws. Two features may draw parts of one commune. */
export interface CodedFeature extends RoughFeature {
  code: string;
}

/**
 * Gives every feature its commune and checks that all communes are there.
 *
 * @throws {Refusal} For codes that are no communes of the structure, and for communes without polygons.
 */
export function matchCodes(
  features: RoughFeature[],
  field: string,
  communes: KnownCommunes,
  report: InstallReport,
): CodedFeature[] {
  const coded: CodedFeature[] = [];
  const unknown: string[] = [];
  const padded: string[] = [];
  const renamed: string[] = [];
  const empty: CodedFeature[] = [];
  for (const feature of features) {
    const value = feature.properties.get(field);
    const code = communes.codeOf(value);
    if (!code) {
      unknown.push(`${whereIs(feature)}: ${shown(value)}`);
      continue;
    }
    const written = String(value).trim();
    if (Number(written) !== Number(code)) renamed.push(`${written} = ${code}`);
    else if (written !== code) padded.push(code);
    const one = { ...feature, code };
    if (one.polygons.length === 0) empty.push(one);
    else coded.push(one);
  }
  if (unknown.length > 0) {
    throw new Refusal(
      `${count(unknown.length, "feature")} with a code that is no commune of ${communes.structure}`,
      firstOf(unknown),
    );
  }
  refuseMissing(coded, empty, communes);
  if (padded.length > 0) {
    report.repaired.push(`put back lost leading zeros of ${count(padded.length, "code")}`);
  }
  if (renamed.length > 0) {
    report.repaired.push(`took codes of another list for the same communes: ${some(renamed)}`);
  }
  if (empty.length > 0) {
    const where = some(empty.map(whereIs));
    report.repaired.push(`left out features without a polygon whose commune has another: ${where}`);
  }
  return coded;
}

function refuseMissing(coded: CodedFeature[], empty: CodedFeature[], communes: KnownCommunes) {
  const found = new Set(coded.map(({ code }) => code));
  const emptyAt = new Map(empty.map((feature) => [feature.code, whereIs(feature)]));
  const missing = [...communes.byCode.keys()].filter((code) => !found.has(code));
  if (missing.length === 0) return;
  throw new Refusal(
    `${count(missing.length, "commune")} of ${communes.byCode.size.toLocaleString("en")} without a polygon`,
    firstOf(
      missing.map((code) => {
        const where = emptyAt.get(code);
        return where ? `${communes.label(code)}: ${where} is empty` : communes.label(code);
      }),
    ),
  );
}

const shown = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 60);

/** Communes drawn by more than one feature, said in the report. */
export function reportTwice(
  coded: CodedFeature[],
  communes: KnownCommunes,
  report: InstallReport,
): void {
  const times = new Map<string, number>();
  for (const { code } of coded) times.set(code, (times.get(code) ?? 0) + 1);
  const twice = [...times].filter(([, n]) => n > 1).map(([code]) => communes.label(code));
  if (twice.length > 0) {
    report.repaired.push(
      `joined the features of ${count(twice.length, "commune")} drawn in parts: ${some(twice)}`,
    );
  }
}
