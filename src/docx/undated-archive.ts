import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/lib/zip-core-native.js";

/** The first of January 1980, the earliest day that an archive can hold. */
const FIRST_DAY = (1 << 21) | (1 << 16);

/** The archive with the same files and no moments of writing, so that the same content gives the same bytes. */
export async function undatedArchive(bytes: Uint8Array): Promise<Uint8Array> {
  const options = { useWebWorkers: false } as const;
  const reader = new ZipReader(new Uint8ArrayReader(bytes), options);
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    ...options,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter(), options);
    await writer.add(entry.filename, new Uint8ArrayReader(content), { rawLastModDate: FIRST_DAY });
  }
  return writer.close();
}
