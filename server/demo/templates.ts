import type { TemplateRow } from "../ledger/rows.ts";

const COMMUNES = ["xa", "phuong", "thi_tran", "dac_khu"];

/** Illustrative: what several offices of one province might ask of a unit, with what they ask twice. */
export function templateRows(): TemplateRow[] {
  return [
    template("mau-ngay", "Báo cáo nhanh hằng ngày", "Phòng Tham mưu", "daily", [
      "Vụ việc về an ninh, trật tự",
      "Tin báo, tố giác tiếp nhận",
      "Quân số trực",
    ]),
    template("mau-tuan-tham-muu", "Báo cáo tuần", "Phòng Tham mưu", "weekly", [
      "Vụ việc về an ninh, trật tự",
      "Tin báo, tố giác tiếp nhận",
      "Tin báo, tố giác đã giải quyết",
      "Lượt tuần tra",
      "Việc trọng tâm tuần tới",
    ]),
    template("mau-tuan-hinh-su", "Báo cáo tuần về tội phạm", "Phòng Cảnh sát hình sự", "weekly", [
      "Tin báo, tố giác tiếp nhận",
      "Tin báo, tố giác đã giải quyết",
      "Đối tượng cần quản lý",
    ]),
    template(
      "mau-tuan-dan-cu",
      "Báo cáo tuần về dữ liệu dân cư",
      "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
      "weekly",
      ["Hồ sơ cư trú", "Hồ sơ định danh", "Nhân khẩu biến động"],
    ),
    template("mau-thang", "Báo cáo tháng", "Phòng Tham mưu", "monthly", [
      "Vụ việc về an ninh, trật tự",
      "Tin báo, tố giác tiếp nhận",
      "Tin báo, tố giác đã giải quyết",
      "Nhân khẩu biến động",
      "Lượt tuần tra",
      "Quân số hiện có",
    ]),
    template("mau-thang-to-chuc", "Báo cáo tháng về quân số", "Phòng Tổ chức cán bộ", "monthly", [
      "Quân số hiện có",
      "Quân số tăng cường",
      "Lớp tập huấn đã dự",
    ]),
    template("mau-quy-hau-can", "Báo cáo quý về cơ sở vật chất", "Phòng Hậu cần", "quarterly", [
      "Tình trạng trụ sở",
      "Phương tiện hiện có",
      "Quân số hiện có",
    ]),
    template("mau-nam", "Tổng kết năm", "Công an tỉnh", "yearly", [
      "Vụ việc về an ninh, trật tự",
      "Tin báo, tố giác đã giải quyết",
      "Quân số hiện có",
      "Tình trạng trụ sở",
      "Kiến nghị",
    ]),
    template("chuyen-de-cao-diem", "Chuyên đề đợt cao điểm", "Phòng Cảnh sát hình sự", "ad_hoc", [
      "vụ việc về an ninh trật tự",
      "Lượt tuần tra",
      "Đối tượng cần quản lý",
    ]),
    template("chuyen-de-phao-no", "Chuyên đề vũ khí, pháo nổ", "Phòng Tham mưu", "ad_hoc", [
      "Vũ khí, công cụ giao nộp",
      "Lượt tuyên truyền",
    ]),
    {
      ...template("mau-ngay-cu", "Báo cáo ngày hai lần", "Phòng Tham mưu", "daily", [
        "Vụ việc về an ninh, trật tự",
        "Quân số trực",
        "Lượt tuần tra",
      ]),
      from: "2021-01-01",
      until: "2023-08-31",
    },
  ];
}

const template = (
  id: string,
  name: string,
  issuer: string,
  every: TemplateRow["every"],
  fields: string[],
): TemplateRow => ({
  ...{ id, name, issuer, every, fields, kinds: COMMUNES },
  from: "2022-01-01",
  until: null,
  document: "DEMO-TEMPLATE",
});
