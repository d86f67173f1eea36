import type { ObservationRow } from "../ledger/rows.ts";
import { readTable } from "../units/gazetteer.ts";

/** Published figures that are no sum of units' rows, and the indicators they are statements of. */
const STATEMENTS: Readonly<Record<string, string>> = {
  posts_moved_in_round: "posts_moved_in_round",
  target_added_deputies: "target_added_deputies",
  share_of_provincial_force: "share_of_provincial_force",
  transfer_rounds_since_2019_11: "transfer_rounds",
  posts_added_in_two_years: "posts_added_in_two_years",
  units_with_truck: "units_with_truck",
  headquarters_named_completed: "headquarters_completed",
  party_cells: "party_cells",
  chiefs_on_party_committee: "chiefs_on_party_committee",
  offences_detected_two_years: "offences_detected",
  tips_received_two_years: "tips_received",
  tips_verified_two_years: "tips_verified",
  officers_trained_in_year: "people_trained",
  training_topics: "training_topics",
  border_reinforcements: "border_reinforcements",
};

/** Document D counts 92 units: the xã and the thị trấn. */
const KINDS_OF_DOCUMENT: Readonly<Record<string, string[]>> = { D: ["xa", "thi_tran"] };

/**
 * What documents A, B, D and E state of a whole province or the country, as they state it, from
 * `geodata/published-figures.csv`. The figures that add up from units are in the units' own rows.
 */
export function observationRows(): ObservationRow[] {
  return readTable("published-figures").flatMap((row) => {
    const indicator = STATEMENTS[row.indicator!];
    if (!indicator) return [];
    return {
      structure: "2021" as const,
      scope: row.scope!,
      indicator,
      kinds: row.of ? KINDS_OF_DOCUMENT[row.document!]! : [],
      asOf: row.as_of!,
      value: Number(row.value),
      of: row.of ? Number(row.of) : null,
      precision: row.precision!,
      document: row.document!,
    };
  });
}
