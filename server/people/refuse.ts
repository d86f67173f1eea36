import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { namesPerson } from "./names.ts";
import { type PersonalNumber, personalNumberIn } from "./numbers.ts";
import { placeNamesOf } from "./place-names.ts";

/** What a text must not hold. */
export type Personal = PersonalNumber | "name";

const WORDS: Record<Personal, string> = {
  name: "the name of a person",
  phone: "a phone number",
  identity: "an identity number",
  email: "an address of mail",
};

/**
 * What a free text says of a person: a number that leads to one, or a name.
 *
 * @param isPlace  Whether a folded name is that of a unit, a district or a province.
 */
export function personIn(text: string, isPlace: (folded: string) => boolean): Personal | undefined {
  return personalNumberIn(text) ?? (namesPerson(text, isPlace) ? "name" : undefined);
}

/**
 * Refuses free texts, by their fields, that speak of a person: the one rule for forms, imports, plans and withdrawals.
 *
 * @throws {AppError} 400 `text.personal`; the message names the field and not what it holds.
 */
export function refusePersonal(
  snapshot: Snapshot,
  texts: Record<string, string | undefined>,
): void {
  const places = placeNamesOf(snapshot);
  for (const [field, text] of Object.entries(texts)) {
    const found = personIn(text ?? "", (folded) => places.has(folded));
    if (!found) continue;
    const message = `${field}: holds what reads as ${WORDS[found]}; nothing about a person is stored`;
    throw new AppError("invalid", "text.personal", message, { values: { field } });
  }
}
