import type * as z from "zod/mini";

/** A mistake in a file of the user's, with the place where it stands, such as `indicators[3].criteria[0].text`. */
export type FileMistake = { readonly path: string } & (
  | { readonly code: "notJson"; readonly params: { readonly reason: string } }
  | { readonly code: "wrongType"; readonly params: { readonly expected: string } }
  | { readonly code: "required"; readonly params: { readonly expected: string } }
  | { readonly code: "unknownKeys"; readonly params: { readonly keys: string } }
  | { readonly code: "wrongChoice"; readonly params: { readonly choices: string } }
  | { readonly code: "wrongForm"; readonly params: { readonly pattern: string } }
  | { readonly code: "tooSmall"; readonly params: { readonly minimum: string } }
  | { readonly code: "tooBig"; readonly params: { readonly maximum: string } }
  | { readonly code: "invalid"; readonly params: { readonly reason: string } }
  | { readonly code: "duplicateId"; readonly params: { readonly id: string } }
  | { readonly code: "duplicateNumber"; readonly params: { readonly no: string } }
  | { readonly code: "duplicateName"; readonly params: { readonly name: string } }
  | { readonly code: "unreadableCriterion"; readonly params: { readonly clause: string } }
  | {
      readonly code: "countMismatch";
      readonly params: { readonly stated: string; readonly found: string };
    }
);

export type FileMistakeCode = FileMistake["code"];

export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

/** Reads the text of a JSON file. */
export function readJson(text: string): ReadJson {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return { ok: true, json };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, mistakes: [{ path: "", code: "notJson", params: { reason } }] };
  }
}

/** `indicators[3].unit`; empty for the file as a whole. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

/** The mistake that a schema found, in our codes; the schema must have been asked to report its input. */
export function mistakeOf(issue: z.core.$ZodIssue): FileMistake {
  const path = pathText(issue.path);
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { path, code: "required", params: { expected: issue.expected } }
        : { path, code: "wrongType", params: { expected: issue.expected } };
    case "unrecognized_keys":
      return { path, code: "unknownKeys", params: { keys: issue.keys.join(", ") } };
    case "invalid_value":
      if (issue.input === undefined) {
        return { path, code: "required", params: { expected: issue.values.map(String).join(", ") } };
      }
      return { path, code: "wrongChoice", params: { choices: issue.values.map(String).join(", ") } };
    case "invalid_format":
      return { path, code: "wrongForm", params: { pattern: issue.pattern ?? issue.format } };
    case "too_small":
      return { path, code: "tooSmall", params: { minimum: String(issue.minimum) } };
    case "too_big":
      return { path, code: "tooBig", params: { maximum: String(issue.maximum) } };
    default:
      return { path, code: "invalid", params: { reason: issue.message } };
  }
}
