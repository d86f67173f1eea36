import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import type { PostsQuestion } from "../../server/plan/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { NumberField } from "./NumberField.tsx";
import { en, vi } from "./question-strings.ts";

type Limits = PostsQuestion["limits"];

const MOST = 100_000;
const FREE = { total: 0, perPost: 0, perPostKm: 0 };

/** Limits of the plan: per commune, per province, distance, sources, money. */
export function LimitFields(props: {
  limits: Limits;
  provinces: readonly Unit[];
  onLimits: (limits: Limits) => void;
}) {
  const words = useWords(vi, en);
  const { compare } = useSpeech();
  const set = (change: Partial<Limits>) => props.onLimits({ ...props.limits, ...change });
  const nameOf = (code: string) => props.provinces.find((one) => one.code === code)?.name ?? code;
  const others = () =>
    props.provinces
      .filter(({ code }) => !props.limits.perProvince.some((limit) => limit.code === code))
      .sort((a, b) => compare(a.name, b.name));
  const setProvince = (code: string, change: { min?: number; max?: number | null }) =>
    set({
      perProvince: props.limits.perProvince.map((limit) =>
        limit.code === code ? { ...limit, ...change } : limit,
      ),
    });

  return (
    <>
      <NumberField
        label={words("q.perCommune")}
        value={props.limits.perCommune}
        least={0}
        most={MOST}
        onNumber={(perCommune) => set({ perCommune: perCommune! })}
      />
      <NumberField
        label={words("q.sourcesPerCommune")}
        value={props.limits.sourcesPerCommune}
        least={1}
        most={2000}
        optional
        onNumber={(sourcesPerCommune) => set({ sourcesPerCommune })}
      />
      <NumberField
        label={words("q.longestKm")}
        value={props.limits.longestKm}
        least={0}
        most={20_000}
        step="any"
        optional
        onNumber={(longestKm) => set({ longestKm })}
      />
      <NumberField
        label={words("q.budget")}
        value={props.limits.budget?.total ?? null}
        least={0}
        most={1e9}
        step="any"
        optional
        onNumber={(total) =>
          set({ budget: total === null ? null : { ...(props.limits.budget ?? FREE), total } })
        }
      />
      <Show when={props.limits.budget}>
        {(budget) => (
          <For each={["perPost", "perPostKm"] as const}>
            {(part) => (
              <NumberField
                label={words(`q.${part}`)}
                value={budget()[part]}
                least={0}
                most={1e6}
                step="any"
                onNumber={(value) => set({ budget: { ...budget(), [part]: value! } })}
              />
            )}
          </For>
        )}
      </Show>
      <h3>{words("q.perProvince")}</h3>
      <For each={props.limits.perProvince}>
        {(limit) => (
          <div class="plan-province-limit">
            <span>{nameOf(limit.code)}</span>
            <NumberField
              label={words("q.least")}
              value={limit.min}
              least={0}
              most={MOST}
              onNumber={(min) => setProvince(limit.code, { min: min! })}
            />
            <NumberField
              label={words("q.most")}
              value={limit.max}
              least={0}
              most={MOST}
              optional
              onNumber={(max) => setProvince(limit.code, { max })}
            />
            <button
              type="button"
              class="button"
              aria-label={words("q.remove", { name: nameOf(limit.code) })}
              onClick={() =>
                set({
                  perProvince: props.limits.perProvince.filter(({ code }) => code !== limit.code),
                })
              }
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        )}
      </For>
      <select
        class="field"
        aria-label={words("q.addProvince")}
        onChange={(event) => {
          const code = event.currentTarget.value;
          event.currentTarget.value = "";
          if (code)
            set({ perProvince: [...props.limits.perProvince, { code, min: 0, max: null }] });
        }}
      >
        <option value="">{words("q.addProvince")}</option>
        <For each={others()}>{({ code, name }) => <option value={code}>{name}</option>}</For>
      </select>
    </>
  );
}
