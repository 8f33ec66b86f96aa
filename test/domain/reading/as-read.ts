import { readCriterion, type Clause } from "../../../src/domain/reading/criterion";
import type { BoundedQuantity } from "../../../src/domain/reading/quantity";
import { normaliseText } from "../../../src/domain/reading/normalise";
import type { State } from "../../../src/domain/reading/state";
import { readStatement, type Statement } from "../../../src/domain/reading/statement";
import { readValue, type Extent } from "../../../src/domain/reading/value";
import { textCell } from "../table/rearrange";

function bounded({ operator, number, unit }: BoundedQuantity): string {
  return `${operator ?? ""}${number.toFixed()}${unit ?? ""}`;
}

function shownClause(clause: Clause): string {
  switch (clause.kind) {
    case "limit":
      if (clause.about) return `about ${bounded(clause.limit)}`;
      return clause.cumulative ? `[${bounded(clause.limit)}]` : bounded(clause.limit);
    case "named":
      return `${clause.name} ${bounded(clause.limit)}`;
    case "delta":
      return `Δ${bounded(clause.limit)}`;
    case "comparedWith":
      return `than ${clause.other} ${clause.operator}`;
    case "forRegion":
      return `[${clause.region}: ${shownClause(clause.clause)}]`;
    case "changeBy": {
      const { up, by, since, cumulative } = clause;
      const of = since === null ? "" : ` since ${since}`;
      return `${up ? "up" : "down"} ${by.number.toFixed()}${by.unit ?? ""}${of}${cumulative ? " cumulative" : ""}`;
    }
    case "waterClass":
      return `waterClass ${clause.worst}`;
    case "state":
      return clause.state.text;
    case "any":
      return `(${clause.of.map(shownClause).join(" or ")})`;
    case "trend":
    case "upstreamOrTrend":
      return `${clause.kind}:${clause.wanted}`;
    default:
      return clause.kind;
  }
}

/** A criterion as read, on one line. */
export function criterionRead(text: string): string {
  return readCriterion(text).clauses.map(shownClause).join(" and ");
}

function shownStatement(statement: Statement): string {
  switch (statement.kind) {
    case "state":
      return `state ${statement.state.text}`;
    case "year":
      return `year ${statement.year}`;
    case "trend":
      return `trend ${statement.change}`;
    case "absent":
      return `absent ${statement.subject}`;
    case "upstreamTarget":
      return `upstreamTarget ${statement.target.operator ?? ""}${statement.target.number.toFixed()}${statement.target.unit ?? ""}`;
    case "waterClass":
      return `water class ${statement.waterClass}`;
    case "changed":
      return `${statement.up ? "up" : "down"} ${statement.by.number.toFixed()}${statement.by.unit ?? ""}`;
    case "otherFigure":
      return `otherFigure ${statement.quantity.number.toFixed()}${statement.quantity.unit ?? ""}`;
    default:
      return statement.kind;
  }
}

function extentSign(extent: Extent): string {
  return extent.kind === "bound" ? extent.operator : extent.kind === "about" ? "~" : "";
}

/** A value cell as read, on one line: figures, then statements, then remarks in brackets, then markers. */
export function valueRead(text: string): string {
  const { figures, statements, remarks, markers } = readValue(textCell(text));
  return [
    ...figures.map(({ number, unit, extent, year, cumulative }) => {
      const inside = `${extentSign(extent)}${number.toFixed()}${extent.kind === "range" ? `~${extent.to.toFixed()}` : ""}${unit ?? ""}`;
      return `${year === null ? "" : `${year}:`}${cumulative ? `[${inside}]` : inside}`;
    }),
    ...statements.map(shownStatement),
    ...remarks.map((remark) => `(${shownStatement(remark)})`),
    ...markers,
  ].join(" ");
}

/** A state taken apart: `!` for a negated act, `?` for one that may be done in part, extents after `+`, `~` for weakened. */
function stateRead({ subject, acts, extents, weakened }: State): string {
  const said = acts.map(({ act, negated, inPart }) => `${negated ? "!" : ""}${act}${inPart ? "?" : ""}`);
  return [
    "state",
    subject,
    ...said,
    ...extents.map((extent) => `+${extent}`),
    ...(weakened ? ["~"] : []),
  ].join(" ");
}

/** A clause of a value cell as read, with all that it says. */
export function statementRead(text: string): string {
  const statement = readStatement(normaliseText(text));
  switch (statement.kind) {
    case "state":
      return stateRead(statement.state);
    case "upstreamTarget": {
      const { year, about } = statement;
      return [
        shownStatement(statement),
        ...(year === null ? [] : [year]),
        ...(about === "" ? [] : [about]),
      ].join(" ");
    }
    case "upstreamReached": {
      const year = statement.year === null ? "" : ` ${statement.year}`;
      return `${statement.reached ? "reached" : "not reached"}${year}`;
    }
    case "selfDeclared":
      return `declared ${statement.verdict}`;
    case "changed": {
      const since = statement.since === null ? "" : ` since ${statement.since}`;
      return `${shownStatement(statement)}${since}${statement.cumulative ? " cumulative" : ""}`;
    }
    case "otherFigure":
      return `${shownStatement(statement)}${statement.label === null ? "" : ` of ${statement.label}`}`;
    default:
      return shownStatement(statement);
  }
}

/** Lines of a reading and the wordings that have it, as pairs of wording and reading: `>=85 ← ≥85 | 85以上`. */
export function wordingsIn(lines: string): (readonly [string, string])[] {
  return lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [reading = "", wordings = ""] = line.split("←");
      return wordings
        .split("|")
        .map((wording) => [wording.trim().replace(/⏎/gu, "\n"), reading.trim()] as const);
    });
}
