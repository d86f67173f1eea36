export const vi = {
  "border.title": "Tăng cường biên giới",
  "border.explanation":
    "Đường biên giới đất liền theo nước láng giềng, các xã biên giới và số biên chế được tăng cường. Cung nối đơn vị cử người với xã nhận người; vòng đứt nét báo kỳ hạn kết thúc trong 6 tháng.",
};

export const en: Record<keyof typeof vi, string> = {
  "border.title": "Border reinforcements",
  "border.explanation":
    "The land border by neighbour, the border communes and the posts lent to them. An arc joins the sending body to the commune; a broken ring marks a term that ends within 6 months.",
};
