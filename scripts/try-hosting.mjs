/**
 * Starts nginx and Apache, where they are installed, with the configurations of `deploy/` over what was built, and asks
 * each for a page, a script and what is not there: `npm run try-hosting`. Says which server was tried and what it answered.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import certificates from "office-addin-dev-certs";

const root = path.join(import.meta.dirname, "..");
const PORT = 18443;
/** Where the servers' programs are installed, which may be outside the path of a plain user. */
const SEARCH = `${process.env.PATH ?? ""}:/usr/sbin:/usr/local/sbin`;
const HASHED = /\.[0-9a-f]{8}\.js$/;

function installed(program) {
  return SEARCH.split(":")
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
}

/** The site as it would be unpacked, and a certificate for it. */
async function prepare(folder) {
  const site = path.join(folder, "site");
  mkdirSync(site);
  for (const part of ["addin", "page"]) {
    const built = path.join(root, "dist", part);
    if (!existsSync(built)) throw new Error(`dist/${part} is not there: run npm run build first`);
    cpSync(built, path.join(site, part), { recursive: true });
  }
  const [ca, crt, key] = ["ca.crt", "server.crt", "server.key"].map((name) => path.join(folder, name));
  await certificates.generateCertificates(ca, crt, key);
  return { site, crt, key };
}

/** A configuration of `deploy/` for the site, the certificate and the port of this trial. */
function configuration(name, { site, crt, key }) {
  return readFileSync(path.join(root, "deploy", name), "utf8")
    .replaceAll("/srv/ecogap", site)
    .replaceAll("/etc/ssl/ecogap/server.crt", crt)
    .replaceAll("/etc/ssl/ecogap/server.key", key)
    .replaceAll("*:443", `*:${PORT}`)
    .replaceAll("listen 443", `listen ${PORT}`);
}

function nginx(program, folder, place) {
  const file = path.join(folder, "nginx.conf");
  const types = "/etc/nginx/mime.types";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${path.join(folder, name)};`,
  );
  writeFileSync(
    file,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
     events {} http { include ${types}; access_log off; ${temporary.join(" ")} ${configuration("nginx.conf", place)} }`,
  );
  return spawn(program, ["-c", file, "-p", folder, "-e", path.join(folder, "error.log")], {
    stdio: "inherit",
  });
}

function apache(program, folder, place) {
  const modules = "/usr/lib/apache2/modules";
  const names = [
    "mpm_event",
    "authz_core",
    "ssl",
    "headers",
    "mime",
    "dir",
    "deflate",
    "filter",
    "alias",
    "unixd",
    "socache_shmcb",
  ];
  const loads = names
    .filter((name) => existsSync(path.join(modules, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
  const file = path.join(folder, "apache.conf");
  writeFileSync(
    file,
    `${loads.join("\n")}\nServerName localhost\nListen ${PORT}\nPidFile ${folder}/httpd.pid\nErrorLog ${folder}/error.log
     DefaultRuntimeDir ${folder}\nMutex file:${folder} default\nTypesConfig /etc/mime.types\nSSLSessionCache none
     ${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}\n${configuration("apache.conf", place)}`,
  );
  return spawn(program, ["-X", "-f", file], { stdio: "inherit" });
}

function ask(url, method = "GET") {
  return new Promise((resolve, reject) => {
    const asked = request(
      `https://localhost:${PORT}${url}`,
      { method, rejectUnauthorized: false },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          resolve({ status: answer.statusCode, headers: answer.headers });
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

async function ready() {
  for (let tries = 0; tries < 50; tries++) {
    try {
      return await ask("/page/");
    } catch {
      await pause(100);
    }
  }
  throw new Error("the server does not answer");
}

/** What every server must answer; gives what is wrong. */
async function faults({ site }) {
  const wrong = [];
  const expect = (what, found, wanted) => {
    const fits = wanted instanceof RegExp ? wanted.test(String(found)) : found === wanted;
    if (!fits) wrong.push(`${what}: ${found} instead of ${wanted}`);
  };
  const script = readdirSync(path.join(site, "page")).find((name) => HASHED.test(name));
  const page = await ask("/page/");
  expect("page", page.status, 200);
  expect("type of the page", page.headers["content-type"], "text/html; charset=utf-8");
  expect("cache of the page", page.headers["cache-control"], "no-cache");
  expect("frames of the page", page.headers["content-security-policy"], "frame-ancestors 'none'");
  expect("sniffing", page.headers["x-content-type-options"], "nosniff");
  expect("referrer", page.headers["referrer-policy"], "no-referrer");
  const hashed = await ask(`/page/${script}`);
  expect(
    "type of a script",
    hashed.headers["content-type"],
    /^(?:text|application)\/javascript; charset=utf-8$/u,
  );
  expect("cache of a script", hashed.headers["cache-control"], "public, max-age=31536000, immutable");
  const pane = await ask("/addin/taskpane.html");
  expect("pane", pane.status, 200);
  expect("frames of the pane", pane.headers["content-security-policy"], undefined);
  expect(
    "manifest",
    (await ask("/addin/manifest.xml")).headers["content-type"],
    /^(?:text|application)\/xml/u,
  );
  expect("root", (await ask("/")).headers.location, /\/page\/$/u);
  expect("folder", (await ask("/addin/icons/")).status, /^40[34]$/u);
  expect("what is not there", (await ask("/nothing")).status, 404);
  expect("writing", (await ask("/page/", "PUT")).status, /^40[35]$/u);
  return wrong;
}

const SERVERS = [
  ["nginx", "nginx", nginx],
  ["Apache", "apache2", apache],
];
for (const [title, name, start] of SERVERS) {
  const program = installed(name);
  if (program === undefined) {
    console.log(`${title}: not installed, not tried`);
    continue;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "ecogap-hosting-"));
  execFileSync("chmod", ["-R", "755", folder]);
  const place = await prepare(folder);
  const server = start(program, folder, place);
  try {
    await ready();
    const wrong = await faults(place);
    console.log(
      wrong.length === 0 ? `${title}: all answers are right` : `${title}:\n  ${wrong.join("\n  ")}`,
    );
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}
