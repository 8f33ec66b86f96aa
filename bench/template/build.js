import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";

const here = import.meta.dirname;

/** Where the peer's files are put. */
export const PEER = path.join(here, "../../.cache/peer");

/**
 * The peer of our pane, built as the add-in is.
 *
 * @param {import("webpack").Configuration} addin
 * @returns {import("webpack").Configuration}
 */
export function peerOf(addin) {
  return {
    ...addin,
    name: "peer",
    entry: { taskpane: path.join(here, "taskpane.tsx") },
    output: { ...addin.output, path: PEER },
    plugins: [
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: path.join(here, "taskpane.html") }),
    ],
  };
}
