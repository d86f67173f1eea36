import type { z } from "@hono/zod-openapi";
import { HeadquartersQuery } from "../headquarters/schema.ts";
import { askedFor, asOfFor, type Reading, snapshotFor } from "../http/reading.ts";
import { IndicatorsQuery } from "../indicators/schema.ts";
import { resolveScope } from "../indicators/scope.ts";
import { ReinforcementsQuery } from "../reinforcement/schema.ts";
import { RequestsQuery } from "../requests/schema.ts";
import { CoverageQuery } from "../staffing/schema.ts";
import { UnitsQuery } from "../units/schema.ts";
import type { ExportTable } from "./table.ts";
import { coverageTable } from "./tables/coverage.ts";
import { headquartersTable } from "./tables/headquarters.ts";
import { indicatorsTable } from "./tables/indicators.ts";
import { reinforcementsTable } from "./tables/reinforcements.ts";
import { requestsTable } from "./tables/requests.ts";
import { unitsTable } from "./tables/units.ts";

/** A read that can be exported: its query is that of the read. */
export interface ExportKind {
  name: string;
  query: z.ZodObject;
  make: (reading: Reading, query: Record<string, unknown>) => Promise<ExportTable>;
}

const kind = <Query extends z.ZodObject>(
  name: string,
  query: Query,
  make: (reading: Reading, query: z.output<Query>) => Promise<ExportTable>,
): ExportKind => ({
  name,
  query: query.strict(),
  make: (reading, asked) => make(reading, asked as z.output<Query>),
});

export const EXPORT_KINDS: readonly ExportKind[] = [
  kind("coverage", CoverageQuery, async (reading, { level, norm, ...query }) => {
    const { snapshot, asOf, structure, within } = await askedFor(reading, query);
    return coverageTable(snapshot, structure, { asOf, level, norm, within });
  }),
  kind("headquarters", HeadquartersQuery, async (reading, { level, ...query }) => {
    const { snapshot, asOf, structure, within } = await askedFor(reading, query);
    return headquartersTable(snapshot, structure, { asOf, level, within });
  }),
  kind("reinforcements", ReinforcementsQuery, async (reading, query) => {
    const { snapshot, asOf, structure } = await askedFor(reading, query);
    return reinforcementsTable(snapshot, structure, asOf);
  }),
  kind("units", UnitsQuery, async (reading, { level, ...query }) => {
    const { snapshot, asOf, structure, within } = await askedFor(reading, query);
    return unitsTable(snapshot, structure, { level, within, asOf });
  }),
  kind("indicators", IndicatorsQuery, async (reading, { norm, ...query }) => {
    const { snapshot, asOf } = await askedFor(reading, query);
    const scope = resolveScope(snapshot, query.scope, { asOf, structure: query.structure });
    return indicatorsTable(snapshot, scope, norm);
  }),
  kind("requests", RequestsQuery, async (reading, { generation, ...query }) => {
    const snapshot = await snapshotFor(reading, generation);
    const asOf = asOfFor(reading, snapshot, query.asOf);
    return requestsTable(snapshot, { ...query, asOf });
  }),
];
