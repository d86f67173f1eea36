import { expect, test } from "vitest";
import { fold } from "../../../web/table/fold.ts";

test("letters lose their marks, Đ becomes d, and spaces close up", () => {
  expect(fold("Điện Biên")).toBe("dien bien");
  expect(fold("  Xã   SÍN THẦU ")).toBe("xa sin thau");
  expect(fold("ẴẪỄỐỒ")).toBe("aaeoo");
});

test("composed and decomposed spellings of a name fold alike", () => {
  expect(fold("Thủ Đức".normalize("NFD"))).toBe(fold("Thủ Đức".normalize("NFC")));
});
