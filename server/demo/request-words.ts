import type { RequestKind } from "../ledger/rows.ts";

/** What units ask for, by theme of the conference of document C; wording our own. */
export const WORDS: Record<RequestKind, readonly string[]> = {
  reporting: [
    "Gộp các báo cáo tuần có cùng nội dung vào một mẫu chung.",
    "Quy định rõ việc nào phải báo cáo hằng ngày, việc nào chỉ báo cáo khi có phát sinh.",
    "Giảm báo cáo chuyên đề; số liệu đã có trong báo cáo tháng thì không hỏi lại.",
    "Thống nhất thời điểm chốt số liệu tuần và tháng giữa các phòng nghiệp vụ.",
    "Cho phép gửi báo cáo tháng trên phần mềm thay cho bản giấy và bản điện tử cùng lúc.",
  ],
  headquarters: [
    "Bố trí kinh phí xây trụ sở làm việc; hiện vẫn dùng chung với Ủy ban nhân dân.",
    "Sửa chữa mái và phòng tiếp dân đã xuống cấp trước mùa mưa.",
    "Hoàn tất thủ tục giao đất để khởi công trụ sở trong năm.",
    "Xây nhà ở công vụ cho cán bộ ở xa trung tâm.",
    "Mở rộng phòng tạm giữ hành chính và kho vật chứng.",
  ],
  equipment: [
    "Cấp thêm xe mô tô để tuần tra địa bàn rộng, nhiều đường dốc.",
    "Trang bị máy tính và đường truyền để làm việc trên cơ sở dữ liệu dân cư.",
    "Bổ sung công cụ hỗ trợ và bộ đàm cho tổ tuần tra đêm.",
    "Thay máy in, máy quét đã hỏng tại bộ phận tiếp nhận hồ sơ.",
  ],
  posts: [
    "Bổ sung cán bộ có nghiệp vụ điều tra để giải quyết tin báo tại chỗ.",
    "Tăng thêm một phó trưởng công an do địa bàn đông dân.",
    "Bổ sung công an viên phụ trách các thôn xa trung tâm.",
    "Kéo dài thời hạn tăng cường của cán bộ được cử đến.",
  ],
  allowances: [
    "Xem xét chế độ trực đêm và phụ cấp địa bàn khó khăn.",
    "Hỗ trợ xăng xe cho công tác tuần tra ban đêm.",
    "Quy định chế độ cho lực lượng tham gia bảo vệ an ninh ở thôn.",
  ],
  other: [
    "Tổ chức tập huấn xử lý tin báo về tội phạm sử dụng công nghệ cao.",
    "Hướng dẫn thống nhất cách lưu hồ sơ khi sắp xếp lại đơn vị hành chính.",
  ],
};

/** Bodies of a province that requests are assigned to. */
export const DEPARTMENTS: Record<RequestKind, string> = {
  reporting: "Phòng Tham mưu",
  headquarters: "Phòng Hậu cần",
  equipment: "Phòng Hậu cần",
  posts: "Phòng Tổ chức cán bộ",
  allowances: "Phòng Tài chính",
  other: "Phòng Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
};

/** Who decides what a province cannot. */
export const ABOVE: Record<RequestKind, string> = {
  reporting: "Văn phòng Bộ Công an",
  headquarters: "Cục Kế hoạch và tài chính",
  equipment: "Cục Trang bị và kho vận",
  posts: "Cục Tổ chức cán bộ",
  allowances: "Chính phủ, Bộ Công an",
  other: "Bộ Công an",
};
