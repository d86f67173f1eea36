import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import { FIRST_DOCUMENT } from "../limits.ts";

/**
 * Refuses a document of a day to come, or older than the state.
 *
 * @param issuedOn  A day, a month or a year.
 * @throws {AppError} `document.issued_on`, 400.
 */
export function refuseIssuedOn(issuedOn: string, today: string): void {
  const first = FIRST_DOCUMENT.slice(0, issuedOn.length);
  const last = today.slice(0, issuedOn.length);
  if (issuedOn >= first && issuedOn <= last) return;
  throw new AppError(
    "invalid",
    "document.issued_on",
    `issuedOn: expected a date from ${first} to ${last}, got ${got(issuedOn)}`,
  );
}
