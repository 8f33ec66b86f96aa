import { Body1, Body1Strong, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { changedVerdicts } from "../../domain/judging/changed-verdicts";
import type { Assessment } from "../../domain/judging/assessment";
import { appliesCount, featuresAsked } from "../../domain/region/region-effects";
import { traitsOf } from "../../domain/region/region-profile";
import type { Settings } from "../../domain/settings";
import {
  standardIn,
  traitsIn,
  withOwnStandard,
  withoutOwnStandard,
  withoutSheet,
  withStandard,
  withTrait,
  type Scope,
} from "../../domain/settings-scope";
import type { Recognised } from "../../workbook/recognise";
import type { CheckSession } from "../check-session";
import type { ViewProps } from "../view-props";
import { useWords } from "../words";
import { FeatureField } from "./feature-field";
import { GoneSheets } from "./gone-sheets";
import { OwnStandards } from "./own-standards";
import { StandardField } from "./standard-field";

const useStyles = makeStyles({
  panel: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  said: { minHeight: tokens.lineHeightBase300 },
});

const WORKBOOK: Scope = { kind: "workbook" };

function hasOwn(settings: Settings, scope: Scope): boolean {
  return standardIn(settings, scope) !== null || Object.keys(traitsIn(settings, scope)).length > 0;
}

function tablesOf(recognised: Recognised | null): readonly Assessment[] {
  return recognised?.kind === "tables" ? recognised.tables : [];
}

/** A change of the settings, and how many verdicts of the sheet in front it changed; null before the first. */
function useChange(session: CheckSession): {
  readonly changed: number | null;
  readonly change: (change: (settings: Settings) => Settings) => void;
} {
  const [changed, setChanged] = useState<number | null>(null);
  const change = async (wanted: (settings: Settings) => Settings): Promise<void> => {
    const before = tablesOf(session.state().recognised);
    await session.changeSettings(wanted);
    setChanged(changedVerdicts(before, tablesOf(session.state().recognised)));
  };
  return { changed, change: (wanted) => void change(wanted) };
}

/** Whether what is chosen below is for the whole workbook, or for the sheet in front. */
function ScopeField({
  sheet,
  scope,
  isMasked,
  choose,
}: {
  readonly sheet: string;
  readonly scope: Scope;
  /** The sheet in front has its own word. */
  readonly isMasked: boolean;
  readonly choose: (scope: Scope) => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <Field
      label={say("region.scope")}
      hint={isMasked && scope.kind === "workbook" ? say("region.masked", { sheet }) : null}
    >
      <RadioGroup
        value={scope.kind}
        onChange={(_, { value }) => {
          choose(value === "sheet" ? { kind: "sheet", sheet } : WORKBOOK);
        }}
      >
        <Radio value="workbook" label={say("region.scopeWorkbook")} />
        <Radio value="sheet" label={say("region.scopeSheet", { sheet })} />
      </RadioGroup>
    </Field>
  );
}

interface FormProps extends ViewProps {
  readonly assessment: Assessment;
}

function RegionForm({ session, state, recognised, assessment }: FormProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { settings, systems, goneSheets } = recognised;
  const { system, profile } = assessment;
  const { sheet } = assessment.table;
  const ownScope: Scope = { kind: "sheet", sheet };
  const [scope, setScope] = useState<Scope>(hasOwn(settings, ownScope) ? ownScope : WORKBOOK);
  const { changed, change } = useChange(session);
  const isIdle = state.task === null;
  const count = system === null ? null : appliesCount(system, traitsOf(profile));
  return (
    <div className={styles.panel}>
      <GoneSheets
        sheets={goneSheets}
        remove={(name) => {
          change((now) => withoutSheet(now, name));
        }}
      />
      <ScopeField sheet={sheet} scope={scope} isMasked={hasOwn(settings, ownScope)} choose={setScope} />
      <StandardField
        form={{ assessment, systems, settings, scope }}
        isIdle={isIdle}
        choose={(standard) => {
          change((now) => withStandard(now, scope, standard));
        }}
      />
      <OwnStandards
        standards={settings.ownStandards}
        isIdle={isIdle}
        add={(own) => {
          change((now) => withOwnStandard(now, own));
        }}
        remove={(id) => {
          change((now) => withoutOwnStandard(now, id));
        }}
      />
      <div>
        <Body1Strong as="h3" block className={styles.title}>
          {count === null ? say("region.noStandard") : say("region.title", { ...count })}
        </Body1Strong>
        <Body1 role="status" block className={styles.said}>
          {changed !== null && isIdle && say("region.changed", { count: changed })}
        </Body1>
      </div>
      {system !== null &&
        featuresAsked(system).map((feature) => (
          <FeatureField
            key={feature}
            form={{ sheet, scope, settings, profile, system }}
            feature={feature}
            isIdle={isIdle}
            choose={(value) => {
              change((now) => withTrait(now, scope, feature, value));
            }}
          />
        ))}
    </div>
  );
}

/** The standard that the table in front follows, and what is known of its region: what each choice changes, kept in the workbook. */
export function RegionPanel(props: ViewProps): ReactElement {
  const { say } = useWords();
  const [assessment] = tablesOf(props.recognised);
  if (assessment === undefined) return <Body1>{say("region.noTable")}</Body1>;
  return <RegionForm key={assessment.table.sheet} {...props} assessment={assessment} />;
}
