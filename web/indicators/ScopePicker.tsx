import X from "lucide-solid/icons/x";
import { createMemo, createSignal, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, useModel } from "../model.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import type { SearchOption } from "../search/search-options.ts";
import { unitChange } from "../unit/unit-address.ts";
import { fullName } from "../unit/unit-name.ts";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

/** Country, province, former district, commune or a set of these: chosen by searching, shown as chips. */
export function ScopePicker() {
  const words = useIndicatorWords();
  const { t, compare } = useSpeech();
  const model = useModel();
  const { scope, set } = useIndicators();
  const [adding, setAdding] = createSignal(false);
  const codes = () => (scope() === "VN" ? [] : scope().split(","));

  const communes = () => latest(model.communes)?.units ?? [];
  /** The province one is in, whose former districts can be chosen. */
  const province = createMemo(() => {
    const [code] = codes();
    if (codes().length !== 1 || code === undefined) return undefined;
    if (code.length === 2) return code;
    return communes().find((unit) => unit.code === code || unit.districtCode === code)?.parent;
  });
  const districts = createMemo(() => {
    const names = new Map<string, string>();
    for (const { parent, districtCode, district } of communes()) {
      if (parent === province() && districtCode && district) names.set(districtCode, district);
    }
    return [...names].sort((a, b) => compare(a[1], b[1]));
  });
  const nameOf = (code: string) => {
    if (code.length === 3) {
      return communes().find((unit) => unit.districtCode === code)?.district ?? code;
    }
    const unit = model.unit(code);
    return unit ? fullName(unit, t) : code;
  };
  const go = (next: readonly string[]) =>
    set({ scope: next.length === 0 ? "" : next.join(","), open: "" });
  const choose = (option: SearchOption) => {
    const structures = latest(model.structures)?.structures ?? [];
    const { asOf } = unitChange(option, model.structure()?.id, structures);
    const next = adding() ? [...new Set([...codes(), option.code])] : [option.code];
    set({ scope: next.join(","), open: "", ...(asOf !== undefined && { asOf: asOf ?? "" }) });
  };

  return (
    <div class="scope-picker">
      <ul class="scope-chips" aria-label={words("scope")}>
        <Show when={codes().length > 0} fallback={<li>{words("scope.country")}</li>}>
          <For each={codes()}>
            {(code) => (
              <li>
                {nameOf(code)}
                <button
                  type="button"
                  class="button"
                  aria-label={words("scope.remove", { name: nameOf(code) })}
                  onClick={() => go(codes().filter((other) => other !== code))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            )}
          </For>
        </Show>
      </ul>
      <SearchBox onChoose={choose} />
      <Show when={districts().length > 0}>
        <select
          class="field"
          aria-label={words("scope.district")}
          onChange={(event) => go([event.currentTarget.value])}
        >
          <option value={province() ?? ""}>{words("scope.wholeProvince")}</option>
          <For each={districts()}>
            {([code, name]) => (
              <option value={code} selected={scope() === code}>
                {name}
              </option>
            )}
          </For>
        </select>
      </Show>
      <label class="scope-add">
        <input
          type="checkbox"
          checked={adding()}
          onChange={(event) => setAdding(event.currentTarget.checked)}
        />
        {words("scope.add")}
      </label>
    </div>
  );
}
