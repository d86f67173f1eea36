import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { screenAddress } from "../ui/screens.ts";

/** What the map shows for an indicator; null where it shows nothing of it. */
function layerOf({ id }: IndicatorLine, norm: string): Record<string, string> | null {
  const [kind, ownNorm] = id.split(/\.(.*)/s) as [string, string?];
  switch (kind) {
    case "units_with_police":
      return { indicator: "strength", range: "1-", table: "1" };
    case "strength":
    case "chiefs":
    case "deputies":
    case "officers":
    case "units_with_two_deputies":
      return { indicator: "strength", table: "1" };
    case "units_meeting_norm":
      return { indicator: "norm_share", only: "meeting", table: "1", norm: ownNorm ?? norm };
    case "units_at_or_above_eight":
      return { indicator: "strength", range: "8-", table: "1" };
    case "headquarters_completed":
      return { layers: "headquarters", hq: "headquarters" };
    case "housing_completed":
      return { layers: "headquarters", hq: "housing" };
    case "units_with_vehicle":
      return { layers: "headquarters", hq: "vehicles" };
    case "border_communes_reinforced":
    case "border_reinforcements":
      return { layers: "staffing.border" };
    default:
      return null;
  }
}

/**
 * Address of the map that shows the units behind a line, with the table kept to those it counts. The map
 * looks at provinces and communes: from a district or a set it looks at the province around.
 *
 * @param search  Query of this screen: language, theme and generation stay.
 * @returns null where the map shows nothing of the indicator.
 */
export function mapLink(
  line: IndicatorLine,
  { asOf, norm, place }: Pick<IndicatorsAnswer, "asOf" | "norm" | "place">,
  search: string,
): string | null {
  const layer = layerOf(line, norm);
  if (!layer) return null;
  const [path, kept] = screenAddress("/", search).split("?");
  const address = new URLSearchParams(kept);
  address.set("asOf", asOf);
  const unit = place.level === "commune" ? place.scope : place.province;
  if (unit) address.set("unit", unit);
  for (const [name, value] of Object.entries(layer)) {
    if (name !== "norm" || value !== "in-force") address.set(name, value);
  }
  return `${path}?${address}`;
}
