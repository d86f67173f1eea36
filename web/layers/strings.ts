export const vi = {
  "explanation.border":
    "Đường biên giới đất liền tô theo nước láng giềng; xã biên giới có viền và nền cùng màu. Vòng tròn càng rộng, xã càng được tăng cường nhiều biên chế; cung nối đơn vị cử người với xã nhận. Nét đứt báo kỳ hạn kết thúc trong 6 tháng tới.",
  "explanation.headquarters":
    "Mỗi trụ sở đứng ở một trong năm bậc, từ chưa có đất đến đã hoàn thành. Khi nhìn xa, các xã gần nhau gộp thành một vòng: số ở giữa là số xã, cung theo chiều kim đồng hồ từ đỉnh là phần đã hoàn thành rồi đến các bậc thấp hơn. Nhấn vào vòng để tới gần.",
  "explanation.requests":
    "Vòng tròn ở mỗi tỉnh hoặc xã lớn theo số kiến nghị còn mở, số ở giữa. Kiến nghị của đơn vị đã bị chia tách được tính cho tỉnh.",
  "waiting.border": "Đang tải số liệu biên giới…",
  "waiting.headquarters": "Đang tải số liệu trụ sở…",
  "waiting.requests": "Đang tải kiến nghị…",
};

export const en: Record<keyof typeof vi, string> = {
  "explanation.border":
    "The land border in the colour of each neighbour; border communes are outlined and tinted alike. The wider the circle, the more posts a commune has on loan; an arc joins the sending body to the commune. Broken lines mark terms that end within 6 months.",
  "explanation.headquarters":
    "Every headquarters stands on one of five rungs, from no land to completed. From afar, near communes join in one ring: the number in it counts them; clockwise from the top come the completed ones, then each lower rung. Press a ring to come closer.",
  "explanation.requests":
    "The circle in each province or commune grows with its open requests, counted inside. Those of a unit that was split count for the province.",
  "waiting.border": "Loading the border…",
  "waiting.headquarters": "Loading headquarters…",
  "waiting.requests": "Loading requests…",
};
