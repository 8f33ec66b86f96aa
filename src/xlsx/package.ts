import { decodePart, encodePart, type Encoding } from "./part-text";
import { type Limits } from "./limits";
import { MalformedPart, Unreadable } from "./problem";
import { openArchive, partKey, type ZipArchive } from "./zip-archive";

/** Reads the parts of a package by name; names have no leading slash and are compared without regard to case. */
export interface Parts {
  has(part: string): boolean;
  /** Throws Unreadable for a part that is missing or cannot be decoded. */
  text(part: string): Promise<string>;
  names(): readonly string[];
}

/** Changes to parts that become visible in the package all at once, by `commit`, or never. */
export interface Draft extends Parts {
  /** Replaces a part or adds one. */
  put(part: string, text: string): void;
  remove(part: string): void;
  commit(): Promise<void>;
}

/** An OPC package (ECMA-376 part 2) over an archive whose untouched parts keep their bytes. */
export class Package implements Parts {
  readonly #archive: ZipArchive;
  /** Name in the archive by part name in lower case. */
  readonly #stored: ReadonlyMap<string, string>;
  readonly #encodings = new Map<string, Encoding>();
  /** Texts that differ from the archive by part name as in the archive; null for a removed part. */
  #changed: ReadonlyMap<string, string | null> = new Map();

  private constructor(archive: ZipArchive) {
    this.#archive = archive;
    this.#stored = new Map(
      archive.items.filter(({ directory }) => !directory).map(({ name }) => [partKey(name), name]),
    );
  }

  /** Throws Unreadable. */
  static async open(bytes: Uint8Array, limits: Limits): Promise<Package> {
    return new Package(await openArchive(bytes, limits));
  }

  has(part: string): boolean {
    return hasPart(this.#changed, this.#stored, part);
  }

  names(): readonly string[] {
    const all = new Set([...this.#stored.values(), ...this.#changed.keys()]);
    return [...all].filter((name) => this.#changed.get(name) !== null);
  }

  async text(part: string): Promise<string> {
    const changed = this.#changed.get(this.#spelling(part));
    if (changed === null) throw new Unreadable({ code: "damaged", part });
    return changed ?? this.#original(part);
  }

  /** Gives what makes the package again what it is now. */
  keep(): () => void {
    const changed = this.#changed;
    return () => {
      this.#changed = changed;
    };
  }

  draft(): Draft {
    const changed = new Map(this.#changed);
    return {
      has: (part) => hasPart(changed, this.#stored, part),
      names: () => {
        const all = new Set([...this.names(), ...changed.keys()]);
        return [...all].filter((name) => changed.get(name) !== null);
      },
      text: async (part) => {
        const text = changed.get(this.#spelling(part));
        if (text === null) throw new Unreadable({ code: "damaged", part });
        return text ?? this.text(part);
      },
      put: (part, text) => changed.set(this.#spelling(part), text),
      remove: (part) => {
        if (this.#stored.has(part.toLowerCase())) changed.set(this.#spelling(part), null);
        else changed.delete(part);
      },
      commit: async () => {
        for (const [part, text] of changed) {
          const isStored = text !== null && this.#stored.has(part.toLowerCase());
          if (isStored && (await this.#original(part)) === text) changed.delete(part);
        }
        this.#changed = changed;
      },
    };
  }

  /** The bytes of the whole package. */
  save(): Promise<Uint8Array> {
    const replaced = new Map<string, Uint8Array | null>();
    for (const [part, text] of this.#changed) {
      replaced.set(part, text === null ? null : encodePart(text, this.#encodings.get(part) ?? "utf-8"));
    }
    return this.#archive.repack(replaced);
  }

  #spelling(part: string): string {
    return this.#stored.get(part.toLowerCase()) ?? part;
  }

  async #original(part: string): Promise<string> {
    const name = this.#stored.get(part.toLowerCase());
    if (name === undefined) throw new Unreadable({ code: "damaged", part });
    const bytes = await this.#archive.unpack(name);
    try {
      const { text, encoding } = decodePart(bytes);
      this.#encodings.set(name, encoding);
      return text;
    } catch (error) {
      if (error instanceof MalformedPart) throw new Unreadable({ code: "damaged", part }, error);
      throw error;
    }
  }
}

function hasPart(
  changed: ReadonlyMap<string, string | null>,
  stored: ReadonlyMap<string, string>,
  part: string,
): boolean {
  const spelling = stored.get(part.toLowerCase());
  const text = changed.get(spelling ?? part);
  return text === undefined ? spelling !== undefined : text !== null;
}
