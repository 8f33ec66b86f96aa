import { parse } from "@formatjs/icu-messageformat-parser";

/**
 * A webpack loader for the sentences of one language: reads the message syntax when the program is built, so that the
 * program comes without a parser for it.
 *
 * @param {string} source JSON of messages by key
 * @returns {string} JSON of parsed messages by key
 */
export default function parseMessages(source) {
  const messages = Object.entries(JSON.parse(source));
  return JSON.stringify(Object.fromEntries(messages.map(([key, text]) => [key, parse(text)])));
}
