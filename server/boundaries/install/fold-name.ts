const KIND = /^((xã|phường|thị trấn|đặc khu|tt|đk)\s+|(x|p|tt|đk)\.\s*)/;
/** For names written without any marks. "Xà Phiên" is a name, but "Xa Phien" is taken for a kind and one. */
const PLAIN_KIND = /^((xa|phuong|thi tran|dac khu|tt|dk)\s+|(x|p|tt|dk)\.\s*)/;

/**
 * A name as a person would compare it: without marks, capitals, spaces and the kind of unit before it.
 * "Xã Hoà Đông" and "HÒA ĐÔNG" fold to "hoadong", wherever the tone mark stands.
 */
export function foldName(name: string): string {
  const lower = name.normalize("NFC").toLowerCase().trim();
  const plain = withoutMarks(lower);
  const bare =
    plain === lower ? plain.replace(PLAIN_KIND, "") : withoutMarks(lower.replace(KIND, ""));
  // Numbered wards are "1" in one list and "01" in another.
  return bare.replace(/\b0+(?=\d)/g, "").replace(/[^a-z0-9]/g, "");
}

const withoutMarks = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
