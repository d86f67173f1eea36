import { useLocation } from "@solidjs/router";
import type { ParentProps } from "solid-js";
import { useModel } from "../model.tsx";
import type { UrlChange } from "../url-state.ts";

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
