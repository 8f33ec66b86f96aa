import * as z from "zod/mini";
import { mistakeOf, type FileMistake } from "../file-mistake";
import { fingerprint } from "../fingerprint";
import type { InLanguages } from "../language";
import { yearIn } from "../reading/year";
import { splitList } from "../tasks/split-list";
import type { Address } from "../sheet/address";
import { MEASURE_KINDS, type Measure, type MeasureKind } from "./measure";

z.config({ jitless: true });

/** A measure of the user's own library. */
export interface OwnMeasure {
  /** The indicator as the user names it. */
  readonly indicator: string;
  readonly text: InLanguages;
  readonly kind: MeasureKind | null;
  readonly lead: string | null;
  readonly responsible: readonly string[];
  readonly deadline: string | null;
  /** The cell of the indicator's name; null for a measure from a file. */
  readonly from: { readonly sheet: string; readonly at: Address } | null;
}

export type ReadOwnMeasures =
  | { readonly ok: true; readonly measures: readonly OwnMeasure[] }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const text = z.string().check(z.minLength(1));

const ownMeasures = z.strictObject({
  measures: z
    .array(
      z.strictObject({
        /** Its name, or its id in a standard. */
        indicator: text,
        text,
        /** The same in English; left out, the text stands in both languages. */
        textEn: z.optional(text),
        kind: z.optional(z.enum(MEASURE_KINDS)),
        lead: z.optional(text),
        responsible: z.optional(z.array(text)),
        deadline: z.optional(text),
      }),
    )
    .check(z.minLength(1)),
});

/** A text that is known in one language only. */
export function inBoth(known: string): InLanguages {
  return { "zh-CN": known, "en-US": known };
}

/** Reads a library of the user's own from JSON; where it has mistakes, every one of them with its place. */
export function readOwnMeasures(json: unknown): ReadOwnMeasures {
  const read = ownMeasures.safeParse(json, { reportInput: true });
  if (!read.success) return { ok: false, mistakes: read.error.issues.map(mistakeOf) };
  const measures = read.data.measures.map((own): OwnMeasure => {
    return {
      indicator: own.indicator,
      text: { "zh-CN": own.text, "en-US": own.textEn ?? own.text },
      kind: own.kind ?? null,
      lead: own.lead ?? null,
      responsible: own.responsible ?? [],
      deadline: own.deadline ?? null,
      from: null,
    };
  });
  return { ok: true, measures };
}

/** What an entry's indicator may stand for: the text as one name, and where it lists several, each of them. */
export function namesIn(indicator: string): readonly string[] {
  const parts = splitList(indicator, "、，,；;");
  return parts.length > 1 ? [indicator, ...parts] : [indicator];
}

/** An entry of the user's library as a measure, with what it says itself. */
export function measureOfOwn({ text: texts, kind, lead, responsible, deadline }: OwnMeasure): Measure {
  return {
    key: `own:${fingerprint(texts["zh-CN"])}`,
    text: texts,
    kind,
    lead: lead === null ? null : inBoth(lead),
    responsible: responsible.map(inBoth),
    dueYear: deadline === null ? null : yearIn(deadline),
    dueText: deadline,
    serves: [],
  };
}
