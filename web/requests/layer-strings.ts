/** Words of the layer on the map alone; the screen adds its own. */
export const vi = {
  "kind.all": "Mọi nhóm",
  "kind.reporting": "Gánh nặng báo cáo",
  "kind.headquarters": "Trụ sở, nhà ở",
  "kind.equipment": "Phương tiện, trang bị",
  "kind.posts": "Biên chế",
  "kind.allowances": "Chế độ, phụ cấp",
  "kind.other": "Việc khác",
  "layer.title": "Kiến nghị của đơn vị",
  "layer.explanation":
    "Vòng tròn ở mỗi tỉnh hoặc xã lớn theo số kiến nghị còn mở, số ở giữa. Kiến nghị của đơn vị đã bị chia tách được tính cho tỉnh.",
  "layer.waiting": "Đang tải kiến nghị…",
  "layer.kind": "Nhóm kiến nghị",
  "layer.open": "kiến nghị còn mở",
  "layer.places.province": "{{ count }} tỉnh, thành phố",
  "layer.places.commune": "{{ count }} đơn vị cấp xã",
  "layer.unassigned": "trong đó {{ count }} của đơn vị đã chia tách",
  "layer.oldest": "Lâu nhất: {{ days }} ngày",
  "layer.register": "Mở sổ kiến nghị",
  "tip.open": "{{ count }} kiến nghị còn mở",
};

export const en: Record<keyof typeof vi, string> = {
  "kind.all": "Every kind",
  "kind.reporting": "Reporting burden",
  "kind.headquarters": "Headquarters, housing",
  "kind.equipment": "Vehicles, equipment",
  "kind.posts": "Posts",
  "kind.allowances": "Allowances",
  "kind.other": "Other",
  "layer.title": "Requests",
  "layer.explanation":
    "The circle in each province or commune grows with its open requests, counted inside. Those of a unit that was split count for the province.",
  "layer.waiting": "Loading requests…",
  "layer.kind": "Kind of request",
  "layer.open": "open requests",
  "layer.places.province": "{{ count }} provinces",
  "layer.places.commune": "{{ count }} communes",
  "layer.unassigned": "of these {{ count }} of units that were split",
  "layer.oldest": "Oldest: {{ days }} days",
  "layer.register": "Open the register",
  "tip.open": "Open requests: {{ count }}",
};
