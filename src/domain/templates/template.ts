import { placeholderNamed, type Placeholder, type Situation } from "./template-words";

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "placeholder"; readonly name: Placeholder };

/** A run of a template; an optional one is left out where a placeholder in it has nothing to say. */
interface Segment {
  readonly optional: boolean;
  readonly pieces: readonly Piece[];
}

/** A sentence with places for what is said of a row. */
export type Template = readonly Segment[];

/** The templates that replace the usual ones; null for a part that is left out. */
export type Templates = ReadonlyMap<Situation, Template | null>;

/** What is wrong with the text of a template. */
export type TemplateMistake =
  /** `text` is the name that is none. */
  | { readonly code: "placeholder"; readonly text: string }
  /** A brace without its other one, or braces within braces. */
  | { readonly code: "braces" };

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

const PLACEHOLDER = /\{([^{}]*)\}/u;
const OPTIONAL = /[[［]([^[\]［］]*\{[^[\]［］]*)[\]］]/u;

function piecesOf(text: string): readonly (Piece | TemplateMistake)[] {
  return text.split(PLACEHOLDER).flatMap((part, index): readonly (Piece | TemplateMistake)[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ kind: "text", text: part }];
    const name = placeholderNamed(part);
    return [name === null ? { code: "placeholder", text: part } : { kind: "placeholder", name }];
  });
}

/**
 * Reads a template: `{指标}` is a placeholder, `[…]` around one an optional run, full-width or not; brackets without a
 * placeholder are text.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const folded = text.replaceAll("｛", "{").replaceAll("｝", "}");
  const bare = folded.split(PLACEHOLDER).filter((_part, index) => index % 2 === 0);
  const mistakes: TemplateMistake[] = bare.some((part) => /[{}]/u.test(part)) ? [{ code: "braces" }] : [];
  const template = folded.split(OPTIONAL).flatMap((run, index): readonly Segment[] => {
    const pieces: Piece[] = [];
    for (const piece of piecesOf(run)) {
      if ("code" in piece) mistakes.push(piece);
      else pieces.push(piece);
    }
    return pieces.length === 0 ? [] : [{ optional: index % 2 === 1, pieces }];
  });
  return mistakes.length === 0 ? { ok: true, template } : { ok: false, mistakes };
}

/** The sentence of a template; a word without text leaves its place, or the optional run that it stands in, empty. */
export function fillTemplate(template: Template, words: Readonly<Record<Placeholder, string>>): string {
  const said = ({ pieces }: Segment): string =>
    pieces.map((piece) => (piece.kind === "text" ? piece.text : words[piece.name])).join("");
  const isSaid = ({ optional, pieces }: Segment): boolean =>
    !optional || pieces.every((piece) => piece.kind === "text" || words[piece.name] !== "");
  return template.filter(isSaid).map(said).join("");
}
