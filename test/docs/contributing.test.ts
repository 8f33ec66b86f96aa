import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod";

const ROOT = path.join(__dirname, "../..");
const SOURCE = path.join(ROOT, "src");
const LANGUAGES = ["zh-CN", "en-US"];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));

function guide(language: string): string {
  return readFileSync(path.join(ROOT, `docs/contributing/${language}.md`), "utf8");
}

/** Texts between backquotes. */
function quoted(language: string): readonly string[] {
  return [...guide(language).matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
}

/** Who imports whom among the folders of the source. */
function imports(): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = readdirSync(SOURCE);
  return new Map(
    folders.map((folder) => {
      const files = readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: "utf8" });
      const found = files
        .filter((file) => /\.tsx?$/u.test(file))
        .flatMap((file) => {
          const at = path.join(SOURCE, folder, file);
          const named = readFileSync(at, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu);
          return [...named].map(([, other = ""]) => path.join(path.dirname(at), other));
        });
      const others = found.map((file) => path.relative(SOURCE, file).split(path.sep)[0] ?? "");
      return [folder, new Set(others.filter((other) => other !== folder && folders.includes(other)))];
    }),
  );
}

/** All that a folder leads to, by way of others too. */
function reached(from: string, all: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const next = [...(all.get(from) ?? [])];
  return new Set(next.flatMap((folder) => [folder, ...reached(folder, all)]));
}

/** The imports that no others lead to. */
function shortest(all: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...all].flatMap(([from, direct]) =>
    [...direct]
      .filter((to) => ![...direct].some((other) => other !== to && reached(other, all).has(to)))
      .map((to) => `${from} --> ${to}`),
  );
}

describe.each(LANGUAGES)("the contributor guide in %s", (language) => {
  test("draws every folder of the source, and just the imports that there are", () => {
    const [, picture = ""] = /```mermaid\n([\s\S]*?)```/u.exec(guide(language)) ?? [];
    const boxes = [...picture.matchAll(/^ {2}([a-z]+)\[/gmu)].map(([, folder]) => folder);
    expect(boxes.toSorted()).toEqual(readdirSync(SOURCE).toSorted());
    const arrows = [...picture.matchAll(/^ {2}([a-z]+ --> [a-z]+)$/gmu)].map(([, arrow]) => arrow);
    expect(arrows.toSorted()).toEqual(shortest(imports()).toSorted());
  });

  test("names files and folders that there are", () => {
    const names = quoted(language).filter((text) =>
      /^(?:src|test|scripts|build|docs)\/[\w./-]+$/u.test(text),
    );
    const made = ["docs/screens"];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !made.includes(name) && !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  test("names commands that there are", () => {
    const commands = [...guide(language).matchAll(/npm run ([a-z:-]+)/gu)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test("says where each folder of tests is, and how to run it", () => {
    const folders = readdirSync(path.join(ROOT, "test"), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const told = new Set(quoted(language));
    const untold = folders.map(({ name }) => name).filter((name) => !told.has(`test/${name}`));
    expect(untold.filter((name) => name !== "fixtures")).toEqual([]);
  });

  test("leads to pages that there are", () => {
    const links = [...guide(language).matchAll(/\]\(([^)#]+)\)/gu)].map(([, target = ""]) => target);
    const folder = path.join(ROOT, "docs/contributing");
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
  });
});

test("the contributor guides name the same files and commands in the same chapters", () => {
  const chapters = LANGUAGES.map((language) =>
    guide(language)
      .split(/^## /mu)
      .map((chapter) =>
        [...chapter.matchAll(/`((?:src|test|scripts|build|docs|npm|npx)[^`\n]*)`/gu)]
          .map(([, name]) => name)
          .toSorted(),
      ),
  );
  expect(chapters[1]).toEqual(chapters[0]);
});
