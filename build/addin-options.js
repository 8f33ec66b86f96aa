/** The address of `npm run excel`, and the one that manifest.xml is written with. */
const LOCAL = "https://localhost:3000/";

/** Where office.js may come from, by the name of the place. */
const CLOUDS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Where the copy stands that comes along with the add-in, from its pages. */
const OWN = "office-js/office.js";

/** What office.js loads for Excel on the web, on Windows and on the Mac, in the pane's languages, and its licence. */
const OWN_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  ...["web-16.00", "win32-16.01", "mac-16.00"].flatMap((host) => [
    `excel-${host}.js`,
    `excel-${host}-core.js`,
  ]),
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Fluent's styles go through one empty `style` element, whose hash this is. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page of ours may do: run its own files and those of the given origins, fetch its own files, nothing else;
 * nothing inline, no eval.
 *
 * @param {readonly string[]} scripts
 * @returns {string}
 */
export function policyWith(...scripts) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    "worker-src 'self'",
    `style-src 'self' ${EMPTY}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * How the add-in is built, by the environment: ECOGAP_BASE_URL is the https address of the folder that it will be
 * served from; ECOGAP_OFFICE_JS is `global`, `21vianet`, `own` for a copy that is put beside the add-in, or the path of a
 * copy on its host. `copied` are the files of the copy, from the folder of the npm package.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {{ officeJs: string, copied: readonly string[], policy: string, manifest: (text: string) => string }}
 */
export function addinOptions({ ECOGAP_BASE_URL = LOCAL, ECOGAP_OFFICE_JS = "global" }) {
  const base = new URL(ECOGAP_BASE_URL.replace(/\/*$/, "/"));
  if (base.protocol !== "https:" || base.search !== "" || base.hash !== "")
    throw new Error(`ECOGAP_BASE_URL must be an https address of a folder: ${ECOGAP_BASE_URL}`);
  const isOwn = ECOGAP_OFFICE_JS === "own";
  const officeJs = isOwn ? OWN : (CLOUDS[ECOGAP_OFFICE_JS] ?? ECOGAP_OFFICE_JS);
  const { origin } = new URL(officeJs, base);
  const isKnown = ECOGAP_OFFICE_JS in CLOUDS;
  if (!isKnown && (origin !== base.origin || !/\/office\.js$/.test(officeJs)))
    throw new Error(
      `ECOGAP_OFFICE_JS must be global, 21vianet, own or a path to office.js: ${ECOGAP_OFFICE_JS}`,
    );
  return {
    officeJs,
    copied: isOwn ? OWN_FILES : [],
    policy: isKnown ? policyWith(origin) : policyWith(),
    manifest: (text) => text.replaceAll(LOCAL, base.href),
  };
}
