import { prepareSearch, searchAll } from "./peers/fuse.mjs";
import { PROGRAMS } from "./programs/build.js";
import { readForms, regionsWorkbook, ROWS_OF_REGION } from "./regions.mjs";
import { inTurns, ROUNDS, timed } from "./rounds.mjs";

const REGIONS = 2844;
/** The search is slow: it looks for the names of the first regions alone. */
const SEARCHED_REGIONS = 50;
const STANDARD = "national-2021";

/** Names of rows in the order in which they stand, and what our matching made of them. */
function matchedRows(matched) {
  return matched.flatMap(({ table, match }) =>
    table.indicators
      .flatMap(({ rows }) => rows)
      .map((row) => ({
        text: row.name.text + (row.component?.text ?? ""),
        id: match.byRow.get(row.row)?.id ?? null,
      })),
  );
}

/** How many of the names were found to be the indicator that the list has in their place. */
function rightOnes(found, expected) {
  return found.filter((id, index) => id === expected[index % ROWS_OF_REGION]).length;
}

/**
 * Recognising and matching 122,292 rows, from the cells of sheets; and a fuzzy search for the names alone, with how many names each
 * gets right. What is right is what the rows of the sample are, which tests hold to what was found by hand.
 */
export async function measureMatching() {
  const domain = await import(PROGRAMS.domain);
  const forms = await readForms(domain);
  const [sample] = domain.matchWorkbook({ ...forms.workbook, sheets: [forms.sheet] }).matched;
  const expected = matchedRows([sample]).map(({ id }) => id);
  const search = prepareSearch(domain.CATALOGUE.find(({ id }) => id === STANDARD));
  const made = {};
  const measured = await inTurns(ROUNDS, {
    own: async (round) => {
      const workbook = regionsWorkbook(forms, REGIONS, round + 1);
      const time = await timed(() => (made.own = matchedRows(domain.matchWorkbook(workbook).matched)));
      return ((REGIONS * ROWS_OF_REGION) / time) * 1000;
    },
    search: async () => {
      const names = made.own.slice(0, SEARCHED_REGIONS * ROWS_OF_REGION).map(({ text }) => text);
      const time = await timed(() => (made.search = searchAll(search, names)));
      return (names.length / time) * 1000;
    },
  });
  const own = rightOnes(
    made.own.slice(0, made.search.length).map(({ id }) => id),
    expected,
  );
  return [
    {
      what: "tables recognised and matched, beside a search for the names alone",
      unit: "rows/s",
      own: measured.own,
      peer: { name: "Fuse.js", measured: measured.search },
    },
    {
      what: `names that are found to be the right indicator, of ${made.search.length}`,
      unit: "names",
      own: [own],
      peer: { name: "Fuse.js", measured: [rightOnes(made.search, expected)] },
    },
  ];
}
