import type { TrainingRow } from "../ledger/rows.ts";
import { readTable } from "../units/gazetteer.ts";
import { DIEN_BIEN } from "./published.ts";

/** Illustrative: document E counts 16 topics and names none. */
const TOPICS = [
  "Tiếp nhận, giải quyết tố giác, tin báo về tội phạm",
  "Quản lý cư trú, cấp căn cước",
  "Công tác hồ sơ nghiệp vụ",
  "Quản lý ngành nghề đầu tư kinh doanh có điều kiện",
  "Quản lý vũ khí, vật liệu nổ, pháo",
  "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
  "Xử lý vi phạm hành chính",
  "Trật tự, an toàn giao thông nông thôn",
  "Phòng, chống ma túy tuyến biên giới",
  "Vận động quần chúng bảo vệ an ninh Tổ quốc",
  "An ninh nông thôn, tôn giáo, dân tộc",
  "Phòng, chống mua bán người",
  "Bảo vệ hiện trường, lấy lời khai ban đầu",
  "Quản lý, giáo dục đối tượng tại cộng đồng",
  "Tiếng dân tộc trong giao tiếp công vụ",
  "Dữ liệu dân cư và dịch vụ công trực tuyến",
];

/**
 * Training in Điện Biên in 2021: document E states 540 people on 16 topics. How they are spread over the
 * topics, and what these were, is illustrative.
 */
export function trainingRows(): TrainingRow[] {
  const published = (id: string) => readTable("published-figures").find((row) => row.id === id)!;
  const trained = published("db-2021-trained");
  const weights = TOPICS.map((_, i) => 24 - i);
  const whole = weights.reduce((sum, weight) => sum + weight);
  let left = Number(trained.value);
  return TOPICS.map((topic, i) => {
    const isLast = i === TOPICS.length - 1;
    const people = isLast ? left : Math.round((Number(trained.value) * weights[i]!) / whole);
    left -= people;
    return {
      structure: "2021" as const,
      scope: DIEN_BIEN,
      asOf: trained.as_of!,
      topic,
      people,
      document: "DEMO",
    };
  });
}
