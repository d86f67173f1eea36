import { type Accessor, createContext, Show, useContext } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { SourceMark } from "./SourceMark.tsx";

const CardContext = createContext<Accessor<UnitCard>>();

export const CardProvider = CardContext.Provider;

/** The card that the sections below describe. */
export function useCard(): Accessor<UnitCard> {
  const card = useContext(CardContext);
  if (!card) throw new Error("useCard needs a CardProvider above it");
  return card;
}

/** Mark of the document with this id, numbered as in the list that ends the card. */
export function Cite(props: { id: string | null | undefined }) {
  const card = useCard();
  const index = () => card().documents.findIndex(({ id }) => id === props.id);
  return (
    <Show when={card().documents[index()]}>
      {(document) => <SourceMark document={document()} number={index() + 1} />}
    </Show>
  );
}
