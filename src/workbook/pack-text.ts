/** A repetition shorter than this takes more room than the characters themselves. */
const SHORTEST = 8;
/** Of the table of places where the characters were seen before. */
const PLACES = 2 ** 18;
/** A text that would unpack to more is not one of ours. */
const LONGEST = 2 ** 27;

/**
 * A text in less room, where parts of it repeat: characters as they are, then how many were there before and how far back,
 * and so on to the end.
 */
export function packText(text: string): string {
  const seen = new Int32Array(PLACES).fill(-1);
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at + SHORTEST <= text.length) {
    const place = placeOf(text, at);
    const before = seen[place] ?? -1;
    seen[place] = at;
    const length = before < 0 ? 0 : sameFrom(text, before, at);
    if (length < SHORTEST) {
      at++;
      continue;
    }
    parts.push(numeral(at - start), text.slice(start, at), numeral(length), numeral(at - before));
    at += length;
    start = at;
  }
  parts.push(numeral(text.length - start), text.slice(start));
  return parts.join("");
}

/** The text that `packText` was given; null for what it did not write. */
export function unpackText(packed: string): string | null {
  const reader = new NumeralReader(packed);
  const text = new GrowingText();
  for (;;) {
    const count = reader.next();
    if (count === null || reader.at + count > packed.length) return null;
    text.append(packed, reader.at, count);
    reader.at += count;
    if (reader.at === packed.length) return text.toString();
    const [length, back] = [reader.next(), reader.next()];
    if (length === null || back === null || back < 1 || back > text.length) return null;
    if (text.length + length > LONGEST) return null;
    text.repeat(back, length);
  }
}

/** So many characters are made a text at once. */
const AT_ONCE = 8192;

class GrowingText {
  length = 0;
  #units = new Uint16Array(AT_ONCE);

  append(text: string, from: number, count: number): void {
    this.#makeRoom(count);
    for (let index = 0; index < count; index++)
      this.#units[this.length + index] = text.charCodeAt(from + index);
    this.length += count;
  }

  /** Appends what stands so far back, again and again where that is less. */
  repeat(back: number, count: number): void {
    this.#makeRoom(count);
    for (let end = this.length + count; this.length < end; this.length++)
      this.#units[this.length] = this.#units[this.length - back] ?? 0;
  }

  toString(): string {
    const parts: string[] = [];
    for (let start = 0; start < this.length; start += AT_ONCE)
      parts.push(String.fromCharCode(...this.#units.subarray(start, Math.min(this.length, start + AT_ONCE))));
    return parts.join("");
  }

  #makeRoom(count: number): void {
    if (this.length + count <= this.#units.length) return;
    const larger = new Uint16Array((this.length + count) * 2);
    larger.set(this.#units.subarray(0, this.length));
    this.#units = larger;
  }
}

function placeOf(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + SHORTEST; index++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return Math.imul(hash, 0x9e37_79b1) >>> 14;
}

/** How many characters are the same from both places on. */
function sameFrom(text: string, before: number, at: number): number {
  let length = 0;
  while (at + length < text.length && text.charCodeAt(before + length) === text.charCodeAt(at + length))
    length++;
  return length;
}

/** Digits from the lowest on: a capital where more follow, else a small letter. */
const BASE = 26;

function numeral(value: number): string {
  let text = "";
  let rest = value;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += String.fromCharCode(65 + (rest % BASE));
  return text + String.fromCharCode(97 + rest);
}

class NumeralReader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Null where no numeral stands, or one that is too large. */
  next(): number | null {
    let value = 0;
    for (let unit = 1; unit <= LONGEST; unit *= BASE) {
      const code = this.#text.charCodeAt(this.at++);
      if (code >= 97 && code < 97 + BASE) return value + (code - 97) * unit;
      if (!(code >= 65 && code < 65 + BASE)) return null;
      value += (code - 65) * unit;
    }
    return null;
  }
}
