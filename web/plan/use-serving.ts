import { createMemo } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./bases-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import { kilometresBetween } from "./distance.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** Who serves whom in a plan of bases, how far, and what that commune needs. */
export function useServing(model: BasesModel) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(model);
  const baseOf = createMemo(
    () =>
      new Map(
        model.bases().flatMap(({ code, serves }) => serves.map((one) => [one, code] as const)),
      ),
  );
  const needs = createMemo(() => {
    const need = model.need.now();
    return new Map(need?.codes.map((code, place) => [code, need.need[place]!]));
  });
  const kilometres = (from: string, to: string): number | undefined => {
    const [one, other] = [model.unit(from), model.unit(to)];
    return one && other && kilometresBetween(one.centre, other.centre);
  };
  return {
    names,
    /** Thousandths; undefined where the commune is none of those served. */
    needOf: (code: string) => needs().get(code),
    kilometres,
    text: (code: string): string => {
      const base = baseOf().get(code);
      const km = base === undefined ? undefined : kilometres(base, code);
      if (base === undefined || km === undefined) return words("unserved");
      return words("serving", { base: names.commune(base), km: number(Math.round(km)) });
    },
  };
}
