import type { UnitCard } from "../../server/units/card-schema.ts";

/** Whether the reader chose a norm for one role: it stands beside the posts of that role, not beside all. */
export const isRoleNorm = ({ judgements }: UnitCard, choice: string): boolean =>
  judgements.some(({ norm, role }) => norm === choice && role !== "total");
