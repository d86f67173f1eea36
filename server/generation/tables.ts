/** Numbers of the batches that were taken back whole. */
const WITHDRAWN = `
      SELECT taken."seq"
      FROM batch AS taken
      JOIN withdrawal ON withdrawal."kind" = 'batch' AND withdrawal."id" = taken."id"`;

/** Documents and sources stay known when the batch that named them first is taken back. */
const LIVE = `"batch" NOT IN (${WITHDRAWN})`;

/**
 * The tables of a generation: name of the Parquet file → what it holds. Of two rows about the same
 * thing the newest batch holds; of requests every state is kept. Everything is ordered, so the same
 * ledger gives the same bytes.
 */
export const LEDGER_TABLES: Record<string, string> = {
  batch: `
    SELECT "seq", "id", "kind", "who", "receivedAt", "remark", "rows",
      "seq" IN (${WITHDRAWN}) AS "withdrawn"
    FROM batch
    ORDER BY "seq"`,
  document: `
    SELECT "id", "title", "publisher", "issuedOn", "demo",
      "id" IN (SELECT "id" FROM withdrawal WHERE "kind" = 'document') AS "unsupported"
    FROM document
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  source: `
    SELECT "id", "name", "lon", "lat"
    FROM source
    QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  norm: `
    SELECT "id", "scope", "kinds", "role", "min", "max", "effectiveFrom", "due", "effectiveUntil",
      "authority", "document", "demo", "replacedBy", "batch"
    FROM norm
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "id"
      ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  scheme: `
    SELECT "structure", "scope", "kinds", "from", "until", "document", "batch"
    FROM scheme
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "scope", "kinds", "from"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "scope", "from", "kinds"`,
  no_unit: `
    SELECT "structure", "code", "from", "until", "document", "batch"
    FROM no_unit
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "from"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "from"`,
  staffing: `
    SELECT "structure", "code", "asOf", "chiefs", "deputies", "officers", "document", "batch"
    FROM staffing
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "asOf", "code"`,
  reinforcement: `
    SELECT "id", "source", "structure", "code", "posts", "from", "until", "document", "batch"
    FROM reinforcement
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "id"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "from", "id"`,
  ladder: `
    SELECT "structure", "code", "ladder", "asOf", "rung", "document", "batch"
    FROM ladder
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "ladder", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "ladder", "asOf"`,
  vehicle: `
    SELECT "structure", "code", "asOf", "count", "document", "batch"
    FROM vehicle
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "asOf"`,
  target: `
    SELECT "id", "indicator", "structure", "scope", "kinds", "percent", "baselineCount", "baselineOf",
      "baselineAsOf", "due", "setOn", "reason", "document", "batch"
    FROM target
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "id", "setOn"
      ORDER BY "batch" DESC) = 1
    ORDER BY "id", "setOn"`,
  observation: `
    SELECT "structure", "scope", "indicator", "kinds", "asOf", "value", "of", "precision", "document", "batch"
    FROM observation
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "scope", "indicator", "kinds", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "scope", "indicator", "asOf", "kinds"`,
  training: `
    SELECT "structure", "scope", "asOf", "topic", "people", "document", "batch"
    FROM training
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "scope", "asOf", "topic"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "scope", "asOf", "topic"`,
  request: `
    SELECT "id", "structure", "code", "askedOn", "kind", "text", "route", "assignee", "state", "stateOn",
      "document", "batch"
    FROM request
    WHERE ${LIVE}
    ORDER BY "id", "stateOn", "batch"`,
  template: `
    SELECT "id", "name", "issuer", "every", "fields", "kinds", "from", "until", "document", "batch"
    FROM template
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "id"
      ORDER BY "batch" DESC) = 1
    ORDER BY "id"`,
  allocation: `
    SELECT "from", "to", "share", "document", "batch"
    FROM allocation
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "from", "to"
      ORDER BY "batch" DESC) = 1
    ORDER BY "from", "to"`,
  source_posts: `
    SELECT "source", "asOf", "posts", "minimum", "document", "batch"
    FROM source_posts
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "source", "asOf"
      ORDER BY "batch" DESC) = 1
    ORDER BY "source", "asOf"`,
  mark: `
    SELECT "structure", "code", "mark", "from", "until", "document", "batch"
    FROM mark
    WHERE ${LIVE}
    QUALIFY row_number() OVER (
      PARTITION BY "structure", "code", "mark", "from"
      ORDER BY "batch" DESC) = 1
    ORDER BY "structure", "code", "mark", "from"`,
};

/** Tables that come from the gazetteers and the prepared boundaries; filled for the time of a build. */
export const CREATE_PLACE_TABLES: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE unit (
    "structure" VARCHAR, "level" VARCHAR, "code" VARCHAR, "name" VARCHAR, "kind" VARCHAR,
    "parent" VARCHAR, "district" VARCHAR, "districtCode" VARCHAR, "centre" DOUBLE[], "bounds" DOUBLE[], "areaKm2" DOUBLE,
    "population" INTEGER, "china" DOUBLE, "laos" DOUBLE, "cambodia" DOUBLE, "neighbours" VARCHAR[]
  )`,
  `CREATE OR REPLACE TEMP TABLE structure (
    "id" VARCHAR, "inForceFrom" VARCHAR, "inForceUntil" VARCHAR, "bounds" DOUBLE[],
    "boundaries" VARCHAR, "kind" VARCHAR, "source" VARCHAR, "maxZoom" INTEGER
  )`,
  `CREATE OR REPLACE TEMP TABLE lineage (
    "from" VARCHAR, "to" VARCHAR, "basis" VARCHAR, "part" VARCHAR, "share" DOUBLE
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
    SELECT "asOf", "document" FROM staffing WHERE ${LIVE}
    UNION ALL SELECT "asOf", "document" FROM ladder WHERE ${LIVE}
    UNION ALL SELECT "asOf", "document" FROM vehicle WHERE ${LIVE}
    UNION ALL SELECT "asOf", "document" FROM source_posts WHERE ${LIVE}
    UNION ALL SELECT NULL, "document" FROM reinforcement WHERE ${LIVE}
    UNION ALL SELECT NULL, "document" FROM mark WHERE ${LIVE}
  )
  SELECT
    max("asOf")::VARCHAR AS "dataAsOf",
    coalesce(bool_or("document" IN (SELECT "id" FROM document WHERE "demo")), false) AS "demo"
  FROM figure`;
