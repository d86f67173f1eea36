/** What a value is counted in. */
export type Counted = "units" | "posts" | "people" | "topics" | "rounds" | "percent" | "cases";

interface Words {
  vi: string;
  en: string;
}

/** One thing that is counted for a scope. */
export interface CatalogueEntry {
  id: string;
  name: Words;
  /** What exactly is counted, in a sentence. */
  counts: Words;
  unit: Counted;
  /** Whether more is better; "none" where the number says nothing about it by itself. */
  direction: "up" | "none";
  /** An outcome that no unit is judged by: shown apart. */
  context: boolean;
  /** Listed even where nobody said anything; the others appear where a document states them. */
  always: boolean;
}

const entry = (
  id: string,
  unit: Counted,
  name: Words,
  counts: Words,
  given: Partial<CatalogueEntry> = {},
): CatalogueEntry => ({
  id,
  name,
  counts,
  unit,
  direction: "up",
  context: false,
  always: true,
  ...given,
});

const CONTEXT = { direction: "none", context: true } as const;
/** Stated once by a document, without a target. */
const STATED = { direction: "none", always: false } as const;

/** Every indicator, in the order of the screen. Norms add one each, see `normEntry`. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry(
    "units_with_police",
    "units",
    { vi: "Đơn vị có công an chính quy", en: "Units with regular police" },
    {
      vi: "đơn vị có ít nhất một biên chế chính quy",
      en: "units with at least one regular post filled",
    },
  ),
  entry(
    "strength",
    "posts",
    { vi: "Quân số", en: "Strength" },
    { vi: "biên chế chính quy ở các đơn vị", en: "regular posts filled in the units" },
  ),
  entry(
    "chiefs",
    "posts",
    { vi: "Trưởng công an", en: "Chiefs" },
    { vi: "biên chế trưởng công an", en: "posts of chief filled" },
  ),
  entry(
    "deputies",
    "posts",
    { vi: "Phó trưởng công an", en: "Deputy chiefs" },
    { vi: "biên chế phó trưởng công an", en: "posts of deputy chief filled" },
  ),
  entry(
    "officers",
    "posts",
    { vi: "Công an viên", en: "Officers" },
    { vi: "biên chế công an viên", en: "posts of officer filled" },
  ),
  entry(
    "units_with_two_deputies",
    "units",
    { vi: "Đơn vị có hai phó trưởng", en: "Units with two deputies" },
    { vi: "đơn vị có ít nhất hai phó trưởng công an", en: "units with at least two deputy chiefs" },
  ),
  entry(
    "units_meeting_norm",
    "units",
    { vi: "Đơn vị đạt định mức", en: "Units meeting the norm" },
    {
      vi: "đơn vị tự mình đạt mức tối thiểu của định mức được chọn, không tính bình quân",
      en: "units that by themselves reach the minimum of the chosen norm; no average",
    },
  ),
  entry(
    "units_at_or_above_eight",
    "units",
    { vi: "Đơn vị từ tám người trở lên", en: "Units of eight or more" },
    { vi: "đơn vị có ít nhất tám biên chế", en: "units with at least eight posts filled" },
  ),
  entry(
    "headquarters_completed",
    "units",
    { vi: "Trụ sở đã hoàn thành", en: "Headquarters completed" },
    { vi: "đơn vị có trụ sở xây xong", en: "units whose headquarters is completed" },
  ),
  entry(
    "housing_completed",
    "units",
    { vi: "Nhà ở tập thể đã hoàn thành", en: "Housing completed" },
    { vi: "đơn vị có nhà ở xây xong", en: "units whose housing is completed" },
  ),
  entry(
    "units_with_vehicle",
    "units",
    { vi: "Đơn vị có phương tiện", en: "Units with a vehicle" },
    { vi: "đơn vị có ít nhất một phương tiện", en: "units with at least one vehicle" },
  ),
  entry(
    "units_with_truck",
    "units",
    { vi: "Đơn vị có xe ô tô", en: "Units with a truck" },
    { vi: "đơn vị có xe, theo tài liệu", en: "units with a truck, as a document states" },
  ),
  entry(
    "party_cells",
    "units",
    { vi: "Chi bộ công an", en: "Party cells" },
    { vi: "đơn vị có chi bộ riêng", en: "units with a party cell of their own" },
  ),
  entry(
    "chiefs_on_party_committee",
    "units",
    { vi: "Trưởng công an trong cấp ủy", en: "Chiefs on the party committee" },
    {
      vi: "đơn vị có trưởng công an tham gia cấp ủy",
      en: "units whose chief sits on the party committee",
    },
  ),
  entry(
    "people_trained",
    "people",
    { vi: "Lượt người được tập huấn", en: "People trained" },
    { vi: "lượt người được tập huấn trong năm", en: "people trained in the year" },
  ),
  entry(
    "training_topics",
    "topics",
    { vi: "Chuyên đề tập huấn", en: "Training topics" },
    { vi: "chuyên đề tập huấn trong năm", en: "topics of training in the year" },
  ),
  entry(
    "border_communes_reinforced",
    "units",
    { vi: "Xã biên giới được tăng cường", en: "Border communes reinforced" },
    {
      vi: "xã có đường biên giới đất liền từ 0,3 km đang có biên chế tăng cường",
      en: "communes with 0.3 km of land border or more that have posts on loan",
    },
  ),
  entry(
    "border_reinforcements",
    "posts",
    { vi: "Biên chế tăng cường", en: "Posts on loan" },
    { vi: "biên chế đang tăng cường cho các đơn vị", en: "posts on loan to the units on the date" },
  ),
  entry(
    "posts_added_in_two_years",
    "posts",
    { vi: "Biên chế bổ sung trong hai năm", en: "Posts added in two years" },
    {
      vi: "biên chế bổ sung theo tài liệu, kể từ báo cáo đầu tiên có đủ các đơn vị trong hai năm trước ngày ghi",
      en: "posts added, as a document states, since the first report of all these units in the two years before",
    },
    STATED,
  ),
  entry(
    "posts_moved_in_round",
    "posts",
    { vi: "Biên chế điều động trong đợt", en: "Posts moved in the round" },
    { vi: "biên chế điều động, theo tài liệu", en: "posts moved, as a document states" },
    STATED,
  ),
  entry(
    "target_added_deputies",
    "posts",
    { vi: "Phó trưởng dự kiến bổ sung", en: "Deputies to be added" },
    {
      vi: "biên chế phó trưởng dự kiến bổ sung đến ngày ghi, theo tài liệu",
      en: "posts of deputy to be added by the date, as a document states",
    },
    STATED,
  ),
  entry(
    "share_of_provincial_force",
    "percent",
    { vi: "Tỷ lệ trong lực lượng của tỉnh", en: "Share of the provincial force" },
    {
      vi: "phần trăm lực lượng công an tỉnh là công an xã",
      en: "percent of the provincial force that serves in communes",
    },
    STATED,
  ),
  entry(
    "transfer_rounds",
    "rounds",
    { vi: "Đợt điều động", en: "Rounds of transfer" },
    { vi: "đợt điều động từ tháng 11/2019", en: "rounds of transfer since November 2019" },
    STATED,
  ),
  entry(
    "offences_detected",
    "cases",
    { vi: "Vụ vi phạm được phát hiện", en: "Offences detected" },
    {
      vi: "vụ việc trong hai năm trước ngày ghi, theo tài liệu",
      en: "cases in the two years before the date, as a document states",
    },
    CONTEXT,
  ),
  entry(
    "tips_received",
    "cases",
    { vi: "Tin báo tiếp nhận", en: "Tips received" },
    {
      vi: "tin trong hai năm trước ngày ghi, theo tài liệu",
      en: "tips in the two years before the date, as a document states",
    },
    CONTEXT,
  ),
  entry(
    "tips_verified",
    "cases",
    { vi: "Tin báo đã xác minh", en: "Tips verified" },
    {
      vi: "tin đã xác minh trong hai năm trước ngày ghi, theo tài liệu",
      en: "tips verified in the two years before the date, as a document states",
    },
    CONTEXT,
  ),
];

/** Marks the indicator that counts the units meeting one norm, whatever other norm judges them. */
const NORM_PREFIX = "units_meeting_norm.";

/** Id of the indicator of one norm. */
export const normIndicatorId = (norm: string): string => `${NORM_PREFIX}${norm}`;

/** The norm that an indicator counts by; undefined for an indicator of the catalogue. */
export const normOfIndicator = (id: string): string | undefined =>
  id.startsWith(NORM_PREFIX) ? id.slice(NORM_PREFIX.length) : undefined;

const POSTS = { total: "posts", chief: "chiefs", deputy: "deputies", officer: "officers" };

/** The entry of one norm's indicator: its title is in Vietnamese, in English it is named by what it asks. */
export const normEntry = (norm: {
  id: string;
  authority: string;
  role: keyof typeof POSTS;
  min: number;
  effectiveFrom: string;
}): CatalogueEntry =>
  entry(
    normIndicatorId(norm.id),
    "units",
    {
      vi: `Đạt định mức: ${norm.authority}`,
      en: `Meeting the norm from ${norm.effectiveFrom}: at least ${norm.min} ${POSTS[norm.role]}`,
    },
    {
      vi: "đơn vị tự mình đạt định mức này",
      en: "units that by themselves meet this norm",
    },
  );
