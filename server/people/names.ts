import { fold } from "../units/fold.ts";

const words = (text: string) => new Set(text.split(" "));

/** Surnames that are hardly ever another word where a capital begins them. */
const SURNAMES = words(
  "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ ngô dương đinh trịnh trương quách phùng nghiêm lò giàng sùng thào vừ lường quàng tòng điêu lừu hạng tráng tẩn ksor rmah siu kpă rcom",
);
/** Surnames that are also common words: a middle name must follow. */
const ALSO_WORDS = words(
  "hồ hà mai cao lương lưu tạ tô lâm đào đoàn châu thái kiều văn vương tăng thạch sơn kim danh chu ma la chảo phàn lầu ly lý vàng mùa cà lù và hờ lữ vi ngân bạch quan lại khúc tống doãn âu từ hàn nông bế hứa triệu thân ninh khổng đàm đồng dư cung mạc giáp khương viên",
);
const MIDDLE = words(
  "văn thị đức hữu ngọc minh quốc xuân đình hồng quang tuấn kim bảo gia thùy thuỳ huy duy trọng viết khắc bá sỹ sĩ như anh ánh a seo",
);
/** Between these a capital is no sign: "VI PHẠM CÔNG VỤ". */
const MIDDLE_IN_TITLE_CASE = words(
  "công thanh thành hoàng thế mạnh tiến mỹ thu hải hoài thúy thuý diệu nhật trung vĩnh phúc chí đăng",
);
/** "Phạm Vi Quản Lý", "Vũ Khí Quân Dụng" */
const NO_NAMES = words("vi tội pháp quy thuật khí trang lực đạo xe");
const OFFICE = words(
  "trưởng phó giám công bí chủ thủ bộ cục tư chỉ đại thượng trung thiếu hạ ban phòng đội tổ thường ủy uỷ ca cơ sở viện tòa toà hội đảng mặt",
);
const UNIT = words("xã phường thị thành huyện quận tỉnh đặc khu tp tx tt");

const FOLDED = new Map<ReadonlySet<string>, ReadonlySet<string>>(
  [SURNAMES, ALSO_WORDS, MIDDLE, MIDDLE_IN_TITLE_CASE].map((set) => [
    set,
    new Set([...set].map(fold)),
  ]),
);

const NO_LETTER = "(?:^|[^\\p{L}\\p{M}])";
const before = (alternatives: string) => new RegExp(`${NO_LETTER}(?:${alternatives})[.: ]*$`, "u");
/** Said in front of a name and of nothing else. */
const TITLE = before(
  "đ\\/c|đc|đồng chí|ông|bà|anh|chị|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy|uỷ|uý|sĩ|sỹ)|đại úy|họ (?:và )?tên|tên là|người liên hệ|liên hệ",
);
/** Said in front of a name, and in front of the unit whose chief it is. */
const ROLE = before(
  "(?:trưởng|phó|phó trưởng) (?:công an|ca|thôn|ấp|bản|khóm|buôn|xóm|khu phố)|công an viên|cán bộ|chiến sĩ|chiến sỹ|bí thư|chủ tịch|giám đốc|chỉ huy",
);
const UNIT_BEFORE = before(
  "xã|phường|thị trấn|thị xã|thành phố|huyện|quận|tỉnh|đặc khu|công an|ca|tt|tp|tx|p|x|h|q",
);
/** Streets, hamlets and schools are named after people. */
const THING = before(
  "đường|phố|ngõ|đại lộ|tuyến|ấp|thôn|bản|khóm|buôn|làng|xóm|trường|thpt|thcs|tiểu học|mầm non|cầu|hầm|chợ|sông|núi|dãy|đỉnh|đèo|rừng|đảo|công viên|bệnh viện|quảng trường|sân vận động|khu đô thị|phong trào|giải thưởng",
);
/** All of it in small letters. */
const LOWER_CASE =
  /(?<![\p{L}\p{M}])(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý) (?:văn|thị) (?!trấn|xã)\p{Ll}+(?: \p{Ll}+)?/gu;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const LONGEST_PLACE = 6;
/** Letters before a name that are looked at. */
const LONGEST_TITLE = 40;

interface Word {
  /** Lower case, with its marks. */
  lower: string;
  folded: string;
  start: number;
  isCapital: boolean;
  /** Follows the word before without a sign between them. */
  isJoined: boolean;
}

/**
 * Whether a text names a person: somebody with a title and two names, or a surname and two more in
 * capitals. Units, streets and schools that bear a person's name are none, nor are offices.
 *
 * @param isPlace  Whether a folded name is that of a unit, a district or a province.
 */
export function namesPerson(text: string, isPlace: (folded: string) => boolean): boolean {
  const plain = text.normalize("NFC").replaceAll("Ð", "Đ").replaceAll("ð", "đ");
  const all = wordsOf(plain);
  const lower = plain.toLowerCase();
  const isShouted = plain === plain.toUpperCase();
  for (let i = 0; i < all.length; i++) {
    if (!all[i]!.isCapital) continue;
    const run = runFrom(all, i);
    if (run.length < 2) continue;
    const { start } = run[0]!;
    const said = lower.slice(Math.max(0, start - LONGEST_TITLE), start);
    if (isIntroduced(said, run)) return true;
    const place = placeAt(all, i, isPlace, said);
    if (place > 0) i += place - 1;
    else if (isFullName(run, isShouted || all[i - 1]?.isCapital === true) && !THING.test(said)) {
      return true;
    }
  }
  return [...plain.matchAll(LOWER_CASE)].some(([name]) => {
    const [whole, shorter] = [fold(name), fold(name).split(" ").slice(0, 3).join(" ")];
    return !isPlace(whole) && !isPlace(shorter);
  });
}

/** Words repeat: what a few thousand fold to is kept. */
const foldedWords = new Map<string, string>();
function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (foldedWords.size >= 5000) foldedWords.clear();
  const folded = fold(word);
  foldedWords.set(word, folded);
  return folded;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  let isInitial = false;
  return [...text.matchAll(WORD)].map(([word], i, matches) => {
    const start = matches[i]!.index;
    const gap = text.slice(end, start);
    const isJoined = i > 0 && (isInitial ? /^\.?\s*$/ : /^\s+$/).test(gap);
    end = start + word.length;
    isInitial = word.length === 1;
    const isCapital = /^\p{Lu}/u.test(word);
    return { lower: word.toLowerCase(), folded: foldWord(word), start, isCapital, isJoined };
  });
}

/** Capitalised words from one on, as long as names are. */
function runFrom(all: readonly Word[], from: number): Word[] {
  let to = from + 1;
  while (to < from + 5 && all[to]?.isCapital && all[to]!.isJoined) to++;
  return all.slice(from, to);
}

function isIntroduced(said: string, run: readonly Word[]): boolean {
  const [first] = run;
  if (run.length < 2 || OFFICE.has(first!.lower) || UNIT.has(first!.lower)) return false;
  if (TITLE.test(said)) return true;
  return run.length > 2 && ROLE.test(said) && (isOf(SURNAMES, run, 0) || isOf(ALSO_WORDS, run, 0));
}

/** How many words from one on are the name of a place; one that goes on in capitals is none. */
function placeAt(
  all: readonly Word[],
  from: number,
  isPlace: (folded: string) => boolean,
  said: string,
): number {
  const length = longestPlace(all, from, isPlace);
  const next = all[from + length];
  const goesOn = next?.isCapital && next.isJoined && !UNIT.has(next.lower);
  if (length === 0 || !goesOn || UNIT_BEFORE.test(said)) return length;
  return longestPlace(all, from + length, isPlace) > 0 ? length : 0;
}

function longestPlace(
  all: readonly Word[],
  from: number,
  isPlace: (folded: string) => boolean,
): number {
  const folded = all.slice(from, from + LONGEST_PLACE).map((word) => word.folded);
  for (let length = folded.length; length > 0; length--) {
    if (isPlace(folded.slice(0, length).join(" "))) return length;
  }
  return 0;
}

/** @param isAmongCapitals  Capitals say nothing here: a middle name must. */
function isFullName(run: readonly Word[], isAmongCapitals: boolean): boolean {
  if (run.length < 3 || NO_NAMES.has(run[1]!.lower)) return false;
  const isSurname = isOf(SURNAMES, run, 0);
  if (!isSurname && !isOf(ALSO_WORDS, run, 0)) return false;
  if (isOf(MIDDLE, run, 1)) return true;
  if (isAmongCapitals || run.length > 4) return false;
  return isSurname || isOf(MIDDLE_IN_TITLE_CASE, run, 1);
}

/** Marks that are written must be right; a name of letters without any is held against bare ones. */
function isOf(set: ReadonlySet<string>, run: readonly Word[], at: number): boolean {
  const { lower, folded } = run[at]!;
  const isBare = run.every((word) => word.lower === word.folded);
  return isBare ? FOLDED.get(set)!.has(folded) : set.has(lower);
}
