import { normaliseText } from "../reading/normalise";
import { traitsNamed } from "./region-class";
import { regionTraits, type RegionFeature, type RegionTraits } from "./region-feature";

/** What columns of a table of regions are called, by the feature that they tell. */
const NAMES: readonly (readonly [RegExp, RegionFeature])[] = [
  [/^(?:行政)?(?:级别|层级)$|^level$/iu, "level"],
  [/^(?:是否)?(?:沿海|临海|海岸)(?:内陆|或内陆|情况|类型)?$|^coast$/iu, "coast"],
  [/^(?:地形(?:气候)?|气候|地形地貌|地貌)(?:类型|类别|分区|条件)?$|^terrain$/iu, "terrain"],
  [/^(?:有无|是否有)?农业(?:情况)?$|^agriculture$/iu, "agriculture"],
  [/^(?:有无|是否有)?(?:自有)?(?:饮用水)?水源地?(?:情况)?$|^watersource$/iu, "waterSource"],
  [/^(?:一般工业)?(?:固体废物|固废)(?:综合利用率|类型)$|^solidwaste$/iu, "solidWaste"],
  [/^城市规模$|^citysize$/iu, "citySize"],
  [/^(?:所处|所在)?区位$|^location$/iu, "location"],
];

const YES = /^(?:有|是|✓|√|y|yes|present|coastal|沿海)$/iu;
const NO = /^(?:无|否|没有|✗|×|n|no|absent|inland|内陆|非沿海|不沿海)$/iu;
/** Features that are there or not. */
const EITHER = {
  coast: ["coastal", "inland"],
  agriculture: ["present", "absent"],
  waterSource: ["present", "absent"],
} as const;
const LEVEL: readonly (readonly [RegExp, RegionTraits])[] = [
  [/^(?:地级市?|设区市|盟|盟市|州|市级?|prefecture)$/iu, { level: "prefecture" }],
  [/^(?:县级市|县级?|旗|区|市辖区|旗县区?|县市区?|county)$/iu, { level: "county" }],
];

/** The feature of a region that a heading asks for; null for any other text. */
export function featureNamed(heading: string): RegionFeature | null {
  const text = normaliseText(heading).replace(/\([^()]*\)/gu, "");
  return NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a cell under the heading of a feature says of its region; nothing where its words are not known. */
export function featureValue(feature: RegionFeature, cell: string): RegionTraits {
  const text = normaliseText(cell);
  if (text === "") return {};
  if (feature === "coast" || feature === "agriculture" || feature === "waterSource") {
    const [yes, no] = EITHER[feature];
    return YES.test(text) ? { [feature]: yes } : NO.test(text) ? { [feature]: no } : {};
  }
  if (feature === "level") return LEVEL.find(([pattern]) => pattern.test(text))?.[1] ?? {};
  const named = traitsNamed(cell) ?? traitsNamed(`${cell}地区`);
  if (named?.[feature] !== undefined) return named;
  const coded = regionTraits.safeParse({ [feature]: text });
  return coded.success ? coded.data : {};
}
