import type { UnitState } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { MAP_COLOURS } from "../map/map-colours.ts";
import { TEXTURED_STATES, type TexturedState, texture } from "../map/textures.ts";
import "./state-key.css";

const isTextured = (state: UnitState): state is TexturedState =>
  (TEXTURED_STATES as UnitState[]).includes(state);

const masks = new Map<TexturedState, string>();

/** The map's own texture as a mask, so that any theme's ink can fill it. */
function mask(state: TexturedState): string {
  const known = masks.get(state);
  if (known) return known;
  const url = `url(${texture(state, MAP_COLOURS.contrast, 2).toDataURL()})`;
  masks.set(state, url);
  return url;
}

/** A state of a value: its texture on the map and its name. */
export function StateKey(props: {
  state: UnitState;
  /** Colour of the unit's class on the map, for a value that has one. */
  swatch?: string;
  /** For the rows of a table. */
  small?: boolean;
}) {
  const { t } = useSpeech();
  const style = () => ({
    "--texture": isTextured(props.state) ? mask(props.state) : undefined,
    "--swatch": props.swatch,
  });
  return (
    <span
      class="state-key"
      classList={{ small: props.small }}
      data-state={props.state}
      title={props.small ? t(`state.${props.state}`) : undefined}
    >
      <span class="state-swatch" style={style()} aria-hidden="true" />
      <span class="state-words">{t(`state.${props.state}`)}</span>
    </span>
  );
}
