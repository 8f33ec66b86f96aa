/** So many texts are remembered after the last time that as many were forgotten. */
const HELD = 8192;
/** A longer text is hardly met again, and takes much room. */
const LONGEST = 200;

/**
 * Reads a text that was read lately without reading it again: a table says the same in many of its cells. What `read` gives must
 * depend on the text alone, and nobody may change it. Room is taken for twice as many texts as are held at most.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? read(text);
    if (text.length > LONGEST) return result;
    if (recent.size === HELD) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}
