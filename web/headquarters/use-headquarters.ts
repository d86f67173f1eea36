import { createMemo, createResource } from "solid-js";
import { fetchHeadquarters } from "../api/client.ts";
import { latest } from "../model.tsx";
import { shareByModel } from "../share-by-model.ts";
import { countSteps, firstDoneStep, readSteps, stepCount } from "./readings.ts";
import { provinceShares } from "./shares.ts";

/** How far every unit has come in the theme chosen, fetched while the layer is shown. */
export const useHeadquarters = shareByModel((model) => {
  const { state } = model;
  /** Units of now on a day of then: there is nothing to show of them. */
  const isCarried = () => latest(model.frame)?.carried ?? false;
  const query = () =>
    state.layers().includes("headquarters") &&
    !isCarried() && {
      asOf: state.asOf(),
      generation: state.generation(),
      level: "commune" as const,
    };
  const [frame, { refetch }] = createResource(query, fetchHeadquarters);
  /** Frame and units of one structure, index by index; undefined while they do not fit. */
  const known = createMemo(() => {
    const answer = latest(frame);
    const list = latest(model.communes);
    if (!answer || !list || answer.structure !== list.structure) return;
    return answer.codes.length === list.units.length
      ? { frame: answer, units: list.units }
      : undefined;
  });
  const all = createMemo(() => {
    const both = known();
    return both && { units: both.units, readings: readSteps(both.frame, state.hq()) };
  });
  const inScope = createMemo(() => {
    const both = all();
    const scope = model.scope();
    if (!both || !scope) return both;
    const inside = both.units.flatMap(({ parent }, i) => (parent === scope ? [i] : []));
    return {
      units: inside.map((i) => both.units[i]!),
      readings: inside.map((i) => both.readings[i]!),
    };
  });

  return {
    isCarried,
    frame: () => known()?.frame,
    /** Units with their readings: of the country, or of the province one looks into. */
    inScope,
    counts: createMemo(() => {
      const both = inScope();
      return both && countSteps(both.readings, stepCount(state.hq()));
    }),
    shares: createMemo(() => {
      const both = all();
      const provinces = latest(model.provinces);
      if (!both || !provinces) return [];
      return provinceShares(
        provinces.units.map((unit) => unit.code),
        both.readings,
        both.units.map((unit) => unit.parent),
        firstDoneStep(state.hq()),
      );
    }),
    failure: () => frame.error as unknown,
    retry: () => void refetch(),
  };
});
