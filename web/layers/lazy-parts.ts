import { lazy } from "solid-js";

/** Fetches what the layers need while they are shown. */
export const fetchShown = () => import("./shown.ts");

export const BorderGround = lazy(async () => ({ default: (await fetchShown()).BorderGround }));
export const BorderKey = lazy(async () => ({ default: (await fetchShown()).BorderKey }));
export const HeadquartersKey = lazy(async () => ({
  default: (await fetchShown()).HeadquartersKey,
}));
export const Loans = lazy(async () => ({ default: (await fetchShown()).Loans }));
export const ProvinceShares = lazy(async () => ({ default: (await fetchShown()).ProvinceShares }));
export const RequestMarks = lazy(async () => ({ default: (await fetchShown()).RequestMarks }));
export const RequestsKey = lazy(async () => ({ default: (await fetchShown()).RequestsKey }));
export const StepSymbols = lazy(async () => ({ default: (await fetchShown()).StepSymbols }));
