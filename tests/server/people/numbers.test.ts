import { expect, test } from "vitest";
import { personalNumberIn } from "../../../server/people/numbers.ts";

// Numbers are made up; shapes are those of Vietnamese phones, CCCD (12 digits) and CMND (9 digits).
test.each([
  ["Liên hệ 0912345678 để biết thêm", "phone"],
  ["Gọi 0912.345.678", "phone"],
  ["Gọi +84 91 234 56 78", "phone"],
  ["Máy bàn 0237 385 1234", "phone"],
  ["Máy bàn (0237) 3851234 của đồng chí", "phone"],
  ["Công dân 038090001234 đề nghị", "identity"],
  ["Số 038 090 001 234", "identity"],
  ["CMND 171234567", "identity"],
  ["giấy tờ 171234567 kèm theo", "identity"],
  ["sđt: 1234567", "phone"],
  ["số định danh là 1234567890", "identity"],
  ["cán bộ, số hiệu 123-456", "identity"],
  ["thư gửi conganxa@example.vn", "email"],
])("%s is refused", (text, found) => {
  expect(personalNumberIn(text)).toBe(found);
});

test.each([
  "Xin 1.200.000.000 đồng sửa trụ sở",
  "Kinh phí 150000000 đồng",
  "Kinh phí 1 200 000 000 đồng",
  "Từ ngày 17/5/2023 đến 31-12-2026",
  "Công văn số 1234/CV-CAT ngày 12.05.2023",
  "Quyết định 45/2021/QĐ-UBND, 12 xã, 3 xe",
  "Số hiệu 06/2021/QĐ-BCA",
  "Diện tích 1.250,5 m2, mã xã 14755",
  "Tỉnh 38, mã 03154 03158 03160",
  "Mã 03154 03158",
  "",
])("%s is let through", (text) => {
  expect(personalNumberIn(text)).toBeUndefined();
});
