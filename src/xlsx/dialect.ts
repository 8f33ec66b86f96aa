/** Namespaces of the documents of one package: transitional as nearly all are, or strict (ECMA-376 parts 4 and 1). */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  readonly spreadsheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
}

const STRICT_START = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL_START = "http://schemas.openxmlformats.org/";

const TRANSITIONAL: Dialect = {
  main: `${TRANSITIONAL_START}spreadsheetml/2006/main`,
  relationships: `${TRANSITIONAL_START}officeDocument/2006/relationships`,
  spreadsheetDrawing: `${TRANSITIONAL_START}drawingml/2006/spreadsheetDrawing`,
  drawing: `${TRANSITIONAL_START}drawingml/2006/main`,
  chart: `${TRANSITIONAL_START}drawingml/2006/chart`,
};

const STRICT: Dialect = {
  main: `${STRICT_START}spreadsheetml/main`,
  relationships: `${STRICT_START}officeDocument/relationships`,
  spreadsheetDrawing: `${STRICT_START}drawingml/spreadsheetDrawing`,
  drawing: `${STRICT_START}drawingml/main`,
  chart: `${STRICT_START}drawingml/chart`,
};

/** The dialect whose namespace a document has. */
export function dialectOf(namespace: string): Dialect {
  return namespace.startsWith(STRICT_START) ? STRICT : TRANSITIONAL;
}

/** The dialect-independent namespaces of drawings and charts. */
export function isDrawing(namespace: string): boolean {
  return [TRANSITIONAL.drawing, STRICT.drawing].includes(namespace);
}

export function isChart(namespace: string): boolean {
  return [TRANSITIONAL.chart, STRICT.chart].includes(namespace);
}
