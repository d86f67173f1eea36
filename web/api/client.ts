import type { HeadquartersFrame } from "../../server/headquarters/schema.ts";
import type { Norm } from "../../server/norms/schema.ts";
import type { BorderAnswer, Loan, Source } from "../../server/reinforcement/schema.ts";
import type { Document, Level, Structure } from "../../server/schema.ts";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { UnitCard } from "../../server/units/card-schema.ts";
import type {
  Archipelago,
  SearchResult,
  StructureAnswer,
  Unit,
} from "../../server/units/schema.ts";

/** An answer other than 2xx, or none at all (`status` 0). `code` is translated as `error.<code>`. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: number;
  readonly code: string;
  /** What the words of the code may be filled with: a row, a column. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What one has to know to decide, by code. */
  readonly details: unknown;

  constructor(
    status: number,
    code: string,
    message: string,
    options?: ErrorOptions & { values?: ApiError["values"]; details?: unknown },
  ) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.values = options?.values ?? {};
    this.details = options?.details;
  }
}

type Query = Record<string, string | undefined>;

/** @throws {ApiError} */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  const url = search.size > 0 ? `${path}?${search}` : path;
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { accept: "application/json" } });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, "network", "No answer from the server", { cause });
  }
  if (response.ok) return (await response.json()) as T;
  const body = await response.json().catch(() => ({}));
  throw new ApiError(response.status, body.code ?? "unknown", body.message ?? response.statusText);
}

export interface ReadAt {
  asOf?: string;
  generation?: string;
}

export interface Structures {
  generation: string;
  structures: StructureAnswer[];
  archipelagos: Archipelago[];
}

export interface Timeline {
  generation: string;
  dates: string[];
  marks: { date: string; kind: "document" | "norm" | "structure"; label: string; id: string }[];
}

export interface Reinforcements {
  structure: Structure;
  asOf: string;
  demo: boolean;
  sources: Source[];
  reinforcements: Loan[];
  planned: Loan[];
  documents: Document[];
}

export const fetchStructures = () => get<Structures>("/api/structures");

export const fetchUnits = (structure: Structure, level: Level) =>
  get<{ structure: Structure; level: Level; units: Unit[] }>("/api/units", { structure, level });

export const fetchCard = (
  code: string,
  at: { asOf?: string; norm?: string; structure?: Structure; generation?: string },
) => get<UnitCard>(`/api/units/${encodeURIComponent(code)}`, { ...at });

export const fetchSearch = (q: string, signal?: AbortSignal) =>
  get<{ results: SearchResult[] }>("/api/search", { q }, signal);

export const fetchCoverage = (
  query: ReadAt & { level: Level; norm?: string; within?: string; structure?: Structure },
  signal?: AbortSignal,
) => get<CoverageFrame>("/api/coverage", { ...query }, signal);

export const fetchBorder = (query: ReadAt) => get<BorderAnswer>("/api/border", { ...query });

export const fetchReinforcements = (query: ReadAt) =>
  get<Reinforcements>("/api/reinforcements", { ...query });

export const fetchHeadquarters = (query: ReadAt & { level: Level }) =>
  get<HeadquartersFrame>("/api/headquarters", { ...query });

export const fetchTimeline = (at: Pick<ReadAt, "generation"> = {}) =>
  get<Timeline>("/api/timeline", { ...at });

export const fetchNorms = (at: Pick<ReadAt, "generation"> = {}) =>
  get<{ norms: Norm[] }>("/api/norms", { ...at });
