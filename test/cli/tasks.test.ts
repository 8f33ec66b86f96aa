import { describe, expect, test } from "@jest/globals";
import { partsOf } from "../xlsx/zip-file";
import { fixture } from "../xlsx/workbooks";
import { ecogap, Folder } from "./command-line";

describe("a workbook with a task table only", () => {
  test("is checked: what was read and found is told, and the exit code is 0", async () => {
    const { code, out, err } = await ecogap("check", new Folder().sample("otog-tasks-2023"), "--strict");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("任务分解!A2:H36  鄂托克旗创建国家生态文明建设示范市任务分解表");
    expect(out).toContain("共 34 项任务，其中 27 项写明了对应指标");
    expect(out).toContain("表格核查（2）");
    expect(out).toContain("  E12   目标值“80%、90%”达不到标准规定值“≥95”的要求，完成目标后仍不达标。");
    expect(out).toContain("  G32   任务“普及节能节水器具”没有填写牵头部门");
  });

  test("is reported with every task, as tables of kind tasks", async () => {
    const folder = new Folder();
    await ecogap(
      "check",
      folder.sample("otog-tasks-2023"),
      "--report",
      folder.at("r.json"),
      "--lang",
      "en-US",
    );
    const report = folder.json("r.json");
    expect(report).toMatchObject({
      file: "otog-tasks-2023.xlsx",
      tables: [
        {
          kind: "tasks",
          sheet: "任务分解",
          range: "A2:H36",
          findings: [
            {
              code: "targetBelowStandard",
              severity: "warning",
              row: 12,
              cell: "E12",
              message:
                "The target “80%、90%” asks for less than the standard “≥95”; reaching it leaves the indicator unmet.",
            },
            { code: "missingLead", row: 32, cell: "G32", params: { task: "普及节能节水器具" } },
          ],
        },
      ],
    });
    expect(report).toHaveProperty("tables.0.tasks.length", 34);
    expect(report).toHaveProperty("tables.0.tasks.9", {
      row: 12,
      no: 10,
      action: "（三）实施生态系统保护专项行动",
      task: "加强生物多样性保护",
      indicators: ["国家重点保护野生动物", "野生植物种数保护率", "外来物种入侵"],
      indicatorIds: ["biodiversity/protected-species", "biodiversity/invasive-species"],
      target: "80%、90%；不明显",
      deadline: "2025年",
      lead: ["旗林草局", "西保局", "旗农牧局"],
      responsible: ["旗生态环境分局", "旗水利局", "旗住建局"],
    });
  });

  test("is written unchanged where an output is asked for", async () => {
    const folder = new Folder();
    const { out } = await ecogap("check", folder.sample("otog-tasks-2023"), "--out", folder.at("out.xlsx"));
    expect(out).toContain("没有需要改动的内容");
    expect(partsOf(folder.bytes("out.xlsx"))).toEqual(partsOf(fixture("samples/otog-tasks-2023.xlsx")));
  });
});
