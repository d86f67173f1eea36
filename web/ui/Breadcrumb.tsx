import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { StateLink } from "../unit/StateLink.tsx";
import { fullName } from "../unit/unit-name.ts";
import "./breadcrumb.css";

/** Country › province › commune: where one is, and the way up. */
export function Breadcrumb() {
  const model = useModel();
  const { t } = useSpeech();
  const chosen = () => model.state.unit();
  const commune = () => (chosen()?.length === 5 ? chosen() : undefined);
  const name = (code: string) => {
    const unit = model.unit(code);
    return unit ? fullName(unit, t) : code;
  };
  return (
    <nav class="breadcrumb" aria-label={t("app.breadcrumb")}>
      <ol>
        <li>
          <StateLink class="crumb" change={{ unit: null }} current={!chosen()}>
            {t("app.country")}
          </StateLink>
        </li>
        <Show when={model.scope()}>
          {(code) => (
            <li>
              <StateLink
                class="crumb"
                change={{ unit: code() }}
                current={chosen() === code()}
                title={name(code())}
              >
                {name(code())}
              </StateLink>
            </li>
          )}
        </Show>
        <Show when={commune()}>
          {(code) => (
            <li>
              <StateLink class="crumb" change={{ unit: code() }} current title={name(code())}>
                {name(code())}
              </StateLink>
            </li>
          )}
        </Show>
      </ol>
    </nav>
  );
}
