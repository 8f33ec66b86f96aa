import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { plan } from "../../src/domain/reporting/plan";
import { formatArea } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { wordingIn } from "../../src/locales/wording";
import { changeSettings } from "../../src/workbook/change-settings";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import type { Workbook } from "../../src/workbook/workbook";
import { sheetsFile } from "../cli/sheets-file";
import { opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { SEAMS } from "./both-seams";
import { checkRequest } from "./check-request";

const MATRIX = sheetsFile({
  各旗区: [
    ["指标", "单位", "指标值", "康巴什区", "东胜区"],
    ["PM2.5浓度", "μg/m3", "≤35", 21, 41],
    ["林草覆盖率", "%", "≥35", 30, "42.5%"],
    ["优良天数比例", "%", "≥80", "", 90],
  ],
});

async function runCheck(workbook: Workbook): Promise<readonly Edit[]> {
  const snapshot = await workbook.read();
  const { edits } = plan(snapshot, check(snapshot, null), wordingIn("zh-CN"));
  await workbook.apply(edits);
  return edits;
}

describe.each(SEAMS)("in %s a matrix", (_seam, open) => {
  test("gets flags on its values and nothing else, and a second check changes nothing", async () => {
    const { workbook } = await open(MATRIX);
    const before = (await workbook.read()).sheets[0]?.rows;
    const edits = await runCheck(workbook);
    expect(edits.map(({ kind }) => kind)).toEqual(["setFlags", "remember"]);
    const after = (await workbook.read()).sheets[0];
    expect(after?.rows).toEqual(before);
    const flags = after?.flags.map(({ kind, place, format, areas }) => ({ kind, place, format, areas }));
    const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
    expect(flags).toEqual([
      { kind: "unmet", place: "value", format: "General", areas: [at(2, 5), at(3, 4)] },
      { kind: "undetermined", place: "value", format: "General", areas: [at(4, 4)] },
    ]);
    expect(await runCheck(workbook)).toEqual([]);
  });

  test.each([
    ["frames", ["value frames", "value frames"]],
    ["signs", ["value signs", "value signs"]],
  ] as const)("has its signs in the look %s too, set once", async (flagStyle, wanted) => {
    const { workbook } = await open(MATRIX);
    await changeSettings(workbook, (settings) => ({ ...settings, flagStyle }));
    await runCheck(workbook);
    const [sheet] = (await workbook.read()).sheets;
    expect(sheet?.flags.map(({ place, style }) => `${place} ${style ?? ""}`)).toEqual(wanted);
    expect(sheet?.flags.map(({ format }) => format)).toEqual(["General", "General"]);
    expect(await runCheck(workbook)).toEqual([]);
  });

  test("is flagged as a whole where only a part of it is checked", async () => {
    const { workbook } = await open(MATRIX);
    const within = { top: 2, left: 5, bottom: 2, right: 5 };
    const only = { ...checkRequest(), sheet: "各旗区", within };
    await checkWorkbook(workbook, only, wordingIn("zh-CN"));
    const part = (await workbook.read()).sheets[0]?.flags;
    expect(part?.flatMap(({ areas }) => areas.map(formatArea))).toEqual(["E2", "D3", "D4"]);
    expect(await runCheck(workbook)).toEqual([]);
  });

  test("is as before when the check is taken back, and when its marks are cleared", async () => {
    const { workbook, state } = await open(MATRIX);
    const before = await state();
    await runCheck(workbook);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
    await runCheck(workbook);
    await clearWorkbook(workbook);
    expect((await workbook.read()).sheets[0]?.flags).toEqual([]);
  });
});

describe("The sign of a flag stands", () => {
  async function formatCode(format: string): Promise<string | undefined> {
    const workbook = await opened(MATRIX);
    const [sheet] = (await workbook.read()).sheets;
    const areas = [{ top: 2, left: 5, bottom: 2, right: 5 }];
    const flag = { kind: "unmet", place: "value", token: "t1", areas, format } as const;
    await workbook.apply([{ kind: "setFlags", sheet: sheet?.name ?? "", flags: [flag] }]);
    const bytes = await workbook.save();
    const [again] = (await (await opened(bytes)).read()).sheets;
    expect(again?.flags).toEqual([flag]);
    const styles = Buffer.from(partsOf(bytes)["xl/styles.xml"] ?? "", "latin1").toString("utf8");
    const code = /<numFmt [^>]*formatCode="([^"]*)"/u.exec(styles)?.[1];
    return code?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  }

  test.each([
    ["General", '"✗ "General;"✗ "-General;"✗ "General;"✗ "@'],
    ["0.00%", '"✗ "0.00%;"✗ "-0.00%;"✗ "0.00%;"✗ "@'],
    ["0.0;[Red]-0.0", '"✗ "0.0;[Red]"✗ "-0.0;"✗ "0.0;"✗ "@'],
    ['0"；";-0";";"无"', '"✗ "0"；";"✗ "-0";";"✗ ""无";"✗ "@'],
    ["@", '"✗ "General;"✗ "-General;"✗ "General;"✗ "@'],
    ["[>=10000]0.0,;0.00", '[>=10000]"✗ "0.0,;"✗ "0.00;"✗ "@'],
    ["[Red][<1]0%", '[Red][<1]"✗ "0%;"✗ "General;"✗ "@'],
    ["[<1]0;[>9]0.0;0.00", '[<1]"✗ "0;[>9]"✗ "0.0;"✗ "0.00;"✗ "@'],
  ])("before what cells of the format %s show", async (format, code) => {
    expect(await formatCode(format)).toBe(code);
  });
});
