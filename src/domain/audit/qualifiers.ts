import { findingIn, type Finding } from "../judging/finding";
import { statementsOfKind } from "../judging/evidence";
import { normaliseText } from "../reading/normalise";
import { remembered } from "../reading/remembered";
import { saysOwnLimit } from "../reading/operator";
import { splitClauses } from "../reading/split";
import { QUALIFIER } from "../reading/statement";
import type { RowAuditor } from "./auditor";

/** Clauses in the brackets of a criterion that restrict what it covers. */
const qualifiersIn = remembered((criterion): readonly string[] =>
  [...normaliseText(criterion).matchAll(/\(([^()]*)\)/gu)]
    .flatMap(([, inner = ""]) => splitClauses(inner))
    .filter((clause) => QUALIFIER.test(clause) && !saysOwnLimit(clause)),
);

/** Restrictions (扣除本底超标项, 剔除沙尘天气) in the value, in the criterion, or in a note about the indicator. */
export const auditQualifiers: RowAuditor = ({ reading, assessment }, { rowNotes }) => {
  const { row } = assessment.table;
  const { value } = reading.evidence;
  const inValue = value.error === null ? statementsOfKind(reading.evidence, "qualifier") : [];
  const inCriterion = reading.criterion.at === null ? [] : qualifiersIn(reading.criterion.raw);
  const noted = (rowNotes.get(row) ?? []).flatMap(({ qualifier, at }) =>
    qualifier === null ? [] : [{ qualifier, at: reading.valueAt ?? at }],
  );
  const found = [
    ...inValue.map(({ text }) => ({ qualifier: text, at: reading.valueAt })),
    ...inCriterion.map((qualifier) => ({ qualifier, at: reading.criterion.at })),
    ...noted,
  ];
  return found.map(({ qualifier, at }): Finding => {
    return findingIn({ code: "qualifiedValue", params: { qualifier } }, row, at);
  });
};
