import type { JSX } from "solid-js";

/** A part that scrolls by itself, by keys too. */
export function Scroller(props: {
  label: string;
  class: string;
  ref?: (element: HTMLElement) => void;
  onFocusIn?: (event: FocusEvent) => void;
  onFocusOut?: () => void;
  children: JSX.Element;
}) {
  return (
    <section
      ref={props.ref}
      class={props.class}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: else it could not be scrolled by keys
      tabIndex={0}
      onFocusIn={(event) => props.onFocusIn?.(event)}
      onFocusOut={() => props.onFocusOut?.()}
    >
      {props.children}
    </section>
  );
}
