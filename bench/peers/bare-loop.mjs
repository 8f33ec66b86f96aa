const NUMBER = /-?\d+(?:\.\d+)?/;

/**
 * The least that judging can cost: one number regex and one comparison for each row.
 *
 * @param {readonly { text: string, operator: string | null, limit: number | null }[]} rows
 * @returns {(boolean | null)[]} whether each row is met; null where it has no limit
 */
export function judgeBare(rows) {
  const met = new Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const { text, operator, limit } = rows[index];
    const number = NUMBER.exec(text);
    if (number === null || limit === null) met[index] = null;
    else met[index] = operator === "≤" ? Number(number[0]) <= limit : Number(number[0]) >= limit;
  }
  return met;
}
