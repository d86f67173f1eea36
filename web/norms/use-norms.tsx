import { useSearchParams } from "@solidjs/router";
import {
  type Accessor,
  createContext,
  createMemo,
  createResource,
  type ParentProps,
  type Resource,
  useContext,
} from "solid-js";
import type { Norm, NormStanding, NormsAnswer } from "../../server/norms/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { fetchUnits, get } from "../api/client.ts";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { firstValue } from "../url-state.ts";
import { en, vi, type Words } from "./strings.ts";

interface Norms {
  answer: Resource<NormsAnswer>;
  refetch: () => void;
  norms: Accessor<readonly Norm[]>;
  /** How a norm stands on the date in view; undefined while nothing is known. */
  standing: (id: string) => NormStanding | undefined;
  /** Date in view: the one in the address, or that of the newest figures. */
  asOf: Accessor<string>;
  provinces: { former: Accessor<readonly Unit[]>; present: Accessor<readonly Unit[]> };
  /** "Cả nước", "Thanh Hóa", or the code itself. */
  placeName: (scope: string) => string;
  /** What only this screen keeps in the address. */
  filter: (name: "scope" | "role" | "do") => string | undefined;
  set: (change: { scope?: string; role?: string; do?: string }, replace?: boolean) => void;
}

const Context = createContext<Norms>();

export const useNormWords = (): Words => useWords(vi, en);

/** Norms of the generation in the address, shared by the whole screen. */
export function NormsProvider(props: ParentProps) {
  const words = useNormWords();
  const { state } = useScreen();
  const [search, setSearch] = useSearchParams();
  const [answer, { refetch }] = createResource(
    () => ({ generation: state.generation(), asOf: state.asOf() }),
    (query) => get<NormsAnswer>("/api/norms", query),
  );
  const [former] = createResource(async () => (await fetchUnits("2021", "province")).units);
  const [present] = createResource(async () => (await fetchUnits("2026", "province")).units);
  const asOf = createMemo(() => state.asOf() ?? latest(answer)?.asOf ?? "");
  const standings = createMemo(
    () => new Map(latest(answer)?.standings.map((standing) => [standing.id, standing])),
  );
  const nameOf = (code: string) =>
    [...(latest(present) ?? []), ...(latest(former) ?? [])].find((unit) => unit.code === code)
      ?.name;

  const value: Norms = {
    answer,
    refetch: () => void refetch(),
    norms: createMemo(() => latest(answer)?.norms ?? []),
    standing: (id) => standings().get(id),
    asOf,
    provinces: {
      former: () => latest(former) ?? [],
      present: () => latest(present) ?? [],
    },
    placeName: (scope) => (scope === "VN" ? words("scope.VN") : (nameOf(scope) ?? scope)),
    filter: (name) => firstValue(search[name]) || undefined,
    set: (change, replace = false) => setSearch({ ...change }, { replace, scroll: false }),
  };
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

export function useNorms(): Norms {
  const context = useContext(Context);
  if (!context) throw new Error("useNorms needs a NormsProvider above it");
  return context;
}
