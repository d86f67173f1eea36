import type { DuckDBConnection } from "@duckdb/node-api";
import { rows, run } from "../../database.ts";
import { AppError } from "../../errors.ts";
import { StoredPlan } from "./stored-plan.ts";

const NEWEST = `
  SELECT "id", "body"
  FROM plan
  QUALIFY row_number() OVER (PARTITION BY "id" ORDER BY "version" DESC, rowid DESC) = 1
  ORDER BY "id"`;
const INSERT = `
  INSERT INTO plan ("id", "version", "at", "body")
  VALUES ($id, $version, $at, $body)`;

/**
 * The newest version of every plan, sorted by id.
 *
 * @throws {AppError} `plan.unreadable` when a row is no plan.
 */
export async function newestPlans(connection: DuckDBConnection): Promise<StoredPlan[]> {
  const found = await rows(connection, NEWEST);
  return found.map(({ id, body }) => {
    try {
      return StoredPlan.parse(JSON.parse(String(body)));
    } catch (cause) {
      throw new AppError("broken", "plan.unreadable", `plan ${id} cannot be read`, { cause });
    }
  });
}

/** Adds a version; none is ever changed. */
export function insertPlan(connection: DuckDBConnection, plan: StoredPlan): Promise<void> {
  const { id, version, changedAt } = plan;
  return run(connection, INSERT, { id, version, at: changedAt, body: JSON.stringify(plan) });
}
