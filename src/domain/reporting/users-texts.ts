import type { Assessment, RowAssessment } from "../judging/assessment";
import { formatAddress } from "../sheet/address";
import type { IsOurs } from "./ownership";
import { WORDED_ROLES, type RowText } from "./row-text";

function withTexts(row: RowAssessment, isOurs: IsOurs, texts: readonly RowText[]): RowAssessment {
  const cells = WORDED_ROLES.flatMap((role) => {
    const before = row.table[role];
    if (before !== null && before.text !== "" && !isOurs(before.at)) return [];
    const own = texts.find((text) => text.role === role && text.rows.includes(row.table.row));
    return own === undefined ? [] : [[role, { at: own.at, text: own.text }] as const];
  });
  return { ...row, table: { ...row.table, ...Object.fromEntries(cells) } };
}

/** A table as it is once the user's texts of a plan stand in it, and whose its texts are then. */
export function withUsersTexts(
  assessment: Assessment,
  isOurs: IsOurs,
  texts: readonly RowText[],
): { readonly assessment: Assessment; readonly isOurs: IsOurs } {
  const users = texts.filter(({ by }) => by === "user");
  if (users.length === 0) return { assessment, isOurs };
  const places = new Set(users.map(({ at }) => formatAddress(at)));
  const indicators = assessment.indicators.map((indicator) => ({
    ...indicator,
    rows: indicator.rows.map((row) => withTexts(row, isOurs, users)),
  }));
  return {
    assessment: { ...assessment, indicators },
    isOurs: (at) => !places.has(formatAddress(at)) && isOurs(at),
  };
}
