/**
 * Serves dist/addin at https://localhost:3000 and puts the add-in into the desktop Excel of this machine where there can
 * be one (Windows, Mac); elsewhere it says how to add it by hand. Ends with Ctrl+C, which takes the add-in out again.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import certificates from "office-addin-dev-certs";

const root = path.join(import.meta.dirname, "..");
const built = path.join(root, "dist/addin");
const manifest = path.join(built, "manifest.xml");
const PORT = 3000;
const ADDIN = "3f5b7d0a-6a0e-4d55-9a55-5d1f0c2a8e11";
/** Where Excel for Windows looks for add-ins under development. */
const WINDOWS = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
/** Where Excel for Mac does. */
const MAC = path.join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/** Certificates for localhost that Excel trusts; where nothing can trust them for good, the browser will ask. */
async function certificate() {
  if (["win32", "darwin"].includes(process.platform)) return certificates.getHttpsServerOptions();
  const folder = path.join(root, ".cache/certificates");
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  if (!existsSync(key)) {
    mkdirSync(folder, { recursive: true });
    await certificates.generateCertificates(ca, cert, key);
  }
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

function answer(request, response) {
  const { pathname } = new URL(request.url ?? "/", `https://localhost:${PORT}`);
  const file = path.join(built, path.normalize(decodeURIComponent(pathname)));
  if (!file.startsWith(built + path.sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
  });
  response.end(readFileSync(file));
}

/** Adds the add-in to desktop Excel; gives what takes it out again, or null where there is no desktop Excel. */
function sideload() {
  if (process.platform === "win32") {
    execFileSync("reg", ["add", WINDOWS, "/v", ADDIN, "/t", "REG_SZ", "/d", manifest, "/f"]);
    return () => execFileSync("reg", ["delete", WINDOWS, "/v", ADDIN, "/f"]);
  }
  if (process.platform === "darwin") {
    const copy = path.join(MAC, `${ADDIN}.manifest.xml`);
    mkdirSync(MAC, { recursive: true });
    copyFileSync(manifest, copy);
    return () => {
      rmSync(copy, { force: true });
    };
  }
  return null;
}

const server = createServer(await certificate(), answer);
server.listen(PORT, "localhost", () => {
  const remove = sideload();
  console.log(`达标助手：https://localhost:${PORT}/taskpane.html （Ctrl+C 结束）`);
  if (remove === null) {
    console.log(
      "本机没有桌面版 Excel。用网页版 Excel：开始 → 加载项 → 更多加载项 → 我的加载项 → 上载我的加载项，选择",
    );
    console.log(`  ${manifest}`);
    console.log("浏览器须先信任上面的地址：打开一次并接受证书。");
    return;
  }
  console.log(
    "重新启动 Excel，打开一个工作簿：“开始”选项卡右侧应出现“达标助手”；没有时见 README“在 Excel 中使用”。",
  );
  process.once("SIGINT", () => {
    remove();
    process.exit();
  });
});
