import type { ReactElement } from "react";
import { appliesCount, featureEffect, type FeatureEffect } from "../../domain/region/region-effects";
import {
  REGION_FEATURES,
  type RegionFeature,
  type RegionTraits,
  type RegionValue,
} from "../../domain/region/region-feature";
import type { RegionProfile } from "../../domain/region/region-profile";
import type { Settings } from "../../domain/settings";
import { traitsIn, userTraits, withTrait, type Scope } from "../../domain/settings-scope";
import type { IndicatorSystem } from "../../domain/standards/indicator-system";
import { useWords } from "../words";
import { ChoiceField, type Choice } from "./choice-field";

/** The word for leaving a feature open. */
const OPEN = "";

/** What is known of a table's region, and where the user's word on it goes. */
export interface RegionForm {
  readonly sheet: string;
  readonly scope: Scope;
  readonly settings: Settings;
  readonly profile: RegionProfile;
  readonly system: IndicatorSystem;
}

/** The words for leaving a feature open: what the workbook says then, or else what the sheet shows, or that it shows nothing. */
function openText(
  { scope, settings, profile }: RegionForm,
  feature: RegionFeature,
  { say }: ReturnType<typeof useWords>,
): string {
  const ofWorkbook = scope.kind === "sheet" ? settings.region[feature] : undefined;
  if (ofWorkbook !== undefined) return say("region.asWorkbook", { value: say(`region.value.${ofWorkbook}`) });
  const shown = profile.sheet[feature];
  if (shown === undefined) return say("region.notShown");
  const evidence = profile.evidence[feature] ?? "";
  return say(profile.absent.has(feature) ? "region.shownByAbsence" : "region.shown", {
    value: say(`region.value.${shown}`),
    evidence,
  });
}

function effectKind({ asked, limits }: FeatureEffect): "both" | "asked" | "limits" | "none" {
  if (asked > 0) return limits > 0 ? "both" : "asked";
  return limits > 0 ? "limits" : "none";
}

/** One feature of the region: what the sheet shows, or what the user says; each with how many indicators apply then. */
export function FeatureField({
  form,
  feature,
  isIdle,
  choose,
}: {
  readonly form: RegionForm;
  readonly feature: RegionFeature;
  readonly isIdle: boolean;
  readonly choose: (value: RegionValue | null) => void;
}): ReactElement {
  const words = useWords();
  const { say } = words;
  const { sheet, scope, settings, profile, system } = form;
  const traitsWith = (value: RegionValue | null): RegionTraits => {
    return { ...profile.sheet, ...userTraits(withTrait(settings, scope, feature, value), sheet) };
  };
  const detail = (value: RegionValue | null): string =>
    say("region.applies", { ...appliesCount(system, traitsWith(value)) });
  const values: readonly RegionValue[] = REGION_FEATURES[feature];
  const choices: readonly Choice[] = [
    { value: OPEN, text: openText(form, feature, words), detail: detail(null) },
    ...values.map((value) => ({ value, text: say(`region.value.${value}`), detail: detail(value) })),
  ];
  const effect = featureEffect(system, feature, traitsWith(null));
  return (
    <ChoiceField
      label={say(`region.${feature}`)}
      hint={say(`region.effect.${effectKind(effect)}`, { ...effect })}
      choices={choices}
      chosen={traitsIn(settings, scope)[feature] ?? OPEN}
      isIdle={isIdle}
      choose={(chosen) => {
        choose(values.find((value) => value === chosen) ?? null);
      }}
    />
  );
}
