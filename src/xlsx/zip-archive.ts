import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { RATIO_COUNTS_FROM_BYTES, type Limits } from "./limits";
import { tooLarge, Unreadable } from "./problem";

/** The first day that an archive can name, 1 January 1980. */
const FIRST_DATE = 0x0021_0000;

const READ_OPTIONS = { useWebWorkers: false, checkSignature: true } as const;

/** One file or directory of an archive, in the order of its directory. */
export interface ZipItem {
  /** As the archive spells it; a directory's ends with `/`. */
  readonly name: string;
  readonly directory: boolean;
}

/** An archive held in memory; items are unpacked only when they are asked for. */
export interface ZipArchive {
  readonly items: readonly ZipItem[];
  /** Unpacks one file and checks its length and CRC. */
  unpack(name: string): Promise<Uint8Array>;
  /**
   * Writes the archive anew: items in `replaced` with new bytes, those mapped to null left out, names that the
   * archive has not at the end. All others are copied as they are stored, without unpacking; where nothing is
   * replaced, that is every byte of the archive.
   */
  repack(replaced: ReadonlyMap<string, Uint8Array | null>): Promise<Uint8Array>;
}

/** Opens an archive; throws Unreadable. What it would unpack to is known from its directory, before anything is unpacked. */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<ZipArchive> {
  if (bytes.length > limits.fileBytes) throw tooLarge(limits, "fileBytes");
  const reader = new ZipReader(new Uint8ArrayReader(bytes), READ_OPTIONS);
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: "tolerant" })) {
      if (entries.push(entry) > limits.parts) throw tooLarge(limits, "parts");
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable({ code: "damaged", part: null }, error);
  }
  refuseTricks(entries);
  const files = entries.filter((entry) => !entry.directory);
  if (entries.some((entry) => entry.encrypted)) throw new Unreadable({ code: "encrypted" });
  refuseTooLarge(files, limits);
  const byName = new Map(files.map((file) => [file.filename, file]));
  return {
    items: entries.map((entry) => ({ name: entry.filename, directory: entry.directory })),
    unpack: (name) => unpack(name, byName.get(name)),
    repack: async (replaced) => {
      if (replaced.size === 0) return bytes.slice();
      try {
        return await repack(entries, replaced, reader.comment);
      } catch (error) {
        throw new Unreadable({ code: "damaged", part: null }, error);
      }
    },
  };
}

async function repack(
  entries: readonly Entry[],
  replaced: ReadonlyMap<string, Uint8Array | null>,
  comment: Uint8Array,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const entry of entries) {
    const content = replaced.get(entry.filename);
    if (content === null) continue;
    if (entry.directory) {
      await writer.add(entry.filename, undefined, {
        entry,
        rawLastModDate: Number(entry.rawLastModDate),
      });
    } else if (content === undefined) {
      const stored = await entry.getData(new Uint8ArrayWriter(), { ...READ_OPTIONS, passThrough: true });
      await writer.add(entry.filename, new Uint8ArrayReader(stored), { entry, passThrough: true });
    } else {
      const rawLastModDate = Number(entry.rawLastModDate);
      await writer.add(entry.filename, new Uint8ArrayReader(content), { entry, rawLastModDate });
    }
  }
  const date = { rawLastModDate: Number(entries[0]?.rawLastModDate ?? FIRST_DATE) };
  const names = new Set(entries.map(({ filename }) => filename));
  for (const [name, content] of replaced) {
    if (content !== null && !names.has(name)) await writer.add(name, new Uint8ArrayReader(content), date);
  }
  return writer.close(comment);
}

/** The name of a part as it is looked up: without regard to case, and however its folders are parted (ECMA-376 part 2, 7.3). */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}

/** A path that starts at a root or a drive, leads up, or that programs end in different places. */
// eslint-disable-next-line no-control-regex
const OUTSIDE = /^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.?(?:[\\/]|$)|\u0000/u;

function refuseTricks(entries: readonly Entry[]): void {
  const names = new Set<string>();
  for (const { filename } of entries) {
    const part = filename.replaceAll("\u0000", "");
    if (OUTSIDE.test(filename)) throw new Unreadable({ code: "unsafe", trick: "outsidePath", part });
    const key = partKey(filename);
    if (names.has(key)) throw new Unreadable({ code: "unsafe", trick: "sameName", part });
    names.add(key);
  }
}

function refuseTooLarge(files: readonly FileEntry[], limits: Limits): void {
  let total = 0;
  for (const { uncompressedSize, compressedSize } of files) {
    total += uncompressedSize;
    if (uncompressedSize > limits.partBytes) throw tooLarge(limits, "partBytes");
    if (total > limits.totalBytes) throw tooLarge(limits, "totalBytes");
    if (uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize > compressedSize * limits.ratio)
      throw tooLarge(limits, "ratio");
  }
}

async function unpack(name: string, file: FileEntry | undefined): Promise<Uint8Array> {
  if (file === undefined) throw new Unreadable({ code: "damaged", part: name });
  const bytes = new Uint8Array(file.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  try {
    await file.getData(sink, READ_OPTIONS);
  } catch (error) {
    throw new Unreadable({ code: "damaged", part: name }, error);
  }
  if (length !== bytes.length) throw new Unreadable({ code: "damaged", part: name });
  return bytes;
}
