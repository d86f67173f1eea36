import { signed } from "../difference/change-classes.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { exactly } from "../indicators/number-words.ts";
import { useDialogWords } from "./dialog-strings.ts";

/** A value of the dialog in words: "unknown", "33,76", of a change "−4". */
export function useFigureWords(): (value: number | null, isChange?: boolean) => string {
  const { number } = useSpeech();
  const say = useDialogWords();
  const plain = (value: number) => exactly(value, number);
  return (value, isChange = false) => {
    if (value === null) return say("dialog.unknownValue");
    return isChange ? signed(value, plain) : plain(value);
  };
}
