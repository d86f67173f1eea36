import { useLocation } from "@solidjs/router";
import { type ParentProps, Show } from "solid-js";
import type { Structure, UnitKind } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, useModel } from "../model.tsx";
import type { UrlChange } from "../url-state.ts";
import { unitChange } from "./unit-address.ts";
import { fullName } from "./unit-name.ts";

/** A real link: it opens in a new tab too, and goes through the shared state when simply pressed. */
export function StateLink(
  props: ParentProps<{ change: UrlChange; class?: string; current?: boolean; title?: string }>,
) {
  const { state } = useModel();
  const location = useLocation();
  const href = () => {
    const search = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(props.change)) {
      if (value === null || value === undefined) search.delete(key);
      else search.set(key, String(value));
    }
    return `${location.pathname}?${search}`;
  };
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    state.go(props.change);
  };
  return (
    <a
      class={props.class ?? "link"}
      href={href()}
      title={props.title}
      aria-current={props.current ? "page" : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}

/** Link to a unit by its full name; says on which day it opens when that is another day. */
export function UnitLink(props: {
  unit: { code: string; structure: Structure; name: string; kind: UnitKind };
}) {
  const { structure, structures } = useModel();
  const { t, date } = useSpeech();
  const change = () =>
    unitChange(props.unit, structure()?.id, latest(structures)?.structures ?? []);
  const day = () => change().asOf;
  return (
    <StateLink
      change={change()}
      title={day() ? t("card.lineage.at", { date: date(day()!) }) : undefined}
    >
      {fullName(props.unit, t)}
      <Show when={day()}>
        {(iso) => (
          <span class="visually-hidden"> ({t("card.lineage.at", { date: date(iso()) })})</span>
        )}
      </Show>
    </StateLink>
  );
}
