/**
 * A name as a person would compare it: without marks, capitals, spaces and the kind of unit before it.
 * "Xã Hoà Đông" and "HÒA ĐÔNG" fold to "hoadong", wherever the tone mark stands.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .trim();
  const bare = plain.replace(/^((xa|phuong|thi tran|dac khu|tt|dk)\s+|(x|p|tt|dk)\.\s*)/, "");
  // Numbered wards are "1" in one list and "01" in another.
  return bare.replace(/\b0+(?=\d)/g, "").replace(/[^a-z0-9]/g, "");
}
