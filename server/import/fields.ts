import type { ImportKind } from "./schema.ts";

/** How the cells of a field are read. */
export type FieldType = "code" | "unit" | "place" | "count" | "number" | "share" | "date" | "text";

export interface Field {
  name: string;
  type: FieldType;
  /** Header in templates, which is also one that is understood. */
  label: string;
  /** A file without it is refused. */
  required?: true;
  /** Folded headers that mean it, beside its own name. */
  pattern: RegExp;
}

const field = (
  name: string,
  type: FieldType,
  label: string,
  pattern: RegExp,
  required?: true,
): Field => ({ name, type, label, pattern, ...(required && { required }) });

/** Words that only say what kind of place a column names. */
const unitWords =
  /^(?:(?:ten|goi|cac|cong|an|ca|xa|phuong|thi|tran|dac|khu|don|vi|hanh|chinh|cap|dia|ban|co|so|dvhc|pho|commune|unit|name) ?)+$/;
const UNIT = new RegExp(
  `(?=.*(?:\\bxa\\b|phuong|thi tran|don vi|dia ban|dvhc|commune|unit|^name$|^ten$))${unitWords.source}`,
);
const DISTRICT =
  /^(?:(?:ten|quan|huyen|thi|xa|thanh|pho|thuoc|tp|tx|truoc|day|cu|cac|district) ?)*(?:quan|huyen|district)(?: (?:quan|huyen|thi|xa|thanh|pho|tp|tx|truoc|day|cu))*$/;
const PROVINCE =
  /^(?:(?:ten|ma|thuoc|tinh|thanh|pho|tp|truc|trung|uong|tw|cap|province|code) ?)*(?:tinh|province)(?: (?:thanh|pho|tp|truc|thuoc|trung|uong|tw|code))*$|^(?:ten )?thanh pho$/;
const CODE =
  /^(?:ma|ma so|code|ma (?:so )?(?:don vi|dv|dvhc|xa|phuong|hanh chinh|don vi hanh chinh|dia ban|xa phuong|xa phuong thi tran|gso|tctk|bnv)|(?:unit|commune) ?code)$/;

const district = field("district", "place", "Quận, huyện", DISTRICT);
const province = field("province", "place", "Tỉnh, thành phố", PROVINCE);
const unitKind = field(
  "unitKind",
  "place",
  "Loại đơn vị",
  /^(?:loai|loai hinh|cap|loai dvhc|unit ?kind|kind)$/,
);
const code = field("code", "code", "Mã đơn vị", CODE);
const unit = field("unit", "unit", "Đơn vị", UNIT);
const place = [code, district, province, unit, unitKind];

const asOf = field(
  "asOf",
  "date",
  "Ngày số liệu",
  /^(?:ngay|ngay so lieu|ngay bao cao|tinh den(?: ngay)?|den ngay|thoi diem(?: bao cao)?|thoi gian|ngay thang(?: nam)?|as ?of|date)$/,
);
/** A body that lends posts. */
const source = field(
  "source",
  "text",
  "Đơn vị cử",
  /^(?:nguon|don vi (?:cu|tang cuong|dieu dong|cho muon|biet phai)|noi (?:cu|dieu dong)|co quan (?:cu|dieu dong)|source)$/,
  true,
);
const lon = field("lon", "number", "Kinh độ", /^(?:kinh do|lon|longitude)$/);
const lat = field("lat", "number", "Vĩ độ", /^(?:vi do|lat|latitude)$/);
const from = field("from", "date", "Từ ngày", /^(?:tu|tu ngay|ngay bat dau|bat dau|from)$/, true);
const until = field(
  "until",
  "date",
  "Đến ngày",
  /^(?:den|den ngay|den het ngay|ngay ket thuc|ket thuc|het han|until)$/,
);
const id = field("id", "text", "Mã số", /^(?:id|ma so|so hieu van ban|so van ban)$/);

/**
 * What the columns of each kind of file may mean; of two that fit a header the first is taken. Figures
 * that a file may hold beside the ones asked for, such as posts allotted, are in NOT_FIGURES.
 */
export const FIELDS: Record<ImportKind, readonly Field[]> = {
  staffing: [
    ...place,
    asOf,
    field(
      "deputies",
      "count",
      "Phó trưởng",
      /^(?:so |so luong )?(?:cap )?pho(?: truong)?(?: cong an| ca| chi huy)?(?: xa| phuong| thi tran)*$|^deput(?:y|ies)$/,
      true,
    ),
    field(
      "chiefs",
      "count",
      "Trưởng",
      /^(?:so |so luong )?(?:cap )?truong(?: cong an| ca)?(?: xa| phuong| thi tran)*$|^chiefs?$/,
      true,
    ),
    field(
      "officers",
      "count",
      "Công an viên",
      /^(?:so |so luong )?(?:cong an vien|cav|ca vien|can bo khac)(?: thuong truc)?$|^officers?$/,
      true,
    ),
    field(
      "total",
      "count",
      "Tổng số",
      /^(?:tong|tong so|tong cong|cong|tong quan so|quan so|tong bien che|tong so (?:can bo|cbcs|cong an|can bo chien si)|total|strength)$/,
    ),
  ],
  reinforcements: [
    id,
    source,
    lon,
    lat,
    ...place,
    field(
      "posts",
      "count",
      "Số người tăng cường",
      /^(?:so (?:luong|nguoi|can bo|cbcs|bien che)(?: tang cuong)?|tang cuong|bien che(?: tang cuong)?|posts)$/,
      true,
    ),
    from,
    until,
  ],
  headquarters: [
    ...place,
    asOf,
    field(
      "headquarters",
      "text",
      "Trụ sở",
      /^(?:(?:tinh trang|hien trang|tien do|trang thai) )?(?:xay dung )?tru so(?: lam viec)?$|^headquarters$|^rung$/,
    ),
    field(
      "housing",
      "text",
      "Nhà ở công vụ",
      /^(?:(?:tinh trang|hien trang|tien do) )?(?:nha o|nha cong vu|nha o cong vu|cho o|noi o)(?: tap the| cbcs)?$|^housing$/,
    ),
    field(
      "vehicles",
      "count",
      "Phương tiện",
      /^(?:so |so luong )?(?:phuong tien|xe|xe may|xe mo to|xe o to|xe chuyen dung)$|^vehicles?$|^count$/,
    ),
  ],
  training: [
    ...place,
    asOf,
    field(
      "topic",
      "text",
      "Nội dung tập huấn",
      /^(?:noi dung(?: tap huan| boi duong)?|chuyen de|chu de|lop(?: tap huan)?|ten lop|topic)$/,
      true,
    ),
    field(
      "people",
      "count",
      "Số lượt người",
      /^(?:so (?:nguoi|luot|luot nguoi|luong|hoc vien|can bo)(?: tham gia| duoc tap huan)?|luot nguoi|people)$/,
      true,
    ),
  ],
  indicators: [
    id,
    field("indicator", "text", "Chỉ tiêu", /^(?:chi tieu|chi so|ma chi tieu|indicator)$/, true),
    ...place.filter(({ name }) => name !== "unitKind"),
    field("scope", "unit", "Phạm vi", /^(?:pham vi|scope)$/),
    asOf,
    field("value", "number", "Giá trị", /^(?:gia tri|ket qua|so lieu|thuc hien|value)$/),
    field("of", "number", "Trên tổng số", /^(?:tren tong so|trong tong so|tren|mau so|of)$/),
    field(
      "kinds",
      "text",
      "Tính trên loại đơn vị",
      /^(?:tinh tren loai don vi|loai don vi|co so tinh|kinds)$/,
    ),
    field("precision", "text", "Mức chính xác", /^(?:muc chinh xac|do chinh xac|precision)$/),
    field(
      "percent",
      "share",
      "Mục tiêu (%)",
      /^(?:muc tieu|ty le muc tieu|target|target percent|percent)$/,
    ),
    field("baselineCount", "count", "Số ban đầu", /^(?:so ban dau|baseline ?count)$/),
    field("baselineOf", "count", "Trên tổng ban đầu", /^(?:tren tong ban dau|baseline ?of)$/),
    field("baselineAsOf", "date", "Ngày ban đầu", /^(?:ngay ban dau|baseline ?as ?of)$/),
    field("due", "date", "Hạn", /^(?:han|thoi han|han hoan thanh|due)$/),
    field("setOn", "date", "Ngày đặt mục tiêu", /^(?:ngay dat(?: muc tieu)?|set ?on)$/),
    field("reason", "text", "Lý do", /^(?:ly do|reason)$/),
  ],
  norms: [
    field("id", "text", "Mã định mức", /^(?:id|ma dinh muc|ma so)$/),
    field("scope", "unit", "Phạm vi", /^(?:pham vi|scope|don vi|dia ban|tinh)$/, true),
    field("kinds", "text", "Loại đơn vị", /^(?:loai don vi|loai|kinds)$/, true),
    field("role", "text", "Chức danh", /^(?:chuc danh|chuc vu|vai tro|role)$/, true),
    field("min", "count", "Tối thiểu", /^(?:toi thieu|it nhat|min|minimum)$/, true),
    field("max", "count", "Tối đa", /^(?:toi da|nhieu nhat|max|maximum)$/),
    field(
      "effectiveFrom",
      "date",
      "Hiệu lực từ",
      /^(?:hieu luc tu|tu ngay|ap dung tu|effective ?from)$/,
      true,
    ),
    field("due", "date", "Hạn", /^(?:han|thoi han|due)$/),
    field(
      "effectiveUntil",
      "date",
      "Hiệu lực đến",
      /^(?:hieu luc den|den ngay|het hieu luc|effective ?until)$/,
    ),
    field("authority", "text", "Căn cứ", /^(?:can cu|co quan ban hanh|authority)$/, true),
    field("replacedBy", "text", "Thay bằng", /^(?:thay bang|bi thay the boi|replaced ?by)$/),
  ],
  lineage: [
    field(
      "fromCode",
      "code",
      "Mã đơn vị cũ",
      /^(?:ma (?:don vi |dvhc |xa )?cu|old ?code|from ?code)$/,
    ),
    field(
      "district",
      "place",
      "Huyện cũ",
      /^(?:(?:quan |huyen |quan huyen )(?:cu|truoc day)?|huyen|quan huyen|district)$/,
    ),
    field("province", "place", "Tỉnh cũ", /^(?:tinh(?: cu)?|province)$/),
    field(
      "from",
      "unit",
      "Đơn vị cũ",
      /^(?:(?:ten )?(?:don vi|xa|xa phuong|phuong xa|xa phuong thi tran)(?: hanh chinh)? (?:cu|truoc day|truoc sap xep)|from)$/,
    ),
    field(
      "toCode",
      "code",
      "Mã đơn vị mới",
      /^(?:ma (?:don vi |dvhc |xa )?moi|new ?code|to ?code)$/,
    ),
    field(
      "to",
      "unit",
      "Đơn vị mới",
      /^(?:(?:ten )?(?:don vi|xa|xa phuong|phuong xa|xa phuong dac khu)(?: hanh chinh)? (?:moi|hien nay|sau sap xep)|to)$/,
    ),
    field("share", "share", "Tỷ lệ", /^(?:ty le|ti le|ty trong|phan|share)(?: phan tram)?$/, true),
  ],
  requests: [
    field("id", "text", "Mã kiến nghị", /^(?:id|ma kien nghi|ma so|so kien nghi)$/),
    field(
      "assignee",
      "text",
      "Giao cho",
      /^(?:giao cho|don vi (?:xu ly|giai quyet|chu tri)|co quan (?:xu ly|giai quyet)|assignee)$/,
    ),
    ...place.filter(({ name }) => name !== "unitKind"),
    field(
      "askedOn",
      "date",
      "Ngày kiến nghị",
      /^(?:ngay|ngay (?:kien nghi|de nghi|de xuat|gui)|asked ?on|date)$/,
    ),
    field(
      "kind",
      "text",
      "Nhóm",
      /^(?:nhom|loai|linh vuc|loai kien nghi|nhom kien nghi|kind)$/,
      true,
    ),
    field(
      "text",
      "text",
      "Nội dung",
      /^(?:noi dung|noi dung (?:kien nghi|de nghi|de xuat)|kien nghi|de nghi|de xuat|text)$/,
      true,
    ),
    field(
      "route",
      "text",
      "Hướng xử lý",
      /^(?:huong xu ly|cach xu ly|phan loai|huong giai quyet|route)$/,
    ),
    field("state", "text", "Trạng thái", /^(?:trang thai|tinh trang|state)$/),
    field(
      "stateOn",
      "date",
      "Ngày xử lý",
      /^(?:ngay (?:xu ly|giai quyet|tra loi|cap nhat)|state ?on)$/,
    ),
  ],
  sources: [
    field("sourceId", "code", "Mã đơn vị cử", /^(?:id|ma (?:don vi cu|nguon|so)|source ?id)$/),
    { ...source, type: "unit" },
    lon,
    lat,
    asOf,
    field(
      "ownPosts",
      "count",
      "Quân số của đơn vị cử",
      /^(?:(?:tong )?quan so(?: (?:cua don vi cu|hien co|co mat))?|bien che hien co|hien co|co mat|own ?posts|posts|strength)$/,
      true,
    ),
    // No count: a heading that speaks of a norm is taken for one of other figures.
    field(
      "minimum",
      "number",
      "Tối thiểu phải giữ",
      /^(?:(?:dinh muc |dinh bien )?toi thieu(?: phai giu)?|(?:phai )?giu lai|dinh muc(?: cua don vi cu)?|dinh bien|minimum|own ?norm)$/,
      true,
    ),
  ],
  marks: [
    ...place,
    field(
      "mark",
      "text",
      "Đánh dấu",
      /^(?:danh dau|dau|(?:phan loai|tinh chat) dia ban|mark)$/,
      true,
    ),
    from,
    until,
  ],
};

/** Headings that make a column something else than the figures that stand: allotted, lacking, planned. */
export const NOT_FIGURES =
  /\b(?:giao|thieu|bo sung|nhu cau|dinh muc|dinh bien|quy dinh|du kien|ke hoach|de nghi|so voi|tang giam|chenh lech|ty le|nam truoc|ky truoc)\b/;
/** Headings that mark the figures that stand, where there are others of the same name. */
export const FIGURES_NOW = /\b(?:hien co|hien nay|hien tai|thuc te|co mat|da bo tri|thuc hien)\b/;

export const fieldOf = (kind: ImportKind, name: string | null): Field | undefined =>
  FIELDS[kind].find((known) => known.name === name);
