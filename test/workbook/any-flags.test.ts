import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FLAG_KINDS, FLAG_PLACES, FLAG_STYLES, type Flag } from "../../src/domain/sheet/flag";
import { flagLook, markerFormula, readMarker } from "../../src/workbook/flag-look";
import { joinFlags } from "../../src/workbook/join-flags";
import { SEAMS } from "./both-seams";

const SAMPLE = "samples/kangbashi-2020-blank.xlsx";

/** Every number format that a flag may carry: up to 60 signs of ASCII, some with a meaning of their own in a marker or a rule. */
const format = fc.oneof(
  fc.constantFrom(
    "General",
    "@",
    "0.00%",
    "0.0;[Red]-0.0",
    '0";";-0',
    "#,##0 !*'()~",
    "frames",
    ":signs",
    "%",
  ),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 60 }),
);

type Look = Omit<Flag, "areas">;

function flagWith(
  kind: Flag["kind"],
  place: Flag["place"],
  style: NonNullable<Flag["style"]>,
  of: { readonly token: string; readonly format: string },
): Look {
  return {
    kind,
    place,
    token: of.token,
    ...(style === "colours" ? {} : { style }),
    ...(place === "value" ? { format: of.format } : {}),
  };
}

const told = fc.record({ token: fc.stringMatching(/^[0-9a-z]{1,6}\.[0-9a-z]{1,7}$/), format });
const look = fc
  .tuple(
    fc.constantFrom(...FLAG_KINDS),
    fc.constantFrom(...FLAG_PLACES),
    fc.constantFrom(...FLAG_STYLES),
    told,
  )
  .map((parts) => flagWith(...parts));

const area = fc
  .record({ top: fc.integer({ min: 1, max: 60 }), left: fc.integer({ min: 1, max: 12 }) })
  .map(({ top, left }) => ({ top, left, bottom: top, right: left }));
const flag = fc
  .tuple(look, fc.array(area, { minLength: 1, maxLength: 4 }))
  .map(([own, areas]): Flag => ({ ...own, areas }));

/** Every kind in every place and style. */
function everyFlag(of: { readonly token: string; readonly format: string }): readonly Look[] {
  return FLAG_KINDS.flatMap((kind) =>
    FLAG_PLACES.flatMap((place) => FLAG_STYLES.map((style) => flagWith(kind, place, style, of))),
  );
}

describe("The marker of a flag", () => {
  test("tells its kind, place, style and format again, in a text that a formula can hold", () => {
    fc.assert(
      fc.property(told, (of) => {
        for (const wanted of everyFlag(of)) {
          const formula = markerFormula(wanted);
          expect(readMarker(formula)).toEqual(wanted);
          expect(/"([^"]*)"/u.exec(formula)?.[1]?.length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });

  test("of those written before there were formats is read as ever", () => {
    const known = { kind: "unmet", place: "name", token: "a1.b2" };
    expect(readMarker('N("ecogap:flag:unmet:name:a1.b2")=0')).toEqual(known);
    expect(readMarker('N("ecogap:flag:unmet:name:a1.b2:frames")=0')).toEqual({ ...known, style: "frames" });
    expect(readMarker('N("ecogap:flag:unmet:name:a1.b2:other")=0')).toBeNull();
  });
});

describe("The look of a flag", () => {
  const of = { token: "a1.b2", format: "0.00%" };

  test("shows a sign in name cells and in values of a matrix, in every style, and nowhere else", () => {
    const signed = everyFlag(of).filter((own) => /"[✗？…] "/u.test(flagLook(own).numberFormat ?? ""));
    expect(signed).toEqual(everyFlag(of).filter(({ place }) => place !== "evidence"));
  });

  test("has a frame where frames are wanted, and neither colour nor frame where signs are", () => {
    const has = everyFlag(of).map((own) => {
      const { fill, font, frame, bold, italic } = flagLook(own);
      return { colours: [fill, font].filter((colour) => colour !== null).length, frame, bold, italic };
    });
    const styles = everyFlag(of).map(({ style }) => style);
    expect(has.map(({ frame }) => frame !== null)).toEqual(styles.map((style) => style === "frames"));
    expect(has.map(({ colours }) => colours)).toEqual(styles.map((style) => (style === "signs" ? 0 : 2)));
    expect(has.filter((_look, index) => styles[index] === "signs")).toEqual(
      Array.from({ length: 9 }, () => ({ colours: 0, frame: null, bold: false, italic: false })),
    );
  });
});

describe("Flags that are joined", () => {
  test("cover the same cells in the same looks, each look once", () => {
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 12 }), (flags) => {
        const cells = (all: readonly Flag[]): ReadonlySet<string> =>
          new Set(
            all.flatMap(({ areas, ...own }) =>
              areas.map(({ top, left }) => `${markerFormula(own)} ${top} ${left}`),
            ),
          );
        const joined = joinFlags(flags);
        expect(cells(joined)).toEqual(cells(flags));
        expect(new Set(joined.map(markerFormula)).size).toBe(joined.length);
        expect(joinFlags(joined)).toEqual(joined);
        expect(joinFlags(flags.toReversed())).toEqual(joined);
      }),
    );
  });
});

describe.each(SEAMS)("in %s, flags", (_name, open) => {
  test("of every kind, place, style and format are read as they were set", async () => {
    const { workbook } = await open(SAMPLE);
    const [sheet] = (await workbook.read()).sheets;
    const name = sheet?.name ?? "";
    await fc.assert(
      fc.asyncProperty(fc.array(flag, { maxLength: 8 }), told, async (some, of) => {
        const every = everyFlag(of).map((own, index): Flag => ({
          ...own,
          areas: [{ top: index + 1, left: 2, bottom: index + 1, right: 3 }],
        }));
        const flags = joinFlags([...some, ...every]);
        await workbook.apply([{ kind: "setFlags", sheet: name, flags }]);
        const [again] = (await workbook.read()).sheets;
        expect(again?.flags).toEqual(flags);
      }),
      { numRuns: 20 },
    );
  });
});
