import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { Unreadable } from "./problem";

/** Limits against archives made to exhaust memory; Excel's own files stay far below each of them. */
const MAX_ENTRIES = 20_000;
const MAX_PART_BYTES = 400_000_000;
const MAX_TOTAL_BYTES = 1_500_000_000;
/** Deflate reaches 1:1032; spreadsheet XML seldom 1:40. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM_BYTES = 8_000_000;

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

/** Opens an archive; throws Unreadable. */
export async function openArchive(bytes: Uint8Array): Promise<ZipArchive> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), READ_OPTIONS);
  const entries = await reader.getEntries().catch((error: unknown) => {
    throw new Unreadable({ code: "damaged", part: null }, error);
  });
  const files = entries.filter((entry) => !entry.directory);
  if (entries.some((entry) => entry.encrypted)) throw new Unreadable({ code: "encrypted" });
  if (isTooLarge(files)) throw new Unreadable({ code: "tooLarge" });
  const byName = new Map(files.map((file) => [file.filename, file]));
  return {
    items: entries.map((entry) => ({ name: entry.filename, directory: entry.directory })),
    unpack: (name) => unpack(name, byName.get(name)),
    repack: async (replaced) => {
      if (replaced.size === 0) return bytes.slice();
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
      const date = { rawLastModDate: Number(entries[0]?.rawLastModDate ?? 0) };
      for (const [name, content] of replaced) {
        if (content !== null && !byName.has(name))
          await writer.add(name, new Uint8ArrayReader(content), date);
      }
      return writer.close(reader.comment);
    },
  };
}

function isTooLarge(files: readonly FileEntry[]): boolean {
  const total = files.reduce((sum, file) => sum + file.uncompressedSize, 0);
  if (files.length > MAX_ENTRIES || total > MAX_TOTAL_BYTES) return true;
  return files.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > MAX_PART_BYTES ||
      (uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize > compressedSize * MAX_RATIO),
  );
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
