export const vi = {
  "menu.open": "Các màn hình",
  "menu.map": "Bản đồ",
  "menu.indicators": "Chỉ tiêu và lộ trình",
  "menu.plan": "Phương án tăng cường",
  "menu.cliff": "Tăng cường hết hạn",
  "menu.requests": "Kiến nghị của đơn vị",
  "menu.norms": "Định mức",
  "menu.difference": "Thay đổi",
  "menu.import": "Nhập số liệu",
};

export const en: Record<keyof typeof vi, string> = {
  "menu.open": "Screens",
  "menu.map": "Map",
  "menu.indicators": "Indicators and roadmap",
  "menu.plan": "Reinforcement plans",
  "menu.cliff": "Terms that end",
  "menu.requests": "Requests of the units",
  "menu.norms": "Norms",
  "menu.difference": "Changes",
  "menu.import": "Import",
};
