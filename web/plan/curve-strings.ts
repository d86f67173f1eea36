export const vi = {
  title: "Nhiều hơn thì được gì",
  ask: "Tính đường cong nhu cầu theo số biên chế",
  asking: "Đang tính, mỗi điểm là một lời giải tối ưu…",
  earlier: "Câu hỏi đã đổi: đường cong trước không còn đúng.",
  x: "Biên chế cho mượn",
  y: "Nhu cầu được đáp ứng (điểm)",
  now: "hiện nay {{ posts }}",
  more: "Thêm {{ posts }} biên chế: thêm {{ need }} điểm nhu cầu, thêm {{ meeting }} xã đạt định mức.",
  unproven: "Điểm rỗng: chưa chứng minh được là tối ưu trong thời gian cho phép.",
  tip: "{{ posts }} biên chế: {{ need }} điểm, {{ meeting }} xã đạt, xã thiếu nhiều nhất còn {{ worst }}",
} as const satisfies Record<string, string>;

export const en: Record<keyof typeof vi, string> = {
  title: "What more would buy",
  ask: "Work out need met against the number of posts",
  asking: "Working; every point is an optimum of its own…",
  earlier: "The question has changed: the curve from before no longer holds.",
  x: "Posts to lend",
  y: "Need met (points)",
  now: "now {{ posts }}",
  more: "{{ posts }} more posts: {{ need }} more points of need met, {{ meeting }} more communes that meet the norm.",
  unproven: "Hollow points: not proven optimal in the time allowed.",
  tip: "{{ posts }} posts: {{ need }} points, {{ meeting }} communes meet the norm, largest shortfall {{ worst }}",
};
