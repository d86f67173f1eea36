import {
  type Carried,
  carriedColumns,
  carriedOn,
  isCarried,
  partsOf,
} from "../history/carried-columns.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { traceCarried } from "./carried.ts";
import { formerRow } from "./former-row.ts";

const one = () => 1;

/** The units of 2021 that the units of a scope hold a part of, one row for each part. */
function partRows(question: Question, carried: Carried, isWanted: (isKnown: boolean) => boolean) {
  const { snapshot, structure, indices } = question;
  const former = snapshot.structures["2021"];
  return indices.flatMap((i) =>
    partsOf(carried, former, structure.communes[i]!.code).flatMap((part): RowBehind[] => {
      if (!isWanted(part.isKnown)) return [];
      if (part.row >= 0) return [formerRow(question, part, one)];
      const unit = former.communes[part.index]!;
      return [{ list: "unit", unit, from: former, counts: 1, values: { state: part.state } }];
    }),
  );
}

/** Units of now of which some part is not known. */
function partialRows(question: Question, carried: Carried): RowBehind[] {
  const { snapshot, structure, indices, asOf, norm } = question;
  const { known, parts } = carriedColumns(snapshot, { asOf, norm }, indices, carried);
  return indices.flatMap((i, place): RowBehind[] => {
    if (known[place]! >= parts[place]!) return [];
    const values = { known: known[place]!, parts: parts[place]! };
    return [{ list: "unit", unit: structure.communes[i]!, asOf, counts: 1, values }];
  });
}

/**
 * Where figures of units of now on a day of then come from: the units of 2021 that were due to report;
 * with `known` those that are known, with `partial` the units of now that miss some, with `posts` the
 * posts of what is known.
 */
export function traceFormer(question: Question, member: string): Behind {
  const { snapshot, structure, asOf } = question;
  if (!isCarried(structure, asOf)) return { rows: [], value: 0 };
  if (member === "posts") return traceCarried(question, "strength", { isPartialTold: true });
  const carried = carriedOn(snapshot, asOf);
  if (member === "partial") {
    const under = partRows(question, carried, () => true);
    return counted({ rows: partialRows(question, carried), under });
  }
  return counted({
    rows: partRows(question, carried, (isKnown) => member !== "known" || isKnown),
  });
}
