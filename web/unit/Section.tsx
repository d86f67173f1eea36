import { createUniqueId, type JSX, type ParentProps } from "solid-js";

/** One part of the card under its heading; `aside` stands at the heading's end. */
export function Section(props: ParentProps<{ title: string; aside?: JSX.Element }>) {
  const id = createUniqueId();
  return (
    <section class="card-section" aria-labelledby={id}>
      <header class="card-section-head">
        <h3 id={id}>{props.title}</h3>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
