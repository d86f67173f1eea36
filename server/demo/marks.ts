import type { MarkRow } from "../ledger/rows.ts";
import { CARRY_DATE } from "./calendar.ts";
import type { Country } from "./country.ts";
import { draw } from "./random.ts";

/** Shares of communes whose ground is marked as complex. */
const COMPLEX = { border: 0.15, other: 0.03 };

/** Marks on communes of 2026: which of them stewards call complex ground. */
export const markRows = ({ after }: Country): MarkRow[] =>
  after
    .filter(({ code, border }) => draw(`complex/${code}`) < COMPLEX[border ? "border" : "other"])
    .map(({ code }) => ({
      structure: "2026",
      code,
      mark: "complex",
      from: CARRY_DATE,
      until: null,
      document: "DEMO",
    }));
