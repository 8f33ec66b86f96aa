import { Body1, Checkbox, makeStyles, SearchBox, Tab, TabList, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo, useState, type ReactElement } from "react";
import type { MatrixOverview, RegionOverview } from "../../domain/rollup/overview";
import type { Area } from "../../domain/sheet/address";
import { LongList } from "../long-list";
import { useWords } from "../words";
import { MissedList } from "./missed-list";
import { RegionLine } from "./region-line";

const useStyles = makeStyles({
  regions: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  search: { maxWidth: "none", width: "100%", boxSizing: "border-box" },
});

/** A region and which of the matrix's tables it is. */
interface PlacedRegion extends RegionOverview {
  readonly index: number;
}

/** Those with most unmet indicators first, then those with most to be verified. */
function worstRegions(regions: readonly RegionOverview[]): readonly PlacedRegion[] {
  return regions
    .map((region, index) => ({ ...region, index }))
    .toSorted(({ counts: a }, { counts: b }) => b.unmet - a.unmet || b.undetermined - a.undetermined);
}

const VIEWS = ["byRegion", "byIndicator"] as const;

interface RegionsProps {
  readonly overview: MatrixOverview;
  /** Shows the result of one of the matrix's tables. */
  readonly open: (index: number) => void;
  readonly select: (sheet: string, area: Area) => void;
  /** Whether the result of a region was shown before, and the focus has to come back. */
  readonly isBack: boolean;
}

function RegionList({ overview, open, isBack }: Omit<RegionsProps, "select">): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const [text, setText] = useState("");
  const [onlyUnmet, setOnlyUnmet] = useState(false);
  const searchId = useId();
  useEffect(() => {
    if (isBack) document.getElementById(searchId)?.focus();
  }, [isBack, searchId]);
  const sorted = useMemo(() => worstRegions(overview.regions), [overview]);
  const wanted = useDeferredValue(text.trim());
  const shown = useMemo(
    () => sorted.filter(({ label, counts }) => label.includes(wanted) && (!onlyUnmet || counts.unmet > 0)),
    [sorted, wanted, onlyUnmet],
  );
  return (
    <>
      <SearchBox
        id={searchId}
        className={styles.search}
        size="small"
        placeholder={say("regions.search")}
        aria-label={say("regions.search")}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
      />
      <Checkbox
        label={say("regions.onlyUnmet")}
        checked={onlyUnmet}
        onChange={(_, { checked }) => {
          setOnlyUnmet(checked === true);
        }}
      />
      <div role="status">
        <Body1>{say("regions.shown", { shown: shown.length, total: sorted.length })}</Body1>
      </div>
      {shown.length > 0 && (
        <LongList
          label={say("regions.list")}
          items={shown}
          keyOf={({ index }) => index}
          draw={(region) => (
            <RegionLine
              region={region}
              open={() => {
                open(region.index);
              }}
            />
          )}
        />
      )}
    </>
  );
}

/** The regions of a matrix, worst first, each leading to its result; or the indicators that regions miss. */
export function RegionsView({ overview, open, select, isBack }: RegionsProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>("byRegion");
  const { regions, missed } = overview;
  const unmet = regions.filter(({ counts }) => counts.unmet > 0).length;
  return (
    <section aria-label={say("regions.list")} className={styles.regions}>
      <Body1>{say("regions.total", { count: regions.length, unmet })}</Body1>
      <TabList
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          setView(VIEWS.find((one) => one === value) ?? "byRegion");
        }}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one}>
            {say(`regions.${one}`)}
          </Tab>
        ))}
      </TabList>
      {view === "byRegion" ? (
        <RegionList overview={overview} open={open} isBack={isBack} />
      ) : (
        <MissedList missed={missed} select={select} />
      )}
    </section>
  );
}
