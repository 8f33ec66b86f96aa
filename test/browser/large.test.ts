import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sheetsFile } from "../cli/sheets-file";
import { Visitors, type Visit } from "./visitor";

let visitors: Visitors;

beforeAll(async () => {
  visitors = await Visitors.arrive();
});

afterAll(() => visitors.leave());

const REGIONS = 300;
const INDICATORS = Array.from({ length: 20 }, (_, index) => `第${index + 1}类污水处理率`);

/** So many regions against twenty indicators, each missing some. */
const MATRIX = [
  ["地区", ...INDICATORS],
  ["单位", ...INDICATORS.map(() => "%")],
  ["指标值", ...INDICATORS.map(() => "≥85")],
  ...Array.from({ length: REGIONS }, (_, region) => [
    `${"甲乙丙丁戊己庚辛壬癸"[region % 10] ?? ""}${"东南西北中"[Math.floor(region / 10) % 5] ?? ""}${"山水林田湖草"[Math.floor(region / 50)] ?? ""}县`,
    ...INDICATORS.map((_, index) => 70 + ((region * 7 + index * 11) % 30)),
  ]),
];

async function opened(): Promise<Visit> {
  const visit = await visitors.visit({ viewport: { width: 1280, height: 800 } });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await visit.choose({ name: "各县.xlsx", mimeType, buffer: Buffer.from(sheetsFile({ 各县: MATRIX })) });
  await visit.page.getByText("300 个地区", { exact: false }).waitFor();
  return visit;
}

describe("a large workbook on the page", () => {
  test("is judged in a thread that ends with it, and its regions are led to", async () => {
    const visit = await opened();
    const { page } = visit;
    const started = page.waitForEvent("worker");
    await visit.check();
    const thread = await started;
    expect(thread.url()).toMatch(/\.js$/u);
    expect(page.workers()).toEqual([]);
    await page.getByText("300 个地区，其中 300 个有未达标指标。").waitFor();
    const list = page.getByRole("list", { name: "各地区结果" });
    expect(await list.getByRole("listitem").count()).toBeLessThan(100);
    expect(await visit.faults()).toEqual([]);
    await list.getByRole("button").first().click();
    await page.getByRole("button", { name: "返回各地区" }).waitFor();
    await page.getByRole("list", { name: "指标清单" }).waitFor();
    expect(await visit.faults()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test("is left as it was when the check is stopped, and can be checked again", async () => {
    const visit = await opened();
    const { page } = visit;
    const started = page.waitForEvent("worker");
    await visit.press("一键检查");
    await started;
    await visit.press("取消");
    await page.getByText(/^已取消/u).waitFor();
    expect(page.workers()).toEqual([]);
    expect(await page.getByText("有未保存的改动").count()).toBe(0);
    await visit.check();
    await page.getByText("300 个地区，其中 300 个有未达标指标。").waitFor();
    // Ending the thread may cut its scripts off while they are on their way.
    expect(visit.complaints.filter((line) => !/^failed: .*\.js$/u.test(line))).toEqual([]);
  });
});
