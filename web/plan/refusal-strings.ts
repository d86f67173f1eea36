/** What the planner refuses, by code. */
export const vi = {
  "error.plan.no_targets": "Các bộ lọc không để lại xã nào. Mở rộng phạm vi.",
  "error.plan.no_candidates": "Không còn xã nào để đặt tổ. Mở rộng nơi được đặt.",
  "error.plan.not_a_candidate":
    "Có nơi bắt buộc hoặc bị loại nằm ngoài phạm vi đặt tổ. Bỏ nơi đó hoặc mở rộng phạm vi.",
  "error.plan.not_a_target":
    "Có xã được giữ, bị loại hoặc được nhận nằm ngoài phạm vi. Bỏ xã đó hoặc mở rộng phạm vi.",
  "error.plan.not_a_source":
    "Có đơn vị được giữ hoặc bị loại không cho mượn gì. Bỏ đơn vị đó hoặc cho mượn ít nhất một.",
  "error.plan.source_twice": "Một đơn vị có hai lần trong danh sách cho mượn. Bỏ bớt một.",
  "error.plan.province_twice": "Một tỉnh có hai giới hạn. Bỏ bớt một.",
  "error.plan.personal":
    "Tên, đơn vị hoặc ghi chú có số điện thoại, số định danh hay địa chỉ thư của một người. Xóa số đó.",
  "error.plan.norm_without_rules": "Định mức này không yêu cầu gì với các xã được xét.",
  "error.plan.too_large": "Câu hỏi quá lớn. Thu hẹp phạm vi, nguồn hoặc khoảng cách.",
  "error.plan.against": "Phương án để so phải là phương án biên chế đã duyệt.",
  "error.plan.version": "Phương án vừa được sửa ở nơi khác. Tải lại trang.",
  "error.plan.running": "Phương án đang được giải. Dừng trước đã.",
  "error.plan.busy": "Máy chủ đang giải nhiều phương án. Thử lại sau ít phút.",
  "error.plan.not_draft": "Chỉ bản nháp mới sửa được.",
  "error.plan.empty": "Phương án chưa bố trí gì. Giải hoặc điền trước.",
  "error.plan.breaks_limits":
    "Phương án phạm các giới hạn nêu trên. Chỉ tiếp tục được khi ghi rõ lý do.",
  "error.plan.remark": "Ghi rõ lý do vào ghi chú.",
  "error.plan.step": "Phương án không còn ở trạng thái này. Tải lại trang.",
  "error.plan.structure":
    "Số liệu và thời hạn phải ở trong các đơn vị hiện nay: chọn ngày từ 01/07/2025.",
  "error.plan.mode": "Chỉ so sánh được hai phương án cùng loại.",
} as const satisfies Record<string, string>;

export const en: Record<keyof typeof vi, string> = {
  "error.plan.no_targets": "The filters leave no commune. Widen them.",
  "error.plan.no_candidates": "No commune is left where a team may stand. Widen the places.",
  "error.plan.not_a_candidate":
    "A place that must or must not hold a team lies outside the places allowed. Drop it or widen them.",
  "error.plan.not_a_target":
    "A commune that is held, excluded or receives lies outside the question. Drop it or widen the targets.",
  "error.plan.not_a_source":
    "A body that is held or excluded lends nothing. Drop it or let it lend at least one.",
  "error.plan.source_twice": "A body is twice among those that lend. Remove one.",
  "error.plan.province_twice": "A province has two limits. Remove one.",
  "error.plan.personal":
    "The name, office or remark holds a phone number, identity number or address of a person. Remove it.",
  "error.plan.norm_without_rules": "This norm asks nothing of the communes considered.",
  "error.plan.too_large": "The question is too large. Narrow the targets, bodies or distance.",
  "error.plan.against": "The plan to stay close to must be an approved one of posts.",
  "error.plan.version": "The plan was changed elsewhere meanwhile. Reload the page.",
  "error.plan.running": "The plan is being solved. Stop that first.",
  "error.plan.busy": "The server is solving many plans. Try again in a few minutes.",
  "error.plan.not_draft": "Only a draft can be changed.",
  "error.plan.empty": "The plan places nothing yet. Solve it or fill it first.",
  "error.plan.breaks_limits":
    "The plan breaks the limits above. It goes on only with the reason in the remark.",
  "error.plan.remark": "Say why in the remark.",
  "error.plan.step": "The plan is no longer in this state. Reload the page.",
  "error.plan.structure":
    "Figures and term must be of the units of now: choose dates from 1 July 2025 on.",
  "error.plan.mode": "Only two plans of one kind can be compared.",
};
