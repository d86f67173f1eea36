import { RUNGS, type Rung } from "../../headquarters/schema.ts";
import {
  MARKS,
  type Mark,
  REQUEST_KINDS,
  REQUEST_ROUTES,
  type RequestKind,
  type RequestRoute,
} from "../../ledger/rows.ts";
import { UnitKind } from "../../schema.ts";
import { fold } from "../../units/fold.ts";

type Words<T> = readonly (readonly [pattern: RegExp, value: T])[];

/** The first word that fits, or the value itself. */
function find<T extends string>(
  text: string,
  values: readonly T[],
  words: Words<T>,
): T | undefined {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const own = values.find((value) => value === id);
  if (own) return own;
  const folded = fold(text);
  return words.find(([pattern]) => pattern.test(folded))?.[1];
}

/** What reports call the rungs. "Chưa hoàn thành" is none of them: it says what is not. */
export const rungNamed = (text: string): Rung | undefined =>
  find(text, RUNGS, [
    [
      /^(?:chua (?:co|duoc (?:cap|giao|bo tri)) (?:dat|quy dat|mat bang)|khong co dat)\b/,
      "no_land",
    ],
    [
      /^(?:da )?(?:duoc )?(?:co|cap|giao|bo tri) (?:quy )?dat\b(?!.*(?:giai phong|san lap|xay))/,
      "land_allotted",
    ],
    [
      /^(?:da )?(?:giai phong mat bang|gpmb|san lap(?: mat bang)?|co mat bang)(?: xong)?$/,
      "site_cleared",
    ],
    [
      /^(?:dang )?(?:xay dung|thi cong|khoi cong|xay)$|^dang (?:xay|thi cong|hoan thien)\b/,
      "under_construction",
    ],
    [
      /^(?:da )?(?:hoan thanh|xay xong|xay dung xong|dua vao su dung|co tru so|co nha o|ban giao)\b/,
      "completed",
    ],
  ]);

export const requestKindNamed = (text: string): RequestKind | undefined =>
  find(text, REQUEST_KINDS, [
    [/bao cao/, "reporting"],
    [/tru so|noi lam viec|nha o/, "headquarters"],
    [/phuong tien|trang bi|thiet bi|xe\b|vat chat/, "equipment"],
    [/bien che|nhan su|luc luong|dieu tra vien/, "posts"],
    [/phu cap|che do|chinh sach|boi duong/, "allowances"],
    [/^khac$/, "other"],
  ]);

export const routeNamed = (text: string): RequestRoute | undefined =>
  find(text, REQUEST_ROUTES, [
    [/^chua (?:xu ly|phan loai|giai quyet)/, "unrouted"],
    [/tra loi|giai dap/, "answered"],
    [/vuot tham quyen|ngoai tham quyen|kien nghi (?:bo|cap tren)|cap tren/, "beyond_authority"],
    [/giao/, "assigned"],
  ]);

export const stateNamed = (text: string): "open" | "closed" | undefined =>
  find(text, ["open", "closed"] as const, [
    [/^(?:chua|dang|moi|con)\b/, "open"],
    [/^(?:da|xong|hoan thanh|ket thuc|dong)\b/, "closed"],
  ]);

export const markNamed = (text: string): Mark | undefined =>
  find(text, MARKS, [
    [/phuc tap/, "complex"],
    [/bien gioi/, "border"],
  ]);

export const roleNamed = (text: string) =>
  find(text, ["total", "chief", "deputy", "officer"] as const, [
    [/^(?:tong|tong so|tong cong|tat ca)$/, "total"],
    [/^pho/, "deputy"],
    [/^truong/, "chief"],
    [/^(?:cong an vien|cav|can bo)/, "officer"],
  ]);

const KIND_WORDS: Words<UnitKind> = [
  [/^thi tran$|^tt$/, "thi_tran"],
  [/^dac khu$/, "dac_khu"],
  [/^phuong$|^p$/, "phuong"],
  [/^xa$|^x$/, "xa"],
  [/^tinh$/, "tinh"],
  [/^thanh pho$|^tp$/, "thanh_pho"],
];

/**
 * Kinds of unit in one cell: "xã, thị trấn" or "xa;thi_tran".
 *
 * @returns undefined when one of them is not known.
 */
export function kindsNamed(text: string): UnitKind[] | undefined {
  const parts = text.split(/[,;+/]| và /).filter((part) => part.trim() !== "");
  const kinds = parts.map((part) => find(part, UnitKind.options, KIND_WORDS));
  return kinds.includes(undefined) ? undefined : ([...new Set(kinds)].sort() as UnitKind[]);
}
