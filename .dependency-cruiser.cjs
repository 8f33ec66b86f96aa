/** The import directions of the product: a way in may know everything, the domain knows nothing. */
const only = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^src/", pathNot: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    only("domain-knows-nothing", "^src/domain/", "^src/domain/", "domain imports only itself"),
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "domain may use a decimal library, and a schema library to read data it is given; nothing of Node, the DOM or Office",
      from: { path: "^src/domain/" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-no-pkg", "unknown"],
        pathNot: "node_modules/(@types/)?(big\\.js|zod|leven|munkres)/",
      },
    },
    only(
      "workbook-knows-domain",
      "^src/workbook/",
      "^src/(domain|workbook)/",
      "the seam speaks in domain types",
    ),
    only(
      "xlsx-knows-workbook",
      "^src/xlsx/",
      "^src/(xlsx|workbook|domain/sheet|domain/fingerprint)",
      "a seam knows sheets, not indicators",
    ),
    only(
      "excel-knows-workbook",
      "^src/excel/",
      "^src/(excel|workbook|domain/sheet|domain/fingerprint)",
      "a seam knows sheets, not indicators",
    ),
    only(
      "docx-knows-domain",
      "^src/docx/",
      "^src/(docx|domain)/",
      "a document is written from what the domain says, in words",
    ),
    only(
      "pane-knows-workbook",
      "^src/pane/",
      "^src/(pane|workbook|domain|locales|docx)/",
      "the pane knows neither Office nor workbook files",
    ),
    only(
      "locales-know-domain",
      "^src/locales/",
      "^src/(locales|domain)/",
      "sentences are made from domain codes",
    ),
    {
      name: "ways-in-are-ends",
      severity: "error",
      comment: "nothing imports a way in but itself",
      from: { pathNot: "^(src/(addin|webpage|cli)/|test/)" },
      to: { path: "^src/(addin|webpage|cli)/" },
    },
    {
      name: "ship-what-is-installed",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
