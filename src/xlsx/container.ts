/** What the first bytes of a file say it is. */
export type Container = "empty" | "zip" | "legacyXls" | "encrypted" | "unknown";

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes in an entry of a compound file's directory ([MS-CFB] 2.6.1); entries start at multiples of it. */
const DIRECTORY_ENTRY = 128;

/** Tells a zip package from an OLE compound file, and in the latter an encrypted package from an old workbook. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (!startsWith(bytes, OLE_MAGIC)) return "unknown";
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo")) return "encrypted";
  return hasStream(bytes, "Workbook") || hasStream(bytes, "Book") ? "legacyXls" : "unknown";
}

function startsWith(bytes: Uint8Array, magic: readonly number[], offset = 0): boolean {
  return magic.every((byte, index) => bytes[offset + index] === byte);
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  const utf16 = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let entry = 0; entry + 66 <= bytes.length; entry += DIRECTORY_ENTRY) {
    const nameLength = (bytes[entry + 64] ?? 0) | ((bytes[entry + 65] ?? 0) << 8);
    if (nameLength === utf16.length && startsWith(bytes, utf16, entry)) return true;
  }
  return false;
}
