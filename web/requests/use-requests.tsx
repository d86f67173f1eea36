import { useSearchParams } from "@solidjs/router";
import {
  type Accessor,
  createContext,
  createMemo,
  createResource,
  createSignal,
  type ParentProps,
  type Resource,
  useContext,
} from "solid-js";
import type { RequestsAnswer } from "../../server/requests/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { firstValue } from "../url-state.ts";
import { fetchRequests, type RequestsAt } from "./client.ts";
import { REQUEST_KINDS, REQUEST_ROUTES, REQUEST_STATES } from "./constants.ts";
import { en, vi, type Words } from "./strings.ts";

const PAGE = 100;
const LIMIT = 1000;

/** What only this screen keeps in the address; "" takes a part away. */
interface Kept {
  tab?: string;
  kind?: string;
  route?: string;
  state?: string;
  within?: string;
  /** "add", or the id of the request that is routed. */
  do?: string;
  /** The request whose states are unfolded. */
  steps?: string;
  /** Kind of unit whose reports are looked at. */
  unitKind?: string;
  duplicates?: string;
}

interface Requests {
  /** What the register is asked by, pages left aside. */
  query: Accessor<Omit<RequestsAt, "limit">>;
  answer: Resource<RequestsAnswer>;
  refetch: () => void;
  kept: Accessor<Kept>;
  set: (change: Kept, replace?: boolean) => void;
  showMore: () => void;
  /** So many rows are shown; a file holds all of them. */
  most: number;
  page: number;
}

const Context = createContext<Requests>();

export const useRequestWords = (): Words => useWords(vi, en);

const oneOf = (allowed: readonly string[], text: string | undefined) =>
  text !== undefined && allowed.includes(text) ? text : undefined;

/** The register that the address asks for, shared by the whole screen. */
export function RequestsProvider(props: ParentProps) {
  const { state } = useScreen();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = createSignal(PAGE);
  const first = (key: keyof Kept) => firstValue(search[key]) || undefined;
  const kept = createMemo(
    (): Kept => ({
      tab: oneOf(["burden"], first("tab")),
      kind: oneOf(REQUEST_KINDS, first("kind")),
      route: oneOf(REQUEST_ROUTES, first("route")),
      state: oneOf(REQUEST_STATES, first("state")),
      within: /^(\d{2}|\d{3}|\d{5})$/.test(first("within") ?? "") ? first("within") : undefined,
      do: first("do"),
      steps: first("steps"),
      unitKind: oneOf(["xa", "phuong", "thi_tran", "dac_khu"], first("unitKind")),
      duplicates: oneOf(["1"], first("duplicates")),
    }),
  );
  const query = createMemo(() => ({
    asOf: state.asOf(),
    generation: state.generation(),
    structure: state.readBy().structure,
    kind: kept().kind,
    route: kept().route,
    state: kept().state,
    within: kept().within,
  }));
  const [answer, { refetch }] = createResource(
    () => ({ ...query(), limit: String(limit()) }),
    fetchRequests,
  );
  const value: Requests = {
    query,
    answer,
    refetch: () => void refetch(),
    kept,
    set: (change, replace = false) => {
      if (!("do" in change || "steps" in change)) setLimit(PAGE);
      setSearch({ ...change }, { replace, scroll: false });
    },
    most: LIMIT,
    showMore: () => setLimit((now) => Math.min(LIMIT, now + PAGE)),
    page: PAGE,
  };
  return <Context.Provider value={value}>{props.children}</Context.Provider>;
}

export function useRequests(): Requests {
  const context = useContext(Context);
  if (!context) throw new Error("useRequests needs a RequestsProvider above it");
  return context;
}
