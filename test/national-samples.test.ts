import { beforeAll, describe, expect, test } from "@jest/globals";
import { check } from "../src/domain/check";
import type { Assessment } from "../src/domain/judging/assessment";
import { summarise } from "../src/domain/judging/summary";
import { plan } from "../src/domain/reporting/plan";
import { reportTable, type ReportRow } from "../src/domain/reporting/report";
import { wordingIn } from "../src/locales/wording";
import { readGolden, type GoldenRow } from "./golden";
import { fixture, opened } from "./xlsx/workbooks";

const wording = wordingIn("zh-CN");

async function assess(sample: string): Promise<Assessment> {
  const workbook = await opened(fixture(`samples/${sample}.xlsx`));
  const [assessment, ...others] = check(await workbook.read(), null);
  if (assessment === undefined || others.length > 0) throw new Error("expected one indicator table");
  return assessment;
}

/** What the golden says of a row, in the terms of the report. */
function expected({ row, no, name, sub, expected: wanted }: GoldenRow): object {
  return {
    row,
    no,
    name,
    component: sub,
    verdict: wanted.verdict,
    ...(wanted.basis === undefined ? {} : { basis: wanted.basis }),
    ...(wanted.limit === undefined ? {} : { limit: { number: String(wanted.limit) } }),
    ...(wanted.gap === undefined
      ? {}
      : {
          gap: {
            amount: String(wanted.gap),
            direction: wanted.direction,
            unit: wanted.gapUnit === "百分点" ? "percentagePoint" : wanted.gapUnit,
          },
        }),
  };
}

const COUNTS = { met: 0, unmet: 0, pending: 0, undetermined: 0, notApplicable: 0 };

describe.each([
  ["kangbashi", "kangbashi-2020", 34],
  ["kangbashi", "kangbashi-2020-blank", 34],
  ["xilinhot", "xilinhot-2022", 44],
  ["xilinhot", "xilinhot-2022-blank", 44],
] as const)("against the golden of %s, the sample %s", (name, sample, rowCount) => {
  const golden = readGolden(name);
  const blank = sample.endsWith("blank");
  let rows: readonly ReportRow[] = [];
  let assessment: Assessment;

  beforeAll(async () => {
    assessment = await assess(sample);
    ({ rows } = reportTable(assessment, [], wording));
  });

  test(`has ${rowCount} rows, each under its own name in the national list`, () => {
    expect(rows.map(({ row }) => row)).toEqual(golden.rows.map(({ row }) => row));
    expect(rows).toHaveLength(rowCount);
    expect(rows.filter(({ indicatorId }) => indicatorId === null)).toEqual([]);
    const matched = assessment.indicators.flatMap((indicator) => indicator.rows.map(({ match }) => match));
    expect(matched.filter((match) => match?.kind !== "exact")).toEqual([]);
    expect(assessment.system?.id).toBe("national-2021");
    expect(assessment.baseYear).toBe(golden.baseYear);
  });

  test.each(golden.rows)("judges row $row, $name $sub: $value", (wanted) => {
    const row = rows.find((candidate) => candidate.row === wanted.row);
    expect(row).toMatchObject(expected(wanted));
    expect(row?.declared ?? null).toBe(blank ? null : wanted.declared);
  });

  test("finds what the golden lists, at the row where it lists it", () => {
    const found = new Set(assessment.findings.map(({ code, row }) => `${row ?? ""} ${code}`));
    const wanted = golden.rows
      .flatMap(({ row, expected: { findings } }) => findings.map((code) => `${row} ${code}`))
      .filter((finding) => !(blank && finding.endsWith("unsupportedDeclaration")));
    expect(wanted.filter((finding) => !found.has(finding))).toEqual([]);
  });

  test("is unmet exactly where the plan says so", () => {
    const unmet = assessment.indicators.filter(({ verdict }) => verdict === "unmet");
    expect(unmet.map(({ rows: [first] }) => first?.match?.entry.name)).toEqual(golden.published.unmetNames);
  });
});

test("the totals of Kangbashi are the published ones", async () => {
  const { indicators, totals, byDomain, byProperty } = summarise(await assess("kangbashi-2020"));
  expect(indicators).toBe(28);
  expect(totals).toEqual({ ...COUNTS, met: 25, unmet: 3 });
  expect(byDomain.map(({ domain, met, unmet }) => [domain, met, unmet])).toEqual([
    ["生态制度", 6, 0],
    ["生态安全", 8, 0],
    ["生态空间", 2, 0],
    ["生态经济", 1, 3],
    ["生态生活", 5, 0],
    ["生态文化", 3, 0],
  ]);
  expect(byProperty.binding?.total).toBe(16);
  expect(byProperty.reference?.total).toBe(12);
});

test("the totals of Xilinhot are the published ones", async () => {
  const { indicators, totals, byProperty } = summarise(await assess("xilinhot-2022"));
  expect(indicators).toBe(35);
  expect(totals).toEqual({ ...COUNTS, met: 33, unmet: 2 });
  expect(byProperty.binding?.total).toBe(19);
  expect(byProperty.reference?.total).toBe(16);
});

test("base data, project lists and totals of projects are not taken for indicator tables", async () => {
  const workbook = await opened(fixture("samples/kangbashi-2020.xlsx"));
  const snapshot = await workbook.read();
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(["建设指标", "基础数据", "重点项目", "工程统计"]);
  expect(check(snapshot, null).map(({ table }) => table.sheet)).toEqual(["建设指标"]);
});

test("every unmet row of the samples has an analysis and at least one measure", async () => {
  for (const sample of ["kangbashi-2020", "xilinhot-2022"]) {
    const { rows } = reportTable(await assess(sample), [], wording);
    const unmet = rows.filter(({ verdict }) => verdict === "unmet");
    expect(unmet.length).toBeGreaterThan(0);
    for (const row of unmet) {
      expect(row.analysis).toContain(row.gap?.amount);
      expect(row.measures.length).toBeGreaterThan(0);
    }
  }
});

test("the analysis of water use states year, value, limit, its source and the distance", async () => {
  const { rows } = reportTable(await assess("kangbashi-2020"), [], wording);
  expect(rows.find(({ row }) => row === 26)).toMatchObject({
    value: {
      cell: "I26",
      raw: "15.55（上级考核目标：＜10）",
      number: "15.55",
      unit: "立方米/万元",
      year: 2020,
    },
    criterion: { cell: "G26", from: "sheet" },
    basis: "upstreamTarget",
    limit: { number: "10", operator: "<", unit: "立方米/万元", from: "upstream" },
    gap: { amount: "5.55", relative: "0.555", direction: "lower" },
    analysis:
      "2020年单位地区生产总值用水量为15.55立方米/万元，上级考核目标要求低于10立方米/万元，相差5.55立方米/万元。差距较大，相当于限值的55.5%。由基础数据计算：1385.28万立方米÷89.07亿元=15.55立方米/万元。",
  });
});

test("the other two analyses of Kangbashi state 0.03 against 4.5 and -0.20 against 2, each with its arithmetic", async () => {
  for (const sample of ["kangbashi-2020", "kangbashi-2020-blank"]) {
    const { rows } = reportTable(await assess(sample), [], wording);
    expect(rows.filter(({ row }) => row === 27 || row === 28).map(({ analysis }) => analysis)).toEqual([
      "2020年单位国内生产总值建设用地使用面积下降率为0.03%，指标值要求不低于4.5%，相差4.47个百分点。差距较大，相当于限值的99.3%。由基础数据计算：2020年为5170.67公顷÷89.07亿元=0.087077亩/万元；2019年为5096.32公顷÷87.76亿元=0.087106亩/万元；(1-0.087077÷0.087106)×100%=0.03%。",
      "2020年一般工业固体废物综合利用率提高幅度为-0.2%，指标值要求不低于2%，相差2.2个百分点。差距较大，相当于限值的110%。由基础数据计算：2020年为188804吨÷846188.6吨×100%=22.31%；2019年为171650.51吨÷762620.4吨×100%=22.51%；22.31-22.51=-0.20个百分点。",
    ]);
  }
});

test("planning on a blank sample fills what evidence decides and leaves the rest", async () => {
  const workbook = await opened(fixture("samples/kangbashi-2020-blank.xlsx"));
  const snapshot = await workbook.read();
  const { edits } = plan(snapshot, check(snapshot, null), wording);
  const status = edits.flatMap((edit) => (edit.kind === "writeText" && edit.at.column === 10 ? [edit] : []));
  const golden = readGolden("kangbashi");
  expect(status.map(({ at, text }) => [at.row, text])).toEqual(
    golden.rows.flatMap(({ row, expected: { verdict } }) => {
      if (verdict !== "met" && verdict !== "unmet") return [];
      return [[row, verdict === "met" ? "达标" : "未达标"]];
    }),
  );
});
