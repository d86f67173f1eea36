import type { Page } from "@playwright/test";

export interface Shot {
  name: string;
  path: string;
  size?: [width: number, height: number];
  /** Also a picture of the README. */
  readme?: boolean;
  /** What must be there before the picture; the map at rest by default. */
  ready?: string;
  /** Done once it is. */
  act?: (page: Page) => Promise<void>;
  print?: boolean;
}

const PHONE: [number, number] = [390, 844];
const TILES = ".tile";
const SOC_TRANG = "/indicators?scope=94&asOf=2024-08-27";

/** Each layer, a province, a card, the table, the phone, the themes, paper; then the other screens. */
export const SHOTS: Shot[] = [
  { name: "country", path: "/", readme: true },
  { name: "country-provinces", path: "/?level=province&indicator=norm_share" },
  { name: "density", path: "/?indicator=per_10k&method=natural&palette=viridis" },
  { name: "shortfall", path: "/?indicator=shortfall&method=hand&breaks=1.3.6" },
  { name: "columns", path: "/?level=province&columns=1" },
  { name: "border", path: "/?layers=border&unit=11", readme: true },
  { name: "border-country", path: "/?layers=border" },
  { name: "headquarters", path: "/?layers=headquarters" },
  { name: "headquarters-province", path: "/?layers=headquarters&unit=92", readme: true },
  { name: "housing", path: "/?layers=headquarters&hq=housing" },
  { name: "vehicles", path: "/?layers=headquarters&hq=vehicles&unit=92" },
  { name: "requests-layer", path: "/?layers=requests" },
  { name: "province", path: "/?unit=11" },
  { name: "card", path: "/?unit=03158", readme: true },
  { name: "card-of-soc-trang", path: "/?unit=31567" },
  { name: "table", path: "/?table=1" },
  { name: "structure-2021", path: "/?asOf=2020-09-30" },
  { name: "units-of-now", path: "/?asOf=2020-09-30&units=now" },
  { name: "soc-trang-2020", path: "/?asOf=2020-09-30&unit=94" },
  { name: "hanoi", path: "/?unit=01" },
  { name: "truong-sa", path: "/?unit=22736" },
  { name: "dark", path: "/?theme=dark", readme: true },
  { name: "dark-card", path: "/?theme=dark&unit=03158" },
  { name: "dark-border", path: "/?theme=dark&layers=staffing.border&unit=11" },
  { name: "contrast", path: "/?theme=contrast" },
  { name: "english", path: "/?lang=en&unit=03158" },
  { name: "phone", path: "/", size: PHONE, readme: true },
  { name: "phone-card", path: "/?unit=03158", size: PHONE },
  { name: "phone-table", path: "/?table=1", size: PHONE },
  { name: "wall", path: "/?theme=dark", size: [2560, 1440] },
  { name: "print", path: "/", print: true },
  { name: "as-known", path: "/", act: (page) => page.locator(".as-known > .button").click() },

  { name: "indicators", path: SOC_TRANG, ready: TILES, readme: true, act: toBuildings },
  { name: "indicators-country", path: "/indicators", ready: TILES },
  { name: "indicators-units-of-now", path: "/indicators?asOf=2022-03-31&units=now", ready: TILES },
  { name: "indicators-dark", path: `${SOC_TRANG}&theme=dark&lang=en`, ready: TILES },
  { name: "phone-indicators", path: SOC_TRANG, ready: TILES, size: PHONE },
  {
    name: "indicator-units",
    path: `${SOC_TRANG}&open=units_meeting_norm.st-8~xa.thi_tran~`,
    ready: ".units-table",
  },
  { name: "norms", path: "/norms", ready: ".norm-judged", readme: true },
  { name: "norms-form", path: "/norms?do=replace.demo-2026-xa", ready: "dialog[open]" },
  { name: "norms-dark", path: "/norms?theme=dark&lang=en", ready: ".norm-judged" },
  { name: "phone-norms", path: "/norms", ready: ".norm-judged", size: PHONE },
  { name: "requests", path: "/requests", ready: ".requests-table" },
  { name: "requests-dark", path: "/requests?theme=dark&lang=en", ready: ".requests-table" },
  { name: "phone-requests", path: "/requests", ready: ".requests-table", size: PHONE },
  { name: "reports-asked-twice", path: "/requests?tab=burden", ready: ".burden" },
  { name: "difference", path: "/difference?fromDate=2026-06-30", ready: ".difference-table" },
  { name: "import", path: "/import", ready: ".import-drop" },
  {
    name: "import-check",
    path: "/import?within=38",
    ready: ".import-drop",
    readme: true,
    act: dropWorkbook,
  },
];

/** The roadmap of Sóc Trăng is what the screen is for; it lies below the strength. */
async function toBuildings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const group = document.querySelector<HTMLElement>('[data-group="buildings"]');
    document.querySelector(".screen-main")!.scrollTop = (group?.offsetTop ?? 0) - 12;
  });
}

/** A province's table as it comes: prefixes, no marks, a total, an impossible number. */
async function dropWorkbook(page: Page): Promise<void> {
  const rows = [
    "Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV,Tổng",
    "Xã Hoằng Thái,Hoằng Hóa,30/6/2025,1,2,6,9",
    "TT. Bút Sơn,Hoằng Hóa,30/6/2025,1,2,9,12",
    "xa Hoang Dong,Hoang Hoa,30/6/2025,1,1,5,7",
    "xa Hoa Loc,Hau Loc,30/6/2025,1,2,5,8",
    "Xã Hoằng Quý,Hoằng Hóa,30/6/2025,2,2,5,9",
    "X. Hoằng Phú,Hoằng Hóa,30/6/2025,1,1,-4,6",
    "Tổng cộng,,,7,10,26,51",
  ];
  const file = { name: "quan-so-quy-II.csv", mimeType: "text/csv" };
  await page
    .locator('input[type="file"]')
    .setInputFiles({ ...file, buffer: Buffer.from(rows.join("\n")) });
  await page.locator(".import-outcome").first().waitFor();
}
