import { type Batch, NO_ROWS } from "../ledger/rows.ts";
import { allocationRows } from "./allocations.ts";
import { DEMO_END } from "./calendar.ts";
import { readCountry } from "./country.ts";
import { readDocuments } from "./documents.ts";
import { ladderRows } from "./ladders.ts";
import { markRows } from "./marks.ts";
import { DEMO_NORMS, readNorms } from "./norms.ts";
import { observationRows } from "./observations.ts";
import { areaBodies, sourcePostsRows } from "./own-posts.ts";
import { plannedLoans } from "./planned-loans.ts";
import { reinforcementRows } from "./reinforcements.ts";
import { REGISTER_DOCUMENTS, requestRows } from "./requests.ts";
import { NO_UNIT, SCHEME } from "./scheme.ts";
import { readLenders } from "./sources.ts";
import { staffingRows } from "./staffing.ts";
import { targetRows } from "./targets.ts";
import { templateRows } from "./templates.ts";
import { trainingRows } from "./trainings.ts";
import { vehicleRows } from "./vehicles.ts";

/**
 * The figures that ship, always the same: illustrative, but for what documents A, B, D and E publish
 * about Sóc Trăng, Thanh Hóa and Điện Biên, which holds exactly on its dates. How a published total is
 * spread over the units of its province is illustrative too.
 *
 * Reports are for quarter ends from 2019-12-31 and for 2026-10-31, in the structure in force; on
 * 2025-07-01 the last known figures pass to the units of 2026 by lineage.
 */
export function demoBatch(): Batch {
  const country = readCountry();
  const lenders = readLenders(country);
  return {
    id: "demo-1",
    kind: "demo",
    who: "demo",
    receivedAt: "2026-11-01T00:00:00Z",
    remark: "Số liệu minh họa",
    rows: {
      ...NO_ROWS,
      documents: readDocuments(),
      norms: [...readNorms(), ...DEMO_NORMS],
      scheme: SCHEME,
      noUnit: NO_UNIT,
      staffing: staffingRows(country),
      sources: lenders.rows,
      reinforcements: reinforcementRows(country, lenders),
      ladders: ladderRows(country),
      vehicles: vehicleRows(country),
    },
  };
}

/**
 * What the registers hold beside the figures of units: targets and statements of documents A to E as they
 * stand, requests, report templates and shares of split units for illustration. A batch of its own, for
 * it came later.
 */
export function demoRegistersBatch(): Batch {
  return {
    id: "demo-2",
    kind: "demo",
    who: "demo",
    receivedAt: "2026-11-01T00:00:01Z",
    remark: "Mục tiêu, kiến nghị và số liệu chung; phần minh họa có ghi chú",
    rows: {
      ...NO_ROWS,
      documents: REGISTER_DOCUMENTS,
      targets: targetRows(),
      observations: observationRows(),
      trainings: trainingRows(),
      requests: requestRows(),
      templates: templateRows(),
      allocations: allocationRows(),
    },
  };
}

/**
 * What a plan of reinforcements rests on, for illustration: what lending bodies have themselves and must
 * keep, loans that are agreed and have not begun, and which communes are marked as complex ground. Later
 * still.
 */
export function demoPlanningBatch(): Batch {
  const country = readCountry();
  const lenders = readLenders(country);
  const loans = reinforcementRows(country, lenders);
  const areas = areaBodies(country);
  const sourcePosts = sourcePostsRows(country, lenders, loans);
  const lasting = new Set(
    sourcePosts.filter(({ asOf }) => asOf === DEMO_END).map(({ source }) => source),
  );
  return {
    id: "demo-3",
    kind: "demo",
    who: "demo",
    receivedAt: "2026-11-01T00:00:02Z",
    remark: "Số liệu minh họa: quân số của đơn vị cử, tăng cường dự kiến, địa bàn phức tạp",
    rows: {
      ...NO_ROWS,
      sources: areas,
      sourcePosts,
      reinforcements: plannedLoans(country, areas, loans, lasting),
      marks: markRows(country),
    },
  };
}
