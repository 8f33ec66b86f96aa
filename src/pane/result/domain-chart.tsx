import { makeStyles, tokens } from "@fluentui/react-components";
import { HorizontalBarChart, type ChartProps } from "@fluentui/react-charts";
import type { ReactElement } from "react";
import type { domainCounts } from "../../domain/judging/summary";
import type { Verdict } from "../../domain/judging/verdict";
import { useWords } from "../words";
import { VERDICT_SIGNS, VERDICTS } from "./verdict-sign";

const COLOURS: Readonly<Record<Verdict, string>> = {
  unmet: tokens.colorPaletteRedBackground3,
  undetermined: tokens.colorPaletteMarigoldBackground3,
  pending: tokens.colorPaletteBlueBorderActive,
  met: tokens.colorPaletteGreenBackground3,
  notApplicable: tokens.colorNeutralStroke1,
};

export interface PictureProps {
  readonly byDomain: ReturnType<typeof domainCounts>;
  /** Called where there is no picture to show. */
  readonly missing: () => void;
}

const BAR = 10;

const useStyles = makeStyles({
  picture: {
    overflow: "hidden",
    "& .fui-hbc__root": {
      display: "grid",
      gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
      columnGap: tokens.spacingHorizontalM,
    },
    "& .fui-hbc__legendContainer": { display: "none" },
    "& rect": { "@media (forced-colors: active)": { stroke: "CanvasText" } },
  },
});

/**
 * A bar for each domain, parted by final verdicts, with the counts in signs above it. Only a picture: who does not see it
 * has the table, and it takes neither focus nor pointer.
 */
export default function DomainChart({ byDomain }: PictureProps): ReactElement {
  const styles = useStyles();
  const { say, wording } = useWords();
  const data = byDomain.map(({ domain, ...counts }): ChartProps => {
    const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
    const total = present.reduce((sum, verdict) => sum + counts[verdict], 0);
    return {
      chartTitle: `${domain ?? say("section.noDomain")} · ${present.map((verdict) => `${VERDICT_SIGNS[verdict]}${counts[verdict]}`).join(" ")}`,
      chartData: present.map((verdict) => ({
        legend: wording.verdict(verdict),
        horizontalBarChartdata: { x: counts[verdict], total },
        color: COLOURS[verdict],
      })),
    };
  });
  return (
    <div ref={makeInert} aria-hidden className={styles.picture}>
      <HorizontalBarChart
        data={data}
        chartDataMode="hidden"
        barHeight={BAR}
        hideTooltip
        showLegendForSinglePointBar
        legendProps={{ legends: [] }}
      />
    </div>
  );
}

function makeInert(element: HTMLElement | null): void {
  element?.setAttribute("inert", "");
}
