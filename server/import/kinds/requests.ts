import type { Kind } from "./kind.ts";
import { shortHash } from "./reinforcements.ts";
import { requestKindNamed, routeNamed, stateNamed } from "./words.ts";

/** What units asked for. Text that speaks of a person is refused with its row. */
export const requests: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "askedOn",
  needsDate: true,
  mayCome: false,
  rows(form, { structure, target, asOf }) {
    const text = form.needed("text");
    if (text.length > 1000) form.fault("too_large", "text");
    const kind = requestKindNamed(form.needed("kind"));
    if (!kind) form.fault("not_known", "kind");
    const routeText = form.text("route");
    const route = routeText === "" ? "unrouted" : routeNamed(routeText);
    if (!route) form.fault("not_known", "route");
    const assignee = form.text("assignee");
    const stateText = form.text("state");
    const state = stateText === "" ? "open" : stateNamed(stateText);
    if (!state) form.fault("not_known", "state");
    const stateOn = form.date("stateOn", false) ?? asOf;
    if (stateOn !== "" && stateOn < asOf) form.fault("ends_before_it_begins", "stateOn");
    if (form.reasons.length > 0) return [];
    const id =
      form.text("id") || `request-${shortHash([structure, target.code, asOf, kind, text])}`;
    const told = { askedOn: asOf, kind, text, route, assignee, state, stateOn };
    return [{ list: "requests", row: { id, structure, code: target.code, ...told } }];
  },
};
