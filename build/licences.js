import path from "node:path";
import LicensePlugin from "webpack-license-plugin";

/** Licences that let the product be used, changed and passed on by anybody; a build with any other is refused. */
const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/**
 * One package after the other, with its licence's text.
 *
 * @param {readonly { name: string, version: string, license: string, licenseText: string | null }[]} packages
 * @returns {string}
 */
function asText(packages) {
  return packages
    .map(({ name, version, license, licenseText }) =>
      [`${name} ${version} (${license})`, licenseText?.trim() ?? ""]
        .filter((part) => part !== "")
        .join("\n\n"),
    )
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

/**
 * Writes beside what is built which packages are in it and under which licences, and refuses a licence that is not
 * permissive. Office.js is no part of what is built: where a copy of it is put beside, it brings its own licence along.
 *
 * @param {readonly string[]} within packages whose code comes inside a file of another one's
 * @returns {LicensePlugin}
 */
export function licences(within = []) {
  return new LicensePlugin({
    outputFilename: "licences.json",
    additionalFiles: { "licences.txt": asText },
    unacceptableLicenseTest: (licence) => !PERMISSIVE.includes(licence),
    includePackages: () => within.map((name) => path.join(import.meta.dirname, "../node_modules", name)),
    excludedPackageTest: (name) => name === "ecogap",
  });
}
