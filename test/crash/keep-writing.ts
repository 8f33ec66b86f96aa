import { writeWhole } from "../../src/cli/write-file";

/** Writes one whole content after the other to the same file until the process is killed: `keep-writing FILE BYTES LETTERS`. */
const [, , path = "", bytes = "", letters = "ab"] = process.argv;
for (let turn = 0; ; turn++) {
  await writeWhole(path, Buffer.alloc(Number(bytes), letters.charCodeAt(turn % letters.length)));
}
