import type { DifferenceAnswer } from "../../server/difference/schema.ts";
import type { Level } from "../../server/schema.ts";
import { get } from "../api/client.ts";

/** Two generations, or two dates in one; see `GET /api/difference`. */
export interface DifferenceRequest {
  from?: string;
  to?: string;
  fromDate?: string;
  toDate?: string;
  asOf?: string;
  generation?: string;
  level: Level;
}

export const fetchDifference = (request: DifferenceRequest) =>
  get<DifferenceAnswer>("/api/difference", { ...request });
