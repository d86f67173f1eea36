import Pencil from "lucide-solid/icons/pencil";
import { createSignal, Show } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./desk-strings.ts";

/** Name of the plan; that of a draft can be changed. */
export function PlanName(props: {
  name: string;
  editable: boolean;
  onName: (name: string) => void;
}) {
  const words = useWords(vi, en);
  const [isOpen, setOpen] = createSignal(false);
  const close = (field: HTMLInputElement) => {
    if (!isOpen()) return;
    setOpen(false);
    const name = field.value.trim();
    if (name !== "" && name !== props.name) props.onName(name);
  };
  return (
    <Show
      when={isOpen() && props.editable}
      fallback={
        <>
          <strong class="plan-name">{props.name}</strong>
          <Show when={props.editable}>
            <button
              type="button"
              class="button"
              aria-label={words("d.rename")}
              title={words("d.rename")}
              onClick={() => setOpen(true)}
            >
              <Pencil size={16} aria-hidden="true" />
            </button>
          </Show>
        </>
      }
    >
      <input
        ref={(field) => queueMicrotask(() => field.select())}
        class="field plan-name-field"
        aria-label={words("d.rename")}
        maxLength={200}
        value={props.name}
        onBlur={(event) => close(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === "Enter") close(event.currentTarget);
          if (event.key === "Escape") setOpen(false);
        }}
      />
    </Show>
  );
}
