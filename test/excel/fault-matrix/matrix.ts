import { FAULTS } from "./faults";
import { OPERATIONS } from "./operations";
import { Course, type LeftAs } from "./run-case";

/** What became of each fault at the requests of one operation. */
export interface MatrixRow {
  readonly operation: string;
  readonly requests: number;
  /** By fault, how often the workbook was left how. */
  readonly left: ReadonlyMap<string, ReadonlyMap<LeftAs, number>>;
  /** What is wrong, with its fault and request; empty where nothing is. */
  readonly defects: readonly string[];
  readonly count: number;
}

/** Of longer operations every other request is disturbed, unless all are asked for. */
const ALL_UP_TO = 6;

function isDisturbed(request: number, requests: number, fault: number): boolean {
  const isAll = process.env["FAULTS"] === "all";
  return isAll || requests <= ALL_UP_TO || (request + fault) % 2 === 0;
}

/** Disturbs an operation by every fault. */
export async function disturb(operation: string): Promise<MatrixRow> {
  const described = OPERATIONS.get(operation);
  if (described === undefined) throw new Error(`no operation ${operation}`);
  const course = new Course(described);
  await course.measure();
  const { requests } = course;
  const left = new Map<string, Map<LeftAs, number>>();
  const defects: string[] = [];
  let count = 0;
  for (const [index, [name, make]] of Object.entries(FAULTS).entries()) {
    const counts = new Map<LeftAs, number>();
    left.set(name, counts);
    for (let request = 1; request <= requests; request++) {
      if (!isDisturbed(request, requests, index)) continue;
      const outcome = await course.disturb(name, make(), request);
      const between = outcome.left === "between" && make().isEnd === true && described.isInParts === true;
      counts.set(outcome.left, (counts.get(outcome.left) ?? 0) + 1);
      count++;
      if (between) continue;
      for (const defect of outcome.defects)
        defects.push(
          `${name} at request ${request} of ${requests}: ${defect} (${outcome.message?.key ?? "nothing said"})`,
        );
    }
  }
  return { operation, requests, left, defects, count };
}

const SIGNS = [
  ["before", "b"],
  ["after", "a"],
  ["both", "="],
  ["between", "!"],
] as const satisfies readonly (readonly [LeftAs, string])[];

/** The matrix as a table, a column for each fault. */
export function printMatrix(rows: readonly MatrixRow[]): string {
  const faults = Object.keys(FAULTS);
  const cell = (counts: ReadonlyMap<LeftAs, number> | undefined): string =>
    SIGNS.map(([left, sign]) => (counts?.has(left) === true ? `${counts.get(left) ?? 0}${sign}` : "")).join(
      "",
    );
  const lines = rows.map(({ operation, requests, left, count }) => [
    operation,
    String(requests),
    ...faults.map((fault) => cell(left.get(fault))),
    String(count),
  ]);
  const head = ["operation", "requests", ...faults.map((_, index) => String(index + 1)), "cases"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = [head, ...lines]
    .map((line) =>
      line
        .map((part, column) => part.padEnd(widths[column] ?? 0))
        .join(" ")
        .trimEnd(),
    )
    .join("\n");
  const legend = faults.map((fault, index) => `${index + 1} ${fault}`).join("; ");
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const defects = rows.reduce((sum, row) => sum + row.defects.length, 0);
  return `${text}\n${legend}\nleft as before (b), as after (a), both the same (=), between (!)\n${total} faults, ${defects} defects\n`;
}
