import type { JSX, ParentProps } from "solid-js";

/** One part of the card under its heading; `aside` stands at the heading's end. */
export function Section(props: ParentProps<{ title: string; aside?: JSX.Element }>) {
  return (
    <section class="card-section">
      <header class="card-section-head">
        <h3>{props.title}</h3>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
