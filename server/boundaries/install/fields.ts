import { STRUCTURES } from "../../schema.ts";
import { KnownCommunes } from "./communes.ts";
import type { RoughFeature } from "./feature.ts";
import { foldName } from "./fold-name.ts";
import { Refusal } from "./refusal.ts";

export interface Fields {
  code: string;
  /** Null when no field holds names: they are not checked then. */
  name: string | null;
}

/** Share of the features that a field must fit to be taken without being named. */
const LEAST_SHARE = 0.5;

/**
 * Finds the field of codes and the field of names by their values.
 *
 * @param wanted  Fields named by the reader, which are taken as they are.
 * @throws {Refusal} When no field fits, with what was seen.
 */
export function chooseFields(
  features: RoughFeature[],
  communes: KnownCommunes,
  wanted: { code?: string; name?: string },
): Fields {
  const fields = [...new Set(features.flatMap((feature) => [...feature.properties.keys()]))];
  for (const field of [wanted.code, wanted.name]) {
    if (field === undefined || fields.includes(field)) continue;
    throw new Refusal(`no field ${field}; the fields are ${fields.join(", ") || "none"}`);
  }
  const code = wanted.code ?? codeField(features, fields, communes);
  return { code, name: wanted.name ?? nameField(features, fields, code, communes) };
}

function codeField(features: RoughFeature[], fields: string[], communes: KnownCommunes): string {
  const best = mostFitting(fields, (field) => shareOfCodes(features, field, communes));
  if (best && best.share >= LEAST_SHARE) return best.field;

  const seen = best
    ? `in the nearest, ${best.field}, ${percent(best.share)} of the values are`
    : "the features have no fields";
  const advice = STRUCTURES.filter((structure) => structure !== communes.structure).flatMap(
    (structure) => {
      const other = new KnownCommunes(structure);
      const fit = mostFitting(fields, (field) => shareOfCodes(features, field, other));
      return fit && fit.share >= LEAST_SHARE
        ? [
            `${percent(fit.share)} of ${fit.field} are codes of ${structure}: --structure ${structure}?`,
          ]
        : [];
    },
  );
  throw new Refusal(
    `no field holds codes of communes of ${communes.structure} (five digits): ${seen}`,
    advice,
  );
}

/** Different communes named, so that a field of few values cannot win. */
function shareOfCodes(features: RoughFeature[], field: string, communes: KnownCommunes): number {
  const codes = new Set<string>();
  for (const feature of features) {
    const code = communes.codeOf(feature.properties.get(field));
    if (code) codes.add(code);
  }
  return codes.size / Math.max(1, features.length);
}

function nameField(
  features: RoughFeature[],
  fields: string[],
  codeFieldName: string,
  communes: KnownCommunes,
): string | null {
  const names = new Set([...communes.byCode.values()].map(({ name }) => foldName(name)));
  const best = mostFitting(fields, (field) => {
    if (field === codeFieldName) return 0;
    let known = 0;
    let right = 0;
    for (const { properties } of features) {
      const value = properties.get(field);
      if (typeof value !== "string") continue;
      const folded = foldName(value);
      const code = communes.codeOf(properties.get(codeFieldName));
      if (names.has(folded)) known++;
      if (code && foldName(communes.byCode.get(code)!.name) === folded) right++;
    }
    // Names of districts are names of communes too: those that stand at the right code win.
    const share = known / Math.max(1, features.length);
    return share >= LEAST_SHARE ? share + right / features.length : 0;
  });
  return best && best.share > 0 ? best.field : null;
}

function mostFitting(fields: string[], shareOf: (field: string) => number) {
  let best: { field: string; share: number } | undefined;
  for (const field of fields) {
    const share = shareOf(field);
    if (!best || share > best.share) best = { field, share };
  }
  return best;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
