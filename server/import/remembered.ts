import { rows } from "../database.ts";
import type { Writing } from "../http/writing.ts";
import type { Structure } from "../schema.ts";

/** The newest choices about each text; those of withdrawn batches are forgotten. */
const CHOICES = `
  SELECT "text", "structure", "code"
  FROM choice
  WHERE "within" = $within
    AND "batch" NOT IN (
      SELECT batch."seq"
      FROM batch
      JOIN withdrawal ON withdrawal."kind" = 'batch' AND withdrawal."id" = batch."id")
  QUALIFY rank() OVER (PARTITION BY "text", "structure" ORDER BY "batch" DESC) = 1
  ORDER BY "text", "structure", "code"`;

/** Text → code; several codes where the text meant several units of one file. */
export type Remembered = Record<Structure, ReadonlyMap<string, readonly string[]>>;

/** What people chose in earlier files read within the same province ("" for none). */
export async function rememberedChoices(
  writing: Writing | undefined,
  within: string,
): Promise<Remembered> {
  const remembered = { 2021: new Map<string, string[]>(), 2026: new Map<string, string[]>() };
  if (!writing) return remembered;
  const found = await writing.use((connection) => rows(connection, CHOICES, { within }));
  for (const { text, structure, code } of found) {
    const codes = remembered[structure as Structure].get(text as string);
    if (codes) codes.push(code as string);
    else remembered[structure as Structure].set(text as string, [code as string]);
  }
  return remembered;
}
