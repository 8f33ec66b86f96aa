import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** One entry as the archive's central directory and local header tell it, read without the product's zip library. */
export interface StoredEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  readonly crc: number;
  readonly attributes: number;
  readonly localExtra: number;
  /** As stored, not unpacked. */
  readonly stored: Buffer;
  readonly content: Buffer;
}

export function readZip(bytes: Uint8Array): readonly StoredEntry[] {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries: StoredEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const method = zip.readUInt16LE(at + 10);
    const content = method === 0 ? stored : inflateRawSync(stored);
    const crc = zip.readUInt32LE(at + 16);
    if (crc32(content) !== crc) throw new Error("wrong CRC");
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method,
      date: zip.readUInt32LE(at + 12),
      crc,
      attributes: zip.readUInt32LE(at + 38),
      localExtra: zip.readUInt16LE(local + 28),
      stored,
      content,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Text of each part by name, directories left out. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = readZip(bytes).filter(({ name }) => !name.endsWith("/"));
  return Object.fromEntries(files.map(({ name, content }) => [name, content.toString("latin1")]));
}

/** An entry to be written; what is not given is as it should be. */
export interface NewEntry {
  readonly name: string;
  readonly data: string | Buffer;
  /** Bit flags of both headers; bit 3 puts sizes and checksum behind the data, as programs do that cannot seek. */
  readonly flags?: number;
  /** 0 stores the bytes as they are. */
  readonly method?: 0 | 8;
  /** What the headers tell of the size when unpacked. */
  readonly declaredSize?: number;
}

/** Builds an archive; `flags` go into every header. */
export function writeZip(files: Readonly<Record<string, string | Buffer>>, flags = 0): Uint8Array {
  return writeEntries(Object.entries(files).map(([name, data]) => ({ name, data, flags })));
}

/** Builds an archive of these entries, whatever they are. */
export function writeEntries(entries: readonly NewEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, flags = 0, method = 8, declaredSize } of entries) {
    const content = typeof data === "string" ? Buffer.from(data) : data;
    const stored = method === 0 ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(0x5a210000, 6);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(declaredSize ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const isStreamed = (flags & 8) !== 0;
    const known = Buffer.from(fields);
    if (isStreamed) known.fill(0, 10, 22);
    const descriptor = Buffer.concat([Buffer.from("PK\x07\x08", "latin1"), fields.subarray(10, 22)]);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      known,
      Buffer.from(name),
      stored,
      ...(isStreamed ? [descriptor] : []),
    ]);
    const version = Buffer.from([20, 0]);
    const entry = [Buffer.from("PK\x01\x02", "latin1"), version, fields, tail, Buffer.from(name)];
    locals.push(local);
    central.push(Buffer.concat(entry));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** The archive with some parts changed by `change`. */
export function withPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const files = readZip(bytes).filter(({ name }) => !name.endsWith("/"));
  return writeZip(
    Object.fromEntries(
      files.map(({ name, content }) => [name, name === part ? change(content.toString("utf8")) : content]),
    ),
  );
}
