import { expect, test } from "@jest/globals";
import { everyKindOfEdit, firstSheet, fixture, KANGBASHI, opened } from "./workbooks";
import { partsOf, writeZip } from "./zip-file";

test("our record is found where LibreOffice puts it, under the package instead of the workbook, and can be taken back", async () => {
  const workbook = await opened(fixture(KANGBASHI));
  await workbook.apply(everyKindOfEdit((await firstSheet(workbook)).name));
  const { memory } = await workbook.read();
  const parts = { ...partsOf(await workbook.save()) };
  const ours = /<Relationship [^>]*customXml\/item\d+\.xml"[^>]*\/>/u;
  const link = ours.exec(parts["xl/_rels/workbook.xml.rels"] ?? "")?.[0] ?? "";
  expect(link).not.toBe("");
  parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(link, "");
  const atRoot = link
    .replace(/Target="[^"]*"/u, 'Target="customXml/item1.xml"')
    .replace(/Id="[^"]*"/u, 'Id="rIdOurs"');
  parts["_rels/.rels"] = (parts["_rels/.rels"] ?? "").replace(
    "</Relationships>",
    `${atRoot}</Relationships>`,
  );
  const buffers = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, Buffer.from(text, "latin1")]),
  );
  const moved = await opened(writeZip(buffers));
  expect((await moved.read()).memory).toBe(memory);
});
