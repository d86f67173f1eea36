import type { IndicatorsAnswer, IndicatorUnits } from "../../server/indicators/schema.ts";
import type { Structure } from "../../server/schema.ts";
import { get } from "../api/client.ts";

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
