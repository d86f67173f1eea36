import RotateCcwClock from "lucide-solid/icons/rotate-ccw-clock";
import { createSignal, createUniqueId, lazy, Show, Suspense } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useGeneration } from "./use-generation.ts";
import "./as-known.css";

const AsKnownList = lazy(async () => ({
  default: (await import("./AsKnownList.tsx")).AsKnownList,
}));

/** The state of knowledge to see: a button in the header; the list of those that are kept comes with the first press. */
export function AsKnown() {
  const { t } = useSpeech();
  const { chosen } = useGeneration();
  const [opened, setOpened] = createSignal(0);
  const id = createUniqueId();
  let list!: HTMLDivElement;
  return (
    <div class="as-known">
      <button
        type="button"
        class="button"
        popovertarget={id}
        aria-label={t("app.asKnown")}
        title={t("app.asKnown")}
        data-older={chosen() !== undefined}
      >
        <RotateCcwClock size={20} aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        class="as-known-list"
        role="dialog"
        aria-label={t("app.asKnown")}
        onToggle={(event) => event.newState === "open" && setOpened((times) => times + 1)}
      >
        <Show when={opened() > 0}>
          <Suspense fallback={<p class="note">{t("app.loading")}</p>}>
            <AsKnownList opened={opened()} onTaken={() => list.hidePopover()} />
          </Suspense>
        </Show>
      </div>
    </div>
  );
}
