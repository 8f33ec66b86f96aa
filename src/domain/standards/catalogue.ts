import erenhot from "./erenhot-14th-five-year.json";
import { indicatorSystemSchema, type IndicatorSystem } from "./indicator-system";
import national2021 from "./national-2021.json";
import ordos from "./ordos-14th-five-year.json";
import prefecture2024 from "./prefecture-2024.json";

/** The standards and plans that come with the product. Adding one is adding a file here. */
export const CATALOGUE: readonly IndicatorSystem[] = [national2021, prefecture2024, ordos, erenhot].map(
  (file) => indicatorSystemSchema.parse(file),
);
