import { For, Show } from "solid-js";
import { ModelProvider } from "../model.tsx";
import { ScreenFrame } from "../ui/ScreenFrame.tsx";
import { Burden } from "./Burden.tsx";
import { Register } from "./Register.tsx";
import { en, vi } from "./strings.ts";
import { RequestsProvider, useRequests, useRequestWords } from "./use-requests.tsx";
import "./requests.css";

/** `/requests`: what units asked for, and the reports that are asked of them. */
export function RequestsScreen() {
  return (
    <ScreenFrame title={{ vi: vi.title, en: en.title }}>
      <ModelProvider>
        <RequestsProvider>
          <Inside />
        </RequestsProvider>
      </ModelProvider>
    </ScreenFrame>
  );
}

const TABS = ["register", "burden"] as const;

function Inside() {
  const words = useRequestWords();
  const { kept, set } = useRequests();
  const tab = () => kept().tab ?? "register";
  return (
    <div class="requests">
      <fieldset class="segments requests-tabs">
        <legend class="visually-hidden">{words("tabs")}</legend>
        <For each={TABS}>
          {(one) => (
            <button
              type="button"
              class="button"
              aria-pressed={tab() === one}
              onClick={() => set({ tab: one === "register" ? "" : one })}
            >
              {words(`tab.${one}`)}
            </button>
          )}
        </For>
      </fieldset>
      <Show when={tab() === "burden"} fallback={<Register />}>
        <Burden />
      </Show>
    </div>
  );
}
