import {
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import { domainCounts, summarise, type VerdictCounts } from "../../domain/judging/summary";
import { useWords } from "../words";

const useStyles = makeStyles({
  number: { textAlign: "right", width: "44px" },
  numberHead: { justifyContent: "flex-end" },
  alarm: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  total: { fontWeight: tokens.fontWeightSemibold },
});

const COLUMNS = ["met", "unmet", "open", "notApplicable"] as const;

function numbers({ met, unmet, undetermined, pending, notApplicable }: VerdictCounts): readonly number[] {
  return [met, unmet, undetermined + pending, notApplicable];
}

/** Counts of final verdicts by domain, with their totals; columns without any number are left out. */
export function CountsView({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const styles = useStyles();
  const { say, wording } = useWords();
  const summary = summarise(assessment);
  const { totals } = summary;
  const all = numbers(totals);
  const shown = COLUMNS.map((_, index) => index).filter((index) => index < 3 || all[index] !== 0);
  const heads = COLUMNS.map((column) => wording.verdict(column === "open" ? "undetermined" : column));
  const cells = (counts: VerdictCounts): readonly ReactElement[] =>
    shown.map((index) => {
      const count = numbers(counts)[index] ?? 0;
      return (
        <TableCell key={index} className={styles.number}>
          <span className={index === 1 && count > 0 ? styles.alarm : ""}>{count}</span>
        </TableCell>
      );
    });
  return (
    <Table size="extra-small" aria-label={say("pane.counts")}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say("pane.domain")}</TableHeaderCell>
          {shown.map((index) => (
            <TableHeaderCell key={index} className={styles.number} button={{ className: styles.numberHead }}>
              <Caption1 align="end">{heads[index]}</Caption1>
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {domainCounts(summary).map(({ domain, ...counts }) => (
          <TableRow key={domain ?? ""}>
            <TableCell>{domain ?? say("section.noDomain")}</TableCell>
            {cells(counts)}
          </TableRow>
        ))}
        <TableRow className={styles.total}>
          <TableCell>{say("pane.total")}</TableCell>
          {cells(totals)}
        </TableRow>
      </TableBody>
    </Table>
  );
}
