import { describe, expect, test } from "@jest/globals";
import { changedSample, findingsIn, placesOf, type Sample } from "./changed-sample";

const NO_DECLARATIONS = (places: readonly string[]): readonly string[] =>
  places.filter((place) => !place.startsWith("unsupportedDeclaration"));

const KANGBASHI = [
  "unsupportedDeclaration J5",
  "unitMismatch I10",
  "unsupportedDeclaration J25",
  "staleYear I35",
  "staleYear I36",
];

const XILINHOT = [
  // The sheet drops 完成上级规定的考核任务 from the standard's criterion.
  "criterionDiffersFromStandard G11",
  "criterionDiffersFromStandard G12",
  "criterionDiffersFromStandard G13",
  "unknownMarker H14",
  "staleYear H15",
  "unitMismatch H25",
  "unsupportedDeclaration I25",
  "staleYear H26",
  "staleYear H27",
  "unitMismatch H28",
  "unsupportedDeclaration I28",
  "unitMismatch H29",
  "unsupportedDeclaration I28",
  "staleYear H32",
  "staleYear H33",
  "qualifiedValue H34",
  "staleYear H37",
];

describe("the audit of the published tables finds what is there, and nothing else", () => {
  test.each<readonly [Sample, readonly string[]]>([
    ["kangbashi-2020", KANGBASHI],
    ["kangbashi-2020-blank", NO_DECLARATIONS(KANGBASHI)],
    ["xilinhot-2022", XILINHOT],
    ["xilinhot-2022-blank", NO_DECLARATIONS(XILINHOT)],
    ["ordos-14th-five-year", ["numbering A21"]],
    ["erenhot-14th-five-year", ["qualifiedValue E3"]],
  ])("%s", async (sample, wanted) => {
    expect(placesOf(findingsIn(await changedSample(sample)))).toEqual(wanted);
  });
});
