import type { DuckDBConnection } from "@duckdb/node-api";
import { rows } from "../../database.ts";
import { AppError } from "../../errors.ts";
import type { FormHead } from "../../forms/form.ts";
import { formDocument } from "../../forms/form-batch.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { Writing } from "../../http/writing.ts";
import { type Batch, NO_ROWS, type ReinforcementRow } from "../../ledger/rows.ts";
import { loanId } from "../need/loan-days.ts";
import type { StoredPlan } from "../store/stored-plan.ts";

const HAS_BATCH = `
  SELECT "id"
  FROM batch
  WHERE "id" = $id
  ORDER BY "id"`;

/**
 * Id of the batch that approves a plan. The same version is the same batch: approved again after a crash
 * it changes nothing twice, and sent back and changed it is another one.
 */
const batchIdOf = ({ id, version, batch }: StoredPlan): string => batch ?? `${id}-v${version}`;

/**
 * The batch by which a plan is approved: a reinforcement for each of its moves, planned until the first day
 * of the term and active from then on. Bases stand for no posts: their batch brings the document alone.
 *
 * @throws {AppError} 409 `plan.structure` when the term begins in other units than the plan has.
 */
export function approvalBatch(
  snapshot: Snapshot,
  plan: StoredPlan,
  head: FormHead,
): { batch: Batch; document: string } {
  const { id: document, documents } = formDocument(snapshot, head.document);
  const batch: Batch = {
    ...{ id: batchIdOf(plan), kind: "form", who: head.who, remark: head.remark || plan.name },
    receivedAt: new Date().toISOString(),
    rows: { ...NO_ROWS, documents, reinforcements: reinforcementsOf(snapshot, plan, document) },
  };
  return { batch, document };
}

function reinforcementsOf(
  snapshot: Snapshot,
  { id, question, solution }: StoredPlan,
  document: string,
): ReinforcementRow[] {
  if (question.mode === "bases") return [];
  const { asOf, term } = question;
  const structure = structureFor(snapshot, asOf).id;
  const then = structureFor(snapshot, term.from).id;
  if (structure !== then) {
    throw new AppError(
      "conflict",
      "plan.structure",
      `the plan names units of ${structure}, on ${term.from} those of ${then} are in force`,
    );
  }
  return (solution?.moves ?? []).map(({ source, code, posts }) => ({
    ...{ id: loanId(id, { source, code }), source, structure, code, posts },
    ...{ from: term.from, until: term.until, document },
  }));
}

/**
 * Takes back what a plan has brought into the ledger, if it has: also when the server was killed after
 * that and before the plan said so. Done before, it changes nothing.
 */
export async function takeBack(
  writing: Writing,
  plan: StoredPlan,
  { who, remark }: { who: string; remark: string },
): Promise<void> {
  const id = batchIdOf(plan);
  if (!(await writing.use((connection) => hasBatch(connection, id)))) return;
  const reason = remark || plan.name;
  await writing.accept({
    ...{ id: `rut-${id}`, kind: "withdrawal", who, remark: reason },
    receivedAt: new Date().toISOString(),
    rows: { ...NO_ROWS, withdrawals: [{ kind: "batch", id, reason }] },
  });
}

const hasBatch = async (connection: DuckDBConnection, id: string) =>
  (await rows(connection, HAS_BATCH, { id })).length > 0;
