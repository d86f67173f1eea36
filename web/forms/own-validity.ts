import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Has a form say which fields are empty and which numbers out of range in the language of the page, not in that of the browser. */
export function useOwnValidity(): (form: HTMLFormElement) => void {
  const words = useWords(vi, en);
  const fieldOf = (event: Event) => event.target as HTMLInputElement;
  return (form) => {
    // It does not bubble.
    const atFirst = { capture: true };
    form.addEventListener(
      "invalid",
      (event) => {
        const field = fieldOf(event);
        const { badInput, rangeUnderflow, rangeOverflow, stepMismatch, valueMissing } =
          field.validity;
        if (badInput || rangeUnderflow || rangeOverflow || stepMismatch) {
          field.setCustomValidity(words("form.range", { least: field.min, most: field.max }));
        } else if (valueMissing) field.setCustomValidity(words("form.required"));
      },
      atFirst,
    );
    // Before the field itself says what is wrong with what is typed.
    form.addEventListener("input", (event) => fieldOf(event).setCustomValidity(""), atFirst);
  };
}
