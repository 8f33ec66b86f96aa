import type { PageChart } from "../domain/sheet/page";
import type { Dialect } from "./dialect";
import { encodeText } from "./xml-text";

/** The drawing part of a new sheet, with charts by the relationships of these ids. */
export function drawingXml(
  charts: readonly { readonly chart: PageChart; readonly relationshipId: string }[],
  dialect: Dialect,
): string {
  const anchors = charts.map(({ chart, relationshipId }, index) =>
    anchorXml(chart, relationshipId, index + 2, dialect),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}">${anchors.join("")}</xdr:wsDr>`
  );
}

function anchorXml(
  { name, title, over }: PageChart,
  relationshipId: string,
  id: number,
  dialect: Dialect,
): string {
  return (
    `<xdr:twoCellAnchor>${cornerXml("from", over.left - 1, over.top - 1)}${cornerXml("to", over.right, over.bottom)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${encodeText(name)}" descr="${encodeText(title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${relationshipId}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function cornerXml(local: string, column: number, row: number): string {
  return `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
}
