import { expect, test } from "vitest";
import { placeNamesOf } from "../../../server/people/place-names.ts";
import { personIn } from "../../../server/people/refuse.ts";
import { STRUCTURES } from "../../../server/schema.ts";
import { countrySnapshot } from "../country-snapshot.ts";

const snapshot = countrySnapshot();
const places = placeNamesOf(snapshot);
const found = (text: string) => personIn(text, (folded) => places.has(folded));

// Invented; Trần Quang Khải and Trần Văn Thời are wards and a township, too.
test.each([
  "Ông Nguyễn Văn An xin nghỉ",
  "Ông Nguyễn Văn An, số hiệu 123-456",
  "Trưởng công an Trần Quang Khải",
  "Trưởng Công an xã Nguyễn Văn Mẫu đề nghị",
  "Tờ trình của ông Trần Văn Thời",
  "đ/c Lò Thị Thử nhận",
  "ĐỒNG CHÍ NGUYỄN VĂN MẪU",
  "Thượng úy Hà Mẫu",
  "theo ý kiến của Quàng Mẫu Thử",
  "Nguyen Van Mau de nghi",
  "Giàng A Mẫu",
  "nguyễn văn mẫu",
  "Báo cáo – Phạm Hoài Thử, 2024",
  "Nguyễn V. Mẫu",
  "trưởng ấp Trần Thử Mẫu",
  "Chị Mai Thử",
])("%s names a person", (text) => {
  expect(found(text)).toBeDefined();
});

test.each([
  "Trần Văn Thời",
  "phường Nguyễn Huệ",
  "Công an xã Trần Phán",
  "Trưởng Công an xã Trần Phán",
  "Trưởng Công an Mường Nhé",
  "CÔNG AN XÃ TRẦN PHÁN HUYỆN ĐẦM DƠI",
  "Phòng Tham mưu",
  "Ban Giám đốc Công an tỉnh",
  "đồng chí Giám đốc Công an tỉnh",
  "Đồng chí Trưởng Công An xã",
  "Bộ Công an",
  "Quyết định 06/2021/QĐ-BCA",
  "Kế hoạch 123/KH-CAT",
  "Thị trấn Trần Văn Thời, huyện Trần Văn Thời, tỉnh Cà Mau",
  "Phường Trần Phú Thành phố Hà Giang",
  "Trần Đề Sóc Trăng",
  "Bà Rịa - Vũng Tàu",
  "đường Nguyễn Văn Cừ nối dài",
  "ấp Trần Hưng Đạo, trường THPT Nguyễn Thị Minh Khai",
  "Thành phố Hồ Chí Minh",
  "do thị trấn báo cáo; hỗ trợ thị trấn",
  "KẾ HOẠCH ĐÀO TẠO CÁN BỘ CÔNG AN XÃ",
  "XỬ LÝ VI PHẠM HÀNH CHÍNH, VŨ KHÍ QUÂN DỤNG",
  "Phòng Cảnh Sát Quản Lý Hành Chính Về Trật Tự Xã Hội",
  "Phạm Vi Quản Lý",
  "Chương trình Nông Thôn Mới",
  "Đoàn Thanh Niên Cộng Sản Hồ Chí Minh",
  "Xin sửa mái trụ sở, thêm bàn ghế",
])("%s names none", (text) => {
  expect(found(text)).toBeUndefined();
});

const KINDS = {
  xa: "xã",
  phuong: "phường",
  thi_tran: "thị trấn",
  dac_khu: "đặc khu",
  tinh: "tỉnh",
  thanh_pho: "thành phố",
} as const;

test("no name of a unit or a district reads as a person's, alone, with its kind or its police", () => {
  const texts = new Set<string>();
  for (const id of STRUCTURES) {
    const { communes, provinces } = snapshot.structures[id];
    for (const { name, kind, district } of [...communes, ...provinces]) {
      const called = KINDS[kind as keyof typeof KINDS];
      expect(called, kind).toBeDefined();
      for (const text of [name, `${called} ${name}`, `Công an ${called} ${name}`]) {
        texts.add(text).add(text.toUpperCase()).add(text.normalize("NFD"));
      }
      if (!district) continue;
      texts
        .add(district)
        .add(`Công an ${district}`)
        .add(`Trưởng Công an ${called} ${name}, ${district}`);
    }
  }
  expect(texts.size).toBeGreaterThan(30_000);
  expect([...texts].filter((text) => found(text) !== undefined)).toEqual([]);
});
