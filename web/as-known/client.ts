import type { GenerationsAnswer } from "../../server/difference/schema.ts";
import { get } from "../api/client.ts";

export type KeptGeneration = GenerationsAnswer["generations"][number];

/** The generations kept, the newest publication first. */
export const fetchGenerations = () => get<GenerationsAnswer>("/api/generations");
