import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { forgetTable, relinkTable } from "../../domain/mapping/change-table";
import type { BrokenMapping as Broken } from "../../domain/mapping/table-drafts";
import { formatArea } from "../../domain/sheet/address";
import { useWords } from "../words";
import type { MappingActions } from "./use-mapping";

const useStyles = makeStyles({
  broken: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function Repairs({
  broken: { mapping, place },
  actions,
}: {
  readonly broken: Broken;
  readonly actions: MappingActions;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { name } = mapping;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          actions.changeSelected(
            (workbook, selected) => relinkTable(workbook, name, selected.sheet, selected.area),
            say("mapping.relink"),
          );
        }}
      >
        {say("mapping.relink")}
      </Button>
      {place !== null && (
        <Button
          size="small"
          onClick={() => {
            actions.change(
              (workbook) => relinkTable(workbook, name, place.sheet, place.area),
              say("mapping.relink"),
            );
          }}
        >
          {say("mapping.keepPlace", { range: formatArea(place.area) })}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          actions.change(() => forgetTable(name), say("mapping.delete"));
        }}
      >
        {say("mapping.delete")}
      </Button>
    </div>
  );
}

/** A mapping whose table cannot be told, why, and how to mend it. */
export function BrokenMapping({
  broken,
  actions,
}: {
  readonly broken: Broken;
  readonly actions: MappingActions;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const { mapping, why, place, lacking } = broken;
  const { sheet, area } = mapping;
  const there = place === null ? "" : `${place.sheet}!${formatArea(place.area)}`;
  const reason = say(`mapping.broken.${why}`, {
    sheet,
    place: there,
    lacking: lacking.map((text) => `“${text}”`).join(say("list.separator")),
  });
  return (
    <section className={styles.broken} aria-labelledby={id}>
      <Body1Strong as="h3" id={id} block>
        {say("mapping.brokenTitle", { sheet, range: formatArea(area) })}
      </Body1Strong>
      <Body1>{reason}</Body1>
      <Body1>{say("mapping.relinkHint")}</Body1>
      <Repairs broken={broken} actions={actions} />
    </section>
  );
}
