export const vi = {
  "hq.title": "Trụ sở, nhà ở, phương tiện",
  "hq.explanation":
    "Mỗi trụ sở đứng ở một trong năm bậc, từ chưa có đất đến đã hoàn thành. Khi nhìn xa, các xã gần nhau gộp thành một vòng tròn cho biết bao nhiêu xã ở mỗi bậc.",
};

export const en: Record<keyof typeof vi, string> = {
  "hq.title": "Headquarters, housing, vehicles",
  "hq.explanation":
    "Every headquarters stands on one of five rungs, from no land to completed. From afar, near communes join in one ring that shows how many stand on each rung.",
};
