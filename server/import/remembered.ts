import { rows } from "../database.ts";
import type { Writing } from "../http/writing.ts";
import type { Structure } from "../schema.ts";

/** The newest choice about each text; those of withdrawn batches are forgotten. */
const CHOICES = `
  SELECT "text", "structure", "code"
  FROM choice
  WHERE "within" = $within
    AND "batch" NOT IN (
      SELECT batch."seq"
      FROM batch
      JOIN withdrawal ON withdrawal."kind" = 'batch' AND withdrawal."id" = batch."id")
  QUALIFY row_number() OVER (PARTITION BY "text", "structure" ORDER BY "batch" DESC) = 1
  ORDER BY "text", "structure"`;

export type Remembered = Record<Structure, Map<string, string>>;

/** What people chose in earlier files read within the same province ("" for none): text → code. */
export async function rememberedChoices(
  writing: Writing | undefined,
  within: string,
): Promise<Remembered> {
  const remembered: Remembered = { 2021: new Map(), 2026: new Map() };
  if (!writing) return remembered;
  const found = await writing.use((connection) => rows(connection, CHOICES, { within }));
  for (const { text, structure, code } of found) {
    remembered[structure as Structure].set(text as string, code as string);
  }
  return remembered;
}
