/**
 * Numbered steps; each runs once, in a transaction of its own, between two checkpoints. Never edit one
 * that has been released: add the next. Defaults are literals only: an expression in ALTER TABLE
 * followed by a kill leaves a file that cannot be opened.
 *
 * Columns bear the names of the fields in rows.ts. Every figure carries its `batch` and its `document`.
 */
export const MIGRATIONS: readonly string[][] = [
  [
    `CREATE TABLE IF NOT EXISTS batch (
      "seq" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "kind" VARCHAR NOT NULL,
      "who" VARCHAR NOT NULL,
      "receivedAt" VARCHAR NOT NULL,
      "remark" VARCHAR NOT NULL,
      "rows" INTEGER NOT NULL,
      "chain" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS document (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "title" VARCHAR NOT NULL,
      "publisher" VARCHAR NOT NULL,
      "issuedOn" VARCHAR NOT NULL,
      "demo" BOOLEAN NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS norm (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "scope" VARCHAR NOT NULL,
      "kinds" VARCHAR[] NOT NULL,
      "role" VARCHAR NOT NULL,
      "min" SMALLINT NOT NULL,
      "max" SMALLINT,
      "effectiveFrom" DATE NOT NULL,
      "due" DATE,
      "effectiveUntil" DATE,
      "authority" VARCHAR NOT NULL,
      "document" VARCHAR NOT NULL,
      "demo" BOOLEAN NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS scheme (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "scope" VARCHAR NOT NULL,
      "kinds" VARCHAR[] NOT NULL,
      "from" DATE NOT NULL,
      "until" DATE,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS no_unit (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "from" DATE NOT NULL,
      "until" DATE,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS staffing (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "asOf" DATE NOT NULL,
      "chiefs" SMALLINT NOT NULL,
      "deputies" SMALLINT NOT NULL,
      "officers" SMALLINT NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS source (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "name" VARCHAR NOT NULL,
      "lon" DOUBLE NOT NULL,
      "lat" DOUBLE NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS reinforcement (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "source" VARCHAR NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "posts" SMALLINT NOT NULL,
      "from" DATE NOT NULL,
      "until" DATE,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS ladder (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "ladder" VARCHAR NOT NULL,
      "asOf" DATE NOT NULL,
      "rung" VARCHAR NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS vehicle (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "asOf" DATE NOT NULL,
      "count" SMALLINT NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
  ],
  [
    `ALTER TABLE norm ADD COLUMN IF NOT EXISTS "replacedBy" VARCHAR`,
    `CREATE TABLE IF NOT EXISTS target (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "indicator" VARCHAR NOT NULL,
      "structure" VARCHAR NOT NULL,
      "scope" VARCHAR NOT NULL,
      "kinds" VARCHAR[] NOT NULL,
      "percent" DOUBLE NOT NULL,
      "baselineCount" SMALLINT,
      "baselineOf" SMALLINT,
      "baselineAsOf" DATE,
      "due" DATE,
      "setOn" DATE NOT NULL,
      "reason" VARCHAR NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS observation (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "scope" VARCHAR NOT NULL,
      "indicator" VARCHAR NOT NULL,
      "kinds" VARCHAR[] NOT NULL,
      "asOf" DATE NOT NULL,
      "value" DOUBLE NOT NULL,
      "of" DOUBLE,
      "precision" VARCHAR NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS training (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "scope" VARCHAR NOT NULL,
      "asOf" DATE NOT NULL,
      "topic" VARCHAR NOT NULL,
      "people" SMALLINT NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS request (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "askedOn" DATE NOT NULL,
      "kind" VARCHAR NOT NULL,
      "text" VARCHAR NOT NULL,
      "route" VARCHAR NOT NULL,
      "assignee" VARCHAR NOT NULL,
      "state" VARCHAR NOT NULL,
      "stateOn" DATE NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS template (
      "batch" INTEGER NOT NULL,
      "id" VARCHAR NOT NULL,
      "name" VARCHAR NOT NULL,
      "issuer" VARCHAR NOT NULL,
      "every" VARCHAR NOT NULL,
      "fields" VARCHAR[] NOT NULL,
      "kinds" VARCHAR[] NOT NULL,
      "from" DATE NOT NULL,
      "until" DATE,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS allocation (
      "batch" INTEGER NOT NULL,
      "from" VARCHAR NOT NULL,
      "to" VARCHAR NOT NULL,
      "share" DOUBLE NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS withdrawal (
      "batch" INTEGER NOT NULL,
      "kind" VARCHAR NOT NULL,
      "id" VARCHAR NOT NULL,
      "reason" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS choice (
      "batch" INTEGER NOT NULL,
      "text" VARCHAR NOT NULL,
      "within" VARCHAR NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL
    )`,
  ],
  [
    `CREATE TABLE IF NOT EXISTS source_posts (
      "batch" INTEGER NOT NULL,
      "source" VARCHAR NOT NULL,
      "asOf" DATE NOT NULL,
      "posts" SMALLINT NOT NULL,
      "minimum" SMALLINT NOT NULL,
      "document" VARCHAR NOT NULL
    )`,
    `CREATE TABLE IF NOT EXISTS mark (
      "batch" INTEGER NOT NULL,
      "structure" VARCHAR NOT NULL,
      "code" VARCHAR NOT NULL,
      "mark" VARCHAR NOT NULL,
      "from" DATE NOT NULL,
      "until" DATE,
      "document" VARCHAR NOT NULL
    )`,
    // Every version of every plan. What is being thought over is no figure: not part of any batch.
    `CREATE TABLE IF NOT EXISTS plan (
      "id" VARCHAR NOT NULL,
      "version" INTEGER NOT NULL,
      "at" VARCHAR NOT NULL,
      "body" VARCHAR NOT NULL
    )`,
  ],
];
