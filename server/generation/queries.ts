/** Reads of a generation's Parquet files; `$table` is the path of the file the query is about. */

export const DOCUMENTS = `
  SELECT "id", "title", "publisher", "issuedOn", "demo", "unsupported"
  FROM read_parquet($table)
  ORDER BY "id"`;

export const NORMS = `
  SELECT "id", "scope", "kinds", "role", "min", "max", "effectiveFrom", "due", "effectiveUntil",
    "authority", "document", "demo", "replacedBy", "batch"
  FROM read_parquet($table)
  ORDER BY "id"`;

export const SOURCES = `
  SELECT "id", "name", "lon", "lat"
  FROM read_parquet($table)
  ORDER BY "id"`;

export const LINEAGE = `
  SELECT "from", "to", "basis", "part", "share"
  FROM read_parquet($table)
  ORDER BY "from", "to"`;

export const STRUCTURE = `
  SELECT "inForceFrom", "inForceUntil", "bounds", "boundaries", "kind", "source", "maxZoom"
  FROM read_parquet($table)
  WHERE "id" = $structure
  ORDER BY "id"`;

export const UNITS = `
  SELECT "level", "code", "name", "kind", "parent", "district", "districtCode", "centre", "bounds", "areaKm2",
    "population", "china", "laos", "cambodia", "neighbours"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "level", "code"`;

export const SCHEME = `
  SELECT "structure", "scope", "kinds", "from", "until", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "scope", "from", "kinds"`;

export const NO_UNIT = `
  SELECT "structure", "code", "from", "until", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "code", "from"`;

export const LADDERS = `
  SELECT "structure", "code", "ladder", "asOf", "rung", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure AND "ladder" = $ladder
  ORDER BY "code", "asOf"`;

export const VEHICLES = `
  SELECT "structure", "code", "asOf", "count", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "code", "asOf"`;

export const LOANS = `
  SELECT "id", "source", "structure", "code", "posts", "from", "until", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "code", "from", "id"`;

export const SOURCE_POSTS = `
  SELECT "source", "asOf", "posts", "minimum", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "source", "asOf"`;

export const MARKS = `
  SELECT "structure", "code", "mark", "from", "until", "document", "batch"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "code", "mark", "from"`;

export const BATCHES = `
  SELECT "seq", "id", "kind", "who", "receivedAt", "remark", "rows", "withdrawn"
  FROM read_parquet($table)
  ORDER BY "seq"`;

export const TARGETS = `
  SELECT "id", "indicator", "structure", "scope", "kinds", "percent", "baselineCount", "baselineOf",
    "baselineAsOf", "due", "setOn", "reason", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "id", "setOn"`;

export const OBSERVATIONS = `
  SELECT "structure", "scope", "indicator", "kinds", "asOf", "value", "of", "precision", "document",
    "batch"
  FROM read_parquet($table)
  ORDER BY "structure", "scope", "indicator", "asOf", "kinds"`;

export const TRAININGS = `
  SELECT "structure", "scope", "asOf", "topic", "people", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "structure", "scope", "asOf", "topic"`;

export const REQUESTS = `
  SELECT "id", "structure", "code", "askedOn", "kind", "text", "route", "assignee", "state",
    "stateOn", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "id", "stateOn", "batch"`;

export const TEMPLATES = `
  SELECT "id", "name", "issuer", "every", "fields", "kinds", "from", "until", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "id"`;

export const ALLOCATIONS = `
  SELECT "from", "to", "share", "document", "batch"
  FROM read_parquet($table)
  ORDER BY "from", "to"`;

export const STAFFING_DATES = `
  SELECT DISTINCT "asOf"::VARCHAR AS "asOf"
  FROM read_parquet($table)
  WHERE "structure" = $structure
  ORDER BY "asOf"`;

/** Places in the matrix instead of codes, dates and documents: whole numbers cross fastest. */
export const STAFFING = `
  WITH report AS (
    SELECT "code", "asOf", "chiefs", "deputies", "officers", "document", "batch"
    FROM read_parquet($table)
    WHERE "structure" = $structure
  ),
  commune AS (
    SELECT "code", row_number() OVER (ORDER BY "code") - 1 AS place
    FROM read_parquet($units)
    WHERE "structure" = $structure AND "level" = 'commune'
  ),
  paper AS (
    SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS place
    FROM read_parquet($documents)
  )
  SELECT
    (dense_rank() OVER (ORDER BY report."asOf") - 1)::INTEGER AS line,
    commune.place::INTEGER AS place,
    report."chiefs",
    report."deputies",
    report."officers",
    paper.place::INTEGER AS paper,
    report."batch"
  FROM report
  JOIN commune ON commune."code" = report."code"
  JOIN paper ON paper."id" = report."document"
  ORDER BY line, place`;
