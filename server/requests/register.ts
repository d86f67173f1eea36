import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { structureFor } from "../http/reading.ts";
import { got } from "../http/validation.ts";
import { pick } from "../reinforcement/loans.ts";
import type { Structure } from "../schema.ts";
import { findUnit } from "../units/lineage.ts";
import { countFacets, countUnits } from "./counts.ts";
import { liesWithin, type PlacedRequest, placeRequest } from "./place.ts";
import type { RequestEntry, RequestsAnswer, RequestsQuery } from "./schema.ts";
import { requestsById, type Standing, standingOn } from "./standing.ts";

export type RegisterQuery = Omit<RequestsQuery, "asOf" | "generation"> & { asOf: string };

/**
 * The register of requests as it stood on a date: open ones first and of these the oldest first.
 *
 * @throws {AppError} `unit.unknown`, 404, for a place that no structure knows.
 */
export function registerOn(snapshot: Snapshot, query: RegisterQuery): RequestsAnswer {
  const { asOf, offset, limit } = query;
  const structure = structureFor(snapshot, asOf, query.structure);
  const all = entriesOn(snapshot, asOf, structure.id, query.within);
  const kept = all.filter(
    (entry) =>
      (!query.kind || entry.kind === query.kind) &&
      (!query.state || entry.state === query.state) &&
      (!query.route || entry.route === query.route),
  );
  kept.sort(inOrder);
  const documents = pick(
    snapshot.documents,
    kept.flatMap(({ document, steps }) => [document, ...steps.map((step) => step.document)]),
  );
  return {
    generation: snapshot.id,
    asOf,
    structure: structure.id,
    demo: kept.some(({ demo }) => demo),
    total: kept.length,
    offset,
    requests: kept.slice(offset, offset + limit),
    counts: countFacets(all, query),
    ...countUnits(kept, (code) => findUnit(snapshot, structure.id, code)?.name ?? ""),
    documents,
  };
}

/**
 * Every request that had been asked by a date, within a place.
 *
 * @param inUnitsOf  Structure in whose units they are told.
 */
export function entriesOn(
  snapshot: Snapshot,
  asOf: string,
  inUnitsOf: Structure,
  within?: string,
): RequestEntry[] {
  const isOfStructure = within === undefined || isUnitOf(snapshot, inUnitsOf, within);
  if (within !== undefined && !isOfStructure && !isUnitOf(snapshot, "2021", within)) {
    throw new AppError("missing", "unit.unknown", `within: no unit ${got(within)}`);
  }
  return [...requestsById(snapshot).values()].flatMap((rows) => {
    const standing = standingOn(rows, asOf);
    const place = standing && placeRequest(snapshot, standing.row, inUnitsOf);
    if (!place || (within !== undefined && !liesWithin(place, within, isOfStructure))) return [];
    return [entryOf(snapshot, place, standing, inUnitsOf)];
  });
}

function entryOf(
  snapshot: Snapshot,
  { unit, code: codeNow, province }: PlacedRequest,
  { row, told, ...standing }: Standing,
  inUnitsOf: Structure,
): RequestEntry {
  const { id, structure, code, askedOn, kind, text, document, batch } = row;
  return {
    ...{ id, structure, code, askedOn, kind, text, document, batch },
    name: unit.name,
    unitKind: unit.kind,
    district: unit.district,
    provinceName: findUnit(snapshot, structure, unit.parent ?? "")?.name ?? "",
    now: {
      code: codeNow,
      province,
      provinceName: findUnit(snapshot, inUnitsOf, province)?.name ?? "",
    },
    ...standing,
    demo: snapshot.documents.get(document)?.demo ?? false,
    steps: told.map(({ stateOn, ...step }) => {
      const head = snapshot.batches.get(step.batch);
      return {
        ...{ on: stateOn, route: step.route, assignee: step.assignee, state: step.state },
        ...{ document: step.document, batch: step.batch },
        ...{ who: head?.who ?? "", toldAt: head?.receivedAt ?? "" },
      };
    }),
  };
}

const isUnitOf = (snapshot: Snapshot, structure: Structure, code: string): boolean =>
  code.length === 3
    ? snapshot.structures[structure].communes.some(({ districtCode }) => districtCode === code)
    : findUnit(snapshot, structure, code) !== undefined;

function inOrder(a: RequestEntry, b: RequestEntry): number {
  if (a.state !== b.state) return a.state === "open" ? -1 : 1;
  const byDate =
    a.state === "open" ? compare(a.askedOn, b.askedOn) : compare(b.stateOn ?? "", a.stateOn ?? "");
  return byDate || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
