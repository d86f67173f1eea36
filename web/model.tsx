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
import type { Bounds, Level, Structure } from "../server/schema.ts";
import type { CoverageFrame } from "../server/staffing/schema.ts";
import type { StructureAnswer, Unit } from "../server/units/schema.ts";
import {
  fetchCoverage,
  fetchNorms,
  fetchStructures,
  fetchTimeline,
  fetchUnits,
  type Structures,
  type Timeline,
} from "./api/client.ts";
import { followLineage } from "./follow-lineage.ts";
import { type AppState, createUrlState } from "./url-state.ts";

/** Units of one level in the order of every frame's columns. */
export interface UnitList {
  structure: Structure;
  level: Level;
  units: Unit[];
  indexOf: Map<string, number>;
}

/** What every part of the map screen reads. Fetched once, shared by context. */
export interface Model {
  state: AppState;
  structures: Resource<Structures>;
  /** Whole country at `level()`: what the map colours and the table lists. */
  frame: Resource<CoverageFrame>;
  /** Level on the map: communes as soon as one looks into a province. */
  level: Accessor<Level>;
  /** The structure of the frame. */
  structure: Accessor<StructureAnswer | undefined>;
  communes: Resource<UnitList>;
  provinces: Resource<UnitList>;
  /** The list that fits the frame, undefined until it does. */
  units: Accessor<UnitList | undefined>;
  /** Any unit of the structure by code. */
  unit: (code: string) => Unit | undefined;
  /** Province one looks into: the chosen one, or that of the chosen commune. */
  scope: Accessor<string | undefined>;
  /** Date of the frame: what the reader chose, or the newest figures. */
  asOf: Accessor<string | undefined>;
  /** Unit under the pointer, on the map or in the table. */
  hovered: Accessor<string | undefined>;
  setHovered: (code: string | undefined) => void;
  /** What the map shows; undefined until there is one. */
  visibleBounds: Accessor<Bounds | undefined>;
  setVisibleBounds: (bounds: Bounds | undefined) => void;
  timeline: Resource<Timeline>;
  norms: Resource<Awaited<ReturnType<typeof fetchNorms>>["norms"]>;
}

async function unitList(structure: Structure, level: Level): Promise<UnitList> {
  const { units } = await fetchUnits(structure, level);
  return { structure, level, units, indexOf: new Map(units.map((unit, i) => [unit.code, i])) };
}

/** `.latest` without its habit of throwing an old failure: undefined while there is no answer. */
export const latest = <T,>(resource: Resource<T>): T | undefined =>
  resource.state === "ready" || resource.state === "refreshing" ? resource.latest : undefined;

function createModel(): Model {
  const state = createUrlState();
  const [structures] = createResource(fetchStructures);
  followLineage(state, () => latest(structures)?.structures);
  const level = createMemo(() => (state.unit() ? "commune" : state.level()));
  const [frame] = createResource(
    () => ({ ...state.readBy(), level: level() }),
    (query) => fetchCoverage(query),
  );
  const structureId = createMemo(() => latest(frame)?.structure);
  const [communes] = createResource(structureId, (id) => unitList(id, "commune"));
  const [provinces] = createResource(structureId, (id) => unitList(id, "province"));
  const units = createMemo(() => {
    const shown = latest(frame);
    const list = latest(shown?.level === "province" ? provinces : communes);
    return list && shown && list.structure === shown.structure ? list : undefined;
  });
  const unit = (code: string) => {
    const list = latest(code.length === 2 ? provinces : communes);
    return list?.units[list.indexOf.get(code) ?? -1];
  };
  const scope = createMemo(() => {
    const code = state.unit();
    return code && code.length === 5 ? (unit(code)?.parent ?? undefined) : code;
  });
  const [hovered, setHovered] = createSignal<string>();
  const [visibleBounds, setVisibleBounds] = createSignal<Bounds>();
  const [timeline] = createResource(() => ({ generation: state.generation() }), fetchTimeline);
  const [norms] = createResource(
    () => ({ generation: state.generation() }),
    async (at) => (await fetchNorms(at)).norms,
  );

  return {
    state,
    structures,
    frame,
    level,
    structure: () => latest(structures)?.structures.find((one) => one.id === structureId()),
    communes,
    provinces,
    units,
    unit,
    scope,
    asOf: () => latest(frame)?.asOf,
    hovered,
    setHovered,
    visibleBounds,
    setVisibleBounds,
    timeline,
    norms,
  };
}

const ModelContext = createContext<Model>();

export function ModelProvider(props: ParentProps) {
  return <ModelContext.Provider value={createModel()}>{props.children}</ModelContext.Provider>;
}

export function useModel(): Model {
  const model = useContext(ModelContext);
  if (!model) throw new Error("useModel needs a ModelProvider above it");
  return model;
}
