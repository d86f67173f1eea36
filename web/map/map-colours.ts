/** Colours of the ground the data lie on, one set a theme. Data colours: coverage/palettes.ts. */
export interface MapColours {
  sea: string;
  land: string;
  landLine: string;
  communeLine: string;
  provinceLine: string;
  borderLine: string;
  /** Fill of a unit whose value is not known yet or does not apply. */
  blank: string;
  /** Ink of textures and of selected outlines. */
  ink: string;
  halo: string;
  select: string;
}

export type MapTheme = "light" | "dark" | "contrast";

export const MAP_COLOURS: Record<MapTheme, MapColours> = {
  light: {
    sea: "#dbe7ee",
    land: "#efece4",
    landLine: "#c9c3b4",
    communeLine: "#6b7480",
    provinceLine: "#3a424c",
    borderLine: "#1c2127",
    blank: "#fbfaf6",
    ink: "#2a3139",
    halo: "#fdfcf9",
    select: "#c2185b",
  },
  dark: {
    sea: "#0e1318",
    land: "#1b2027",
    landLine: "#39424d",
    communeLine: "#0a0d10",
    provinceLine: "#cdd4dc",
    borderLine: "#ffffff",
    blank: "#242b33",
    ink: "#e4e8ec",
    halo: "#10151a",
    select: "#ff6fa5",
  },
  contrast: {
    sea: "#ffffff",
    land: "#e6e6e6",
    landLine: "#6b6b6b",
    communeLine: "#000000",
    provinceLine: "#000000",
    borderLine: "#000000",
    blank: "#ffffff",
    ink: "#000000",
    halo: "#ffffff",
    select: "#d6006c",
  },
};
