import type { IndicatorLine } from "../../server/indicators/schema.ts";

export const GROUPS = [
  "force",
  "norms",
  "buildings",
  "party",
  "border",
  "stated",
  "context",
  "unreported",
] as const;
export type GroupId = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<string, GroupId>> = {
  units_with_police: "force",
  strength: "force",
  chiefs: "force",
  deputies: "force",
  officers: "force",
  units_with_two_deputies: "force",
  units_meeting_norm: "norms",
  units_at_or_above_eight: "norms",
  headquarters_completed: "buildings",
  housing_completed: "buildings",
  units_with_vehicle: "buildings",
  units_with_truck: "buildings",
  party_cells: "party",
  chiefs_on_party_committee: "party",
  people_trained: "party",
  training_topics: "party",
  border_communes_reinforced: "border",
  border_reinforcements: "border",
};

export interface Group {
  id: GroupId;
  lines: IndicatorLine[];
}

/**
 * Lines under their headings, in the order of the headings. What nobody reported and nobody set a target
 * for stands together at the end; figures of context stand apart.
 */
export function groupLines(lines: readonly IndicatorLine[]): Group[] {
  return GROUPS.map((id) => ({ id, lines: lines.filter((line) => groupOf(line) === id) })).filter(
    (group) => group.lines.length > 0,
  );
}

function groupOf(line: IndicatorLine): GroupId {
  if (line.value === null && line.targetId === null) return "unreported";
  if (line.context) return "context";
  return GROUP_OF[line.id.split(".")[0]!] ?? "stated";
}

/** Names a line in the address: an indicator can have several, one a base and target. */
export const lineKey = ({ id, baseKinds, targetId }: IndicatorLine): string =>
  [id, baseKinds.join("."), targetId ?? ""].join("~");
