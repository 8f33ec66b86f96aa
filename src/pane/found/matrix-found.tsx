import { Body1, Caption1 } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import { occupiedArea } from "../../domain/table/table";
import { useWords } from "../words";
import type { Select } from "./place-link";
import { FoundHead, Range, standardOf, useFoundStyles } from "./table-found";

/** A matrix of regions: what it is, of how many regions, by which standards, and where it stands. */
export function MatrixFound({
  regions,
  aside,
  select,
}: {
  /** One for each region; at least one. */
  readonly regions: readonly Assessment[];
  readonly aside: ReactNode;
  readonly select: Select;
}): ReactElement | null {
  const styles = useFoundStyles();
  const { say } = useWords();
  const [first] = regions;
  if (first === undefined) return null;
  const { table, baseYear, indicators } = first;
  const matched = indicators.filter(({ rows }) => rows.some(({ match }) => match !== null)).length;
  const facts = [
    say("found.regions", { count: regions.length }),
    ...(baseYear === null ? [] : [say("pane.year", { year: baseYear })]),
    say("pane.matched", { matched, total: indicators.length }),
  ];
  const standards = new Set(regions.map((region) => standardOf(region, say)));
  return (
    <div className={styles.table}>
      <FoundHead title={table.title ?? say("found.matrix")} aside={aside} />
      <Body1>{facts.join(" · ")}</Body1>
      <Caption1>{[...standards].join(say("list.separator"))}</Caption1>
      <Range table={{ sheet: table.sheet, area: occupiedArea(table) }} select={select} />
    </div>
  );
}
