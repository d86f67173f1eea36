import { useSearchParams } from "@solidjs/router";
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createResource,
  type ParentProps,
  type Resource,
  useContext,
} from "solid-js";
import type { IndicatorStatus, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { firstValue } from "../url-state.ts";
import { fetchIndicators, type IndicatorsAt } from "./client.ts";
import { en, vi } from "./strings.ts";

const SCOPE = /^(VN|(\d{2}|\d{3}|\d{5})(,(\d{2}|\d{3}|\d{5}))*)$/;

/** What only this screen keeps in the address. */
interface Place {
  scope?: string;
  asOf?: string;
  /** Shows the tiles of one status alone. */
  status?: string;
  /** Key of the line whose units are looked at. */
  open?: string;
}

interface Indicators {
  /** Codes with commas, or "VN". */
  scope: Accessor<string>;
  /** What the figures are asked by. */
  query: Accessor<IndicatorsAt>;
  answer: Resource<IndicatorsAnswer>;
  refetch: () => void;
  status: Accessor<IndicatorStatus | undefined>;
  open: Accessor<string | undefined>;
  /** Changes the address; "" takes a part away. */
  set: (change: Place, replace?: boolean) => void;
}

const Context = createContext<Indicators>();

/** The figures of the scope and date in the address, shared by the whole screen. */
export function IndicatorsProvider(props: ParentProps) {
  const { state } = useScreen();
  const [search, setSearch] = useSearchParams();
  const first = (key: string) => firstValue(search[key]);
  const scope = createMemo(() => {
    const text = first("scope") ?? "VN";
    return SCOPE.test(text) ? text : "VN";
  });
  const query = createMemo((): IndicatorsAt => ({ scope: scope(), ...state.readBy() }));
  const [answer, { refetch }] = createResource(query, fetchIndicators);
  // Of a scope that has ended the figures are those of its last day: the address says so.
  createEffect(() => {
    const last = latest(answer)?.ended;
    if (last) state.adjust({ asOf: last });
  });
  const value: Indicators = {
    scope,
    query,
    answer,
    refetch: () => void refetch(),
    status: () => first("status") as IndicatorStatus | undefined,
    open: () => first("open"),
    set: (change, replace = false) => setSearch({ ...change }, { replace, scroll: false }),
  };
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

export function useIndicators(): Indicators {
  const context = useContext(Context);
  if (!context) throw new Error("useIndicators needs an IndicatorsProvider above it");
  return context;
}

/** Texts of this screen. */
export const useIndicatorWords = () => useWords(vi, en);
