import * as z from "zod/mini";
import { MAX_COLUMN, MAX_ROW } from "../sheet/address";
import { isOwnName } from "../sheet/own-name";
import { COLUMN_ROLES } from "../table/column-role";

z.config({ jitless: true });

const row = z.int().check(z.minimum(1), z.maximum(MAX_ROW));
const column = z.int().check(z.minimum(1), z.maximum(MAX_COLUMN));
const count = z.int().check(z.minimum(1));

const saidColumn = z.object({
  /** What the header says over the column. */
  header: z.string(),
  /** Which one of the columns with this header it is, counted from 1. */
  nth: count,
  /** Null for a column that holds nothing of the table. */
  role: z.nullable(z.enum(COLUMN_ROLES)),
  /** Of values and targets. */
  year: z.nullable(z.int()),
});

const saidRow = z.object({
  /** Names the row by what stands in it; see `row-keys.ts`. */
  key: z.string(),
  /** The row's name, for people. */
  name: z.string(),
  /** The standard that `id` is of. */
  system: z.nullable(z.string()),
  /** The indicator or component; null for a row that is none of the standard's. */
  id: z.nullable(z.string()),
});

const area = z.object({ top: row, left: column, bottom: row, right: column });

export const tableMapping = z
  .object({
    /** The defined name that points to the table, header rows included. */
    name: z.string().check(z.refine(isOwnName)),
    /** Where the table stood when the user said something of it last. */
    sheet: z.string(),
    area,
    headerRows: count,
    /** The user gave the table its area and header; else it was recognised. */
    byHand: z.boolean(),
    /** Texts that the header must hold for the table to be taken for the same. */
    header: z.array(z.string()),
    columns: z.array(saidColumn),
    rows: z.array(saidRow),
  })
  .check(
    z.refine(
      ({ area: { top, left, bottom, right }, headerRows }) => left <= right && top + headerRows <= bottom,
    ),
  );

/** What the user said of one table, where that is not what was recognised. */
export type TableMapping = z.infer<typeof tableMapping>;
export type SaidColumn = TableMapping["columns"][number];
export type SaidRow = TableMapping["rows"][number];
