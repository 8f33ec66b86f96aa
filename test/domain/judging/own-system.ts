import type {
  IndicatorSystem,
  StandardComponent,
  StandardIndicator,
} from "../../../src/domain/standards/indicator-system";

type Entry<T> = Partial<T> & { readonly id: string; readonly name: string };

type Indicator = Entry<Omit<StandardIndicator, "components">> & {
  readonly components?: readonly Entry<StandardComponent>[];
};

const LEVEL = {
  unit: "%",
  direction: "higher",
  measure: "level",
  criteria: [{ text: "≥85" }],
} as const;

/** A standard of the user's own: levels in per cent of which more is better, with a criterion of ≥85 where none is given. */
export function ownSystem(
  indicators: readonly Indicator[],
  own: Partial<IndicatorSystem> = {},
): IndicatorSystem {
  return {
    id: "own",
    title: "某县设施标准",
    document: "某县〔2020〕1号",
    kind: "standard",
    levels: ["county", "prefecture"],
    indicators: indicators.map(({ components, ...indicator }) => ({
      ...LEVEL,
      criteria: [...LEVEL.criteria],
      no: null,
      domain: null,
      task: null,
      property: null,
      verified: true,
      source: "某县〔2020〕1号",
      ...indicator,
      ...(components === undefined
        ? {}
        : {
            components: components.map((component) => ({
              ...LEVEL,
              criteria: [...LEVEL.criteria],
              ...component,
            })),
          }),
    })),
    ...own,
  };
}
