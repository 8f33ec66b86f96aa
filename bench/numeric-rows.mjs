/** A value that is one number, and a criterion that is one limit; a bare number is to be reached at least. */
const VALUE = /^-?\d+(?:\.\d+)?%?$/;
const LIMIT = /^(≥|≤)?(\d+(?:\.\d+)?)%?$/;

function textOf(sheet, { row, column }) {
  const content = sheet.rows[row]?.[column]?.content ?? null;
  return content === null ? "" : String(content.value).trim();
}

/**
 * Every row of matched tables as the peers take it: `text` is the value's, `limit` is null where the rule is not purely numeric.
 *
 * @param {import("../src/domain/check").MatchedWorkbook} matched
 */
export function rowsForPeers({ matched }) {
  return matched.flatMap(({ sheet, table }, region) => {
    const rows = table.indicators.flatMap((indicator) => indicator.rows);
    return rows.map((row, index) => {
      const text = textOf(sheet, row.values[0]);
      const limit = VALUE.test(text) ? LIMIT.exec(row.criterion?.text.trim() ?? "") : null;
      const [operator, number] = limit === null ? [null, null] : [limit[1] ?? "≥", Number(limit[2])];
      return { region, index, text, operator, limit: number };
    });
  });
}
