import { AppError } from "../errors.ts";
import { personalIn } from "../requests/personal.ts";

/**
 * Refuses free texts that hold a number of a person: a plan speaks of bodies and posts.
 *
 * @throws {AppError} 400 `plan.personal`; the message names the field and not what it holds.
 */
export function refusePersonal(texts: { name?: string; who?: string; remark?: string }): void {
  for (const field of ["name", "who", "remark"] as const) {
    const found = personalIn(texts[field] ?? "");
    if (found === undefined) continue;
    throw new AppError("invalid", "plan.personal", `${field}: holds a personal number (${found})`);
  }
}
