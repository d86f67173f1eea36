/** Names what is held or excluded outside the question, and offers to drop it. */
export function Outside(props: { text: string; drop: string; onDrop: () => void }) {
  return (
    <section class="notice" role="alert">
      <p>{props.text}</p>
      <button type="button" class="button" onClick={() => props.onDrop()}>
        {props.drop}
      </button>
    </section>
  );
}
