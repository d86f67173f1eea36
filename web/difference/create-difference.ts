import { useSearchParams } from "@solidjs/router";
import { createMemo, createResource } from "solid-js";
import type { ChangedUnit } from "../../server/difference/schema.ts";
import type { Level, Structure } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { fetchStructures, fetchTimeline, fetchUnits } from "../api/client.ts";
import { fetchGenerations } from "../as-known/client.ts";
import { latest } from "../model.tsx";
import { changeClasses, changeClassOf } from "./change-classes.ts";
import { type DifferenceRequest, fetchDifference } from "./client.ts";
import { kindOf } from "./kinds.ts";

const ID = /^[0-9a-f]{16}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the screen of changes shows; all that one sets is in the address. */
export function createDifference() {
  const [search, setSearch] = useSearchParams();
  const read = (name: string, pattern: RegExp) => {
    const value = search[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text && pattern.test(text) ? text : undefined;
  };
  const set = (change: Record<string, string | null>) => setSearch(change, { scroll: false });

  const [generations] = createResource(fetchGenerations);
  const [structures] = createResource(fetchStructures);
  const [timeline] = createResource(() => fetchTimeline());

  const mode = (): "generations" | "dates" => {
    if (read("fromDate", DATE) || read("toDate", DATE)) return "dates";
    if (read("from", ID) || read("to", ID)) return "generations";
    return (latest(generations)?.generations.length ?? 0) > 1 ? "generations" : "dates";
  };
  const level = (): Level => (search.level === "province" ? "province" : "commune");
  /** Both sides with every default filled in; undefined until these are known. */
  const request = createMemo((): DifferenceRequest | undefined => {
    const kept = latest(generations);
    const dates = latest(timeline)?.dates;
    if (!kept || !dates) return;
    if (mode() === "generations") {
      const to = read("to", ID) ?? kept.generation;
      const from = read("from", ID) ?? kept.generations.find(({ id }) => id !== to)?.id ?? to;
      return { from, to, asOf: read("asOf", DATE), level: level() };
    }
    const newest = dates.at(-1) ?? "2026-10-31";
    const toDate = read("toDate", DATE) ?? newest;
    const fromDate = read("fromDate", DATE) ?? dates.findLast((date) => date < toDate) ?? toDate;
    return { fromDate, toDate, generation: read("generation", ID), level: level() };
  });
  const [answer, { refetch }] = createResource(request, fetchDifference);
  // By value: another answer of the same units does not fetch them again.
  const place = createMemo(
    () => {
      const known = latest(answer);
      return known && { structure: known.structure, level: known.level };
    },
    undefined,
    { equals: (a, b) => a?.structure === b?.structure && a?.level === b?.level },
  );
  const [units] = createResource(place, ({ structure, level: of }) => unitsOf(structure, of));

  const classes = createMemo(() =>
    changeClasses((latest(answer)?.units ?? []).map(({ change }) => change.strength ?? 0)),
  );
  return {
    ...{ mode, level, request, answer, refetch, set, classes },
    generations: () => latest(generations),
    failure: () => (answer.error ?? generations.error ?? timeline.error) as unknown,
    structure: () => latest(structures)?.structures.find(({ id }) => id === place()?.structure),
    archipelagos: () => latest(structures)?.archipelagos ?? [],
    /** Every unit of the level, changed or not, in the order of the tiles' codes. */
    units: () => {
      const list = latest(units);
      const known = latest(answer);
      return list && known && list.structure === known.structure && list.level === known.level
        ? list
        : undefined;
    },
    /** Place among the classes; −1 for a figure that came or went. */
    classOf: (unit: ChangedUnit) => {
      const kind = kindOf(unit);
      if (kind === "appeared" || kind === "vanished") return -1;
      return changeClassOf(unit.change.strength ?? 0, classes());
    },
    chosen: () => read("unit", /^(\d{2}|\d{5})$/),
  };
}
export type DifferenceModel = ReturnType<typeof createDifference>;

async function unitsOf(structure: Structure, level: Level) {
  const [own, provinces] = await Promise.all([
    fetchUnits(structure, level),
    fetchUnits(structure, "province"),
  ]);
  const byCode = new Map<string, Unit>(
    [...own.units, ...provinces.units].map((unit) => [unit.code, unit]),
  );
  return { structure, level, units: own.units, byCode };
}
