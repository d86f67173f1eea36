import type { RequestRow } from "../../ledger/rows.ts";
import { requestsById } from "../../requests/standing.ts";
import type { Kind, RowContext } from "./kind.ts";
import { shortHash } from "./reinforcements.ts";
import { requestKindNamed, routeNamed, stateNamed } from "./words.ts";

/**
 * What units asked for, and what became of it. A later file that tells of another state adds it.
 */
export const requests: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "askedOn",
  needsDate: true,
  mayCome: false,
  rows(form, context) {
    const { structure, target, asOf } = context;
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
    const id =
      form.text("id") || `request-${shortHash([structure, target.code, asOf, kind, text])}`;
    const standing = { route: route ?? "unrouted", assignee, state: state ?? "open" };
    const stateOn = form.date("stateOn", false) ?? dayOf(id, standing, context);
    if (stateOn === null) form.fault("missing", "stateOn");
    else if (stateOn !== "" && stateOn < asOf) form.fault("ends_before_it_begins", "stateOn");
    if (form.reasons.length > 0) return [];
    const told = { askedOn: asOf, kind, text, ...standing, stateOn };
    return [{ list: "requests", row: { id, structure, code: target.code, ...told } }];
  },
};

/**
 * From when a request has a state whose day nobody wrote: one that stands already keeps its day, one that
 * says nothing is of the day it was asked, any other is of the date of the file.
 */
function dayOf(
  id: string,
  { route, assignee, state }: Pick<RequestRow, "route" | "assignee" | "state">,
  { snapshot, asOf, fileDate }: RowContext,
): string | null {
  const known = requestsById(snapshot)
    .get(id)
    ?.findLast(({ stateOn }) => fileDate === null || stateOn <= fileDate);
  const isKnown = known?.route === route && known.assignee === assignee && known.state === state;
  if (isKnown) return known.stateOn;
  return route === "unrouted" && state === "open" ? asOf : fileDate;
}
