import Square from "lucide-solid/icons/square";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Calls off what is being solved. */
export function StopButton(props: { onStop: () => void }) {
  const words = useWords(vi, en);
  return (
    <button type="button" class="button" onClick={() => props.onStop()}>
      <Square size={16} aria-hidden="true" />
      {words("cancel")}
    </button>
  );
}
