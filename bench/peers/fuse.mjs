import Fuse from "fuse.js";

/**
 * A fuzzy search over the names of a standard: an indicator's, with each of its components' behind it.
 *
 * @param {import("../../src/domain/standards/indicator-system").IndicatorSystem} system
 */
export function prepareSearch({ indicators }) {
  const entries = indicators.flatMap(({ id, name, aliases = [], components = [] }) => [
    ...[name, ...aliases].map((text) => ({ id, text })),
    ...components.flatMap((component) =>
      [component.name, ...(component.aliases ?? [])].map((text) => ({
        id: `${id}/${component.id}`,
        text: name + text,
      })),
    ),
  ]);
  return new Fuse(entries, { keys: ["text"], threshold: 0.4, ignoreLocation: true });
}

/** The id of the entry that is most like each name; null for a name that none is like. */
export function searchAll(search, names) {
  return names.map((name) => search.search(name, { limit: 1 })[0]?.item.id ?? null);
}
