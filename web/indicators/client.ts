import type {
  IndicatorsAnswer,
  IndicatorUnits,
  TargetMove,
} from "../../server/indicators/schema.ts";
import type { Structure } from "../../server/schema.ts";
import { ApiError, get } from "../api/client.ts";

export interface IndicatorsAt {
  scope: string;
  asOf?: string;
  norm?: string;
  generation?: string;
  structure?: Structure;
}

export const fetchIndicators = (query: IndicatorsAt) =>
  get<IndicatorsAnswer>("/api/indicators", { ...query });

export const fetchIndicatorUnits = (id: string, query: IndicatorsAt & { kinds?: string }) =>
  get<IndicatorUnits>(`/api/indicators/${encodeURIComponent(id)}/units`, { ...query });

/** @throws {ApiError} */
export async function moveTarget(move: TargetMove): Promise<void> {
  const response = await fetch("/api/targets", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(move),
  }).catch((cause) => {
    throw new ApiError(0, "network", "No answer from the server", { cause });
  });
  if (response.ok) return;
  const body = await response.json().catch(() => ({}));
  throw new ApiError(response.status, body.code ?? "unknown", body.message ?? response.statusText);
}
