import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { useModel } from "../model.tsx";
import { en, vi } from "./strings.ts";

/** Said by a layer whose figures are not carried into the units of now, with the way to those of then. */
export function OnlyThen() {
  const { state } = useModel();
  const words = useWords(vi, en);
  const { date } = useSpeech();
  return (
    <>
      <p class="note">{words("onlyThen", { date: date(state.asOf() ?? "") })}</p>
      <button type="button" class="link" onClick={() => state.go({ units: null })}>
        {words("onlyThen.go")}
      </button>
    </>
  );
}
