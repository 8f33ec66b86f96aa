/** A compound file ([MS-CFB]) with a directory of these streams and nothing in them. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  ["Root Entry", ...streams].forEach((name, index) => {
    bytes.write(name, 1024 + index * 128, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64);
  });
  return new Uint8Array(bytes);
}
