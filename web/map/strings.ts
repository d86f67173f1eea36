export const vi = {
  "map.label": "Bản đồ. Bảng số liệu bên cạnh có cùng nội dung cho bàn phím và trình đọc màn hình.",
  "map.zoomIn": "Phóng to",
  "map.zoomOut": "Thu nhỏ",
  "map.north": "Quay về hướng bắc",
  "map.northLetter": "B",
  "map.home": "Về toàn cảnh",
  "map.scale": "Tỷ lệ",
  "map.inset": "Hoàng Sa và Trường Sa",
  "map.hoangSa": "QĐ. Hoàng Sa",
  "map.truongSa": "QĐ. Trường Sa",
};

export const en: Record<keyof typeof vi, string> = {
  "map.label": "Map. The table beside it holds the same for a keyboard and a screen reader.",
  "map.zoomIn": "Zoom in",
  "map.zoomOut": "Zoom out",
  "map.north": "Turn north up",
  "map.northLetter": "N",
  "map.home": "Fit the view",
  "map.scale": "Scale",
  "map.inset": "Hoàng Sa and Trường Sa",
  "map.hoangSa": "Hoàng Sa Is.",
  "map.truongSa": "Trường Sa Is.",
};
