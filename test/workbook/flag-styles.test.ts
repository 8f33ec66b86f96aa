import { describe, expect, test } from "@jest/globals";
import { FLAG_STYLES, type FlagStyle } from "../../src/domain/sheet/flag";
import { wordingIn } from "../../src/locales/wording";
import { changeSettings } from "../../src/workbook/change-settings";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { SEAMS } from "./both-seams";
import { checkRequest } from "./check-request";

const SAMPLE = "samples/kangbashi-2020-blank.xlsx";
const WORDING = wordingIn("zh-CN");

async function checked(workbook: Workbook): Promise<number> {
  return (await checkWorkbook(workbook, checkRequest(), WORDING)).plan.edits.length;
}

async function dressed(workbook: Workbook): Promise<readonly string[]> {
  const [sheet] = (await workbook.read()).sheets;
  return (sheet?.flags ?? []).map(({ kind, place, style = "colours" }) => `${kind} ${place} ${style}`);
}

function choose(workbook: Workbook, flagStyle: FlagStyle): Promise<void> {
  return changeSettings(workbook, (settings) => ({ ...settings, flagStyle }));
}

describe.each(SEAMS)("in %s, the look of flags", (_name, open) => {
  test.each(FLAG_STYLES)("%s is found again as it was set, and set once", async (style) => {
    const { workbook } = await open(SAMPLE);
    await choose(workbook, style);
    expect(await checked(workbook)).toBeGreaterThan(0);
    const places = style === "signs" ? ["name"] : ["name", "evidence"];
    const kinds = ["unmet", "undetermined"].flatMap((kind) =>
      places.map((place) => `${kind} ${place} ${style}`),
    );
    expect(await dressed(workbook)).toEqual(kinds);
    expect(await checked(workbook)).toBe(0);
  });

  test("changes with the next check, which is taken back exactly", async () => {
    const { workbook, state } = await open(SAMPLE);
    await checked(workbook);
    for (const style of ["frames", "signs", "colours"] as const) {
      await choose(workbook, style);
      const before = await state();
      await checked(workbook);
      expect((await dressed(workbook))[0]).toBe(`unmet name ${style}`);
      expect(await workbook.takeBack()).toBe(true);
      expect(await state()).toEqual(before);
      await checked(workbook);
    }
  });
});
