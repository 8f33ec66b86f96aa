/** By these it is seen whether anything was put on a sheet, or taken from it, that is no content of a cell. */
export interface SheetMarks {
  /** Address of all cells with content; empty where there are none. */
  readonly used: string;
  readonly charts: number;
  readonly comments: number;
  readonly shapes: number;
}

/** Queues reading the marks of sheets; gives what takes them, by name. */
export function queueMarks(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, SheetMarks> {
  const queued = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const counts = {
      charts: sheet.charts.getCount(),
      comments: sheet.comments.getCount(),
      shapes: sheet.shapes.getCount(),
    };
    return { name, used, counts };
  });
  return () =>
    new Map(
      queued.map(({ name, used, counts: { charts, comments, shapes } }) => [
        name,
        {
          used: used.isNullObject ? "" : used.address,
          charts: charts.value,
          comments: comments.value,
          shapes: shapes.value,
        },
      ]),
    );
}

export function sameMarks(a: SheetMarks, b: SheetMarks | undefined): boolean {
  const isSame = a.charts === b?.charts && a.comments === b.comments && a.shapes === b.shapes;
  return isSame && a.used === b.used;
}
