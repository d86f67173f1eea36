import type { Kind } from "./kind.ts";

/** People trained on a topic, in a commune, a district, a province or the country. */
export const training: Kind = {
  names: "scopes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "asOf",
  needsDate: true,
  mayCome: false,
  rows(form, { structure, target, asOf }) {
    const topic = form.needed("topic");
    const people = form.count("people");
    if (people === null) form.fault("missing", "people");
    if (form.reasons.length > 0) return [];
    return [{ list: "trainings", row: { structure, scope: target.code, asOf, topic, people } }];
  },
};
