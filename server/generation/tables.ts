/**
 * The tables of a generation: name of the Parquet file → what it holds. Of two rows about the same
 * thing the newest batch holds. Everything is ordered, so the same ledger gives the same bytes.
 */
export const LEDGER_TABLES: Record<string, string> = {
  document: `
    SELECT "id", "title", "publisher", "issuedOn", "demo"
    FROM document
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  norm: `
    SELECT "id", "scope", "kinds", "role", "min", "max", "effectiveFrom", "due", "effectiveUntil",
      "authority", "document", "demo"
    FROM norm
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  scheme: `
    SELECT "structure", "scope", "kinds", "from", "until", "document"
    FROM scheme
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "scope", "kinds", "from"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "scope", "from", "kinds"`,
  no_unit: `
    SELECT "structure", "code", "from", "until", "document"
    FROM no_unit
    QUALIFY row_number() OVER (PARTITION BY "structure", "code", "from" ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "from"`,
  staffing: `
    SELECT "structure", "code", "asOf", "chiefs", "deputies", "officers", "document"
    FROM staffing
    QUALIFY row_number() OVER (PARTITION BY "structure", "code", "asOf" ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "asOf", "code"`,
  source: `
    SELECT "id", "name", "lon", "lat"
    FROM source
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  reinforcement: `
    SELECT "id", "source", "structure", "code", "posts", "from", "until", "document"
    FROM reinforcement
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "from", "id"`,
  ladder: `
    SELECT "structure", "code", "ladder", "asOf", "rung", "document"
    FROM ladder
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "ladder", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "ladder", "asOf"`,
  vehicle: `
    SELECT "structure", "code", "asOf", "count", "document"
    FROM vehicle
    QUALIFY row_number() OVER (PARTITION BY "structure", "code", "asOf" ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "asOf"`,
};

/** Tables that come from the gazetteers and the prepared boundaries; filled for the time of a build. */
export const CREATE_PLACE_TABLES: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE unit (
    "structure" VARCHAR, "level" VARCHAR, "code" VARCHAR, "name" VARCHAR, "kind" VARCHAR,
    "parent" VARCHAR, "district" VARCHAR, "centre" DOUBLE[], "bounds" DOUBLE[], "areaKm2" DOUBLE,
    "population" INTEGER, "china" DOUBLE, "laos" DOUBLE, "cambodia" DOUBLE, "neighbours" VARCHAR[]
  )`,
  `CREATE OR REPLACE TEMP TABLE structure (
    "id" VARCHAR, "inForceFrom" VARCHAR, "inForceUntil" VARCHAR, "bounds" DOUBLE[],
    "boundaries" VARCHAR, "kind" VARCHAR, "source" VARCHAR, "maxZoom" INTEGER
  )`,
  `CREATE OR REPLACE TEMP TABLE lineage (
    "from" VARCHAR, "to" VARCHAR, "part" VARCHAR, "share" DOUBLE
  )`,
];

export const PLACE_TABLES: Record<string, string> = {
  unit: `
    SELECT *
    FROM unit
    ORDER BY "structure", "level", "code"`,
  structure: `
    SELECT *
    FROM structure
    ORDER BY "id"`,
  lineage: `
    SELECT *
    FROM lineage
    ORDER BY "from", "to"`,
};

/** Last date with figures, and whether any of them is illustrative. Null and false where there are none. */
export const HEAD = `
  WITH figure AS (
    SELECT "asOf", "document" FROM staffing
    UNION ALL SELECT "asOf", "document" FROM ladder
    UNION ALL SELECT "asOf", "document" FROM vehicle
    UNION ALL SELECT NULL, "document" FROM reinforcement
  )
  SELECT
    max("asOf")::VARCHAR AS "dataAsOf",
    coalesce(bool_or("document" IN (SELECT "id" FROM document WHERE "demo")), false) AS "demo"
  FROM figure`;
