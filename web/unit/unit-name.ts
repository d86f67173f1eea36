import type { UnitKind } from "../../server/schema.ts";
import type { Speech } from "../i18n/i18n.tsx";
import type { Model } from "../model.tsx";

/** "Xã Sín Thầu", "Sín Thầu Commune"; a ward that is a number keeps it last: "Phường 1", "Ward 1". */
export function fullName(unit: { kind: UnitKind; name: string }, t: Speech["t"]): string {
  const kind = t(`kind.${unit.kind}`);
  if (/^\d+$/.test(unit.name)) return `${kind} ${unit.name}`;
  return t("unit.fullName", { kind, name: unit.name });
}

/** Name of the province one looks into; undefined while one looks at the country. */
export function scopeName(
  model: Pick<Model, "unit" | "scope">,
  t: Speech["t"],
): string | undefined {
  const unit = model.unit(model.scope() ?? "");
  return unit && fullName(unit, t);
}
