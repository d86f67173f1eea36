import { useSearchParams } from "@solidjs/router";
import { createMemo, createResource } from "solid-js";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import { get } from "../api/client.ts";
import { latest, useModel } from "../model.tsx";
import type { TraceQuery } from "../trace/Figure.tsx";
import { rowsOf } from "./rows.ts";

/** What the screen of terms that end shows; all that one sets is in the address. */
export function createCliff() {
  const model = useModel();
  const { state } = model;
  const [search, setSearch] = useSearchParams();
  const read = (name: string, pattern: RegExp) => {
    const value = search[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text && pattern.test(text) ? text : undefined;
  };
  const within = () => read("within", /^\d{2}$/);
  /** One month alone; without it all that are looked at. */
  const month = () => read("month", /^\d{4}-\d{2}$/);
  const query = createMemo(() => {
    const { asOf, generation, norm } = state.readBy();
    return { asOf, generation, norm, within: within() };
  });
  const [answer, { refetch }] = createResource(query, (at) => get<CliffAnswer>("/api/cliff", at));

  const rows = createMemo(() => rowsOf(latest(answer), month()));
  return {
    ...{ model, within, month, refetch: () => void refetch(), rows },
    set: (change: { within?: string; month?: string }) =>
      setSearch({ ...change }, { replace: true, scroll: false }),
    answer: () => latest(answer),
    failure: () => answer.error as unknown,
    loading: () => answer.loading,
    /** Communes that fall, each once. */
    codes: () => [...new Set(rows().map(({ fall }) => fall.code))],
    chosen: () => state.unit(),
    choose: (code: string | undefined) => state.adjust({ unit: code ?? null }),
    /** The question behind a figure of the screen. */
    figureOf: (figure: string, scope?: string): TraceQuery => {
      const known = latest(answer);
      return {
        ...{ figure, scope: scope ?? within() ?? "VN" },
        ...{ asOf: known?.asOf, structure: known?.structure },
        ...{ norm: known?.norm.choice, generation: known?.generation },
      };
    },
  };
}
export type Cliff = ReturnType<typeof createCliff>;
