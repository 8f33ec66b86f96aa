import { describe, expect, test } from "@jest/globals";
import { addinOptions } from "../../build/addin-options.js";

const MANIFEST = `<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>`;

describe("the build of the add-in", () => {
  test("takes office.js from the global CDN and serves this machine unless told otherwise", () => {
    const { officeJs, policy, manifest } = addinOptions({});
    expect(officeJs).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(manifest(MANIFEST)).toBe(MANIFEST);
  });

  test("takes it from 21Vianet's, and allows that origin and no other", () => {
    const { officeJs, policy } = addinOptions({ ECOGAP_OFFICE_JS: "21vianet" });
    expect(officeJs).toBe(
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    );
    expect(policy).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  });

  test("takes it from the add-in's own host, and allows nothing else then", () => {
    const { officeJs, policy } = addinOptions({ ECOGAP_OFFICE_JS: "/office/office.js" });
    expect(officeJs).toBe("/office/office.js");
    expect(policy).toContain("script-src 'self';");
  });

  test("brings a copy of office.js along, found from the pages wherever they are served, and allows nothing else then", () => {
    const { officeJs, copied, policy } = addinOptions({ ECOGAP_OFFICE_JS: "own" });
    expect(officeJs).toBe("office-js/office.js");
    expect(copied).toContain("excel-web-16.00.js");
    expect(copied).toContain("zh-cn/office_strings.js");
    expect(policy).toContain("script-src 'self';");
    expect(addinOptions({}).copied).toEqual([]);
  });

  test("writes the address that it will be served from into the manifest", () => {
    const { manifest } = addinOptions({ ECOGAP_BASE_URL: "https://stats.example.cn/ecogap" });
    expect(manifest(MANIFEST)).toBe(
      `<SourceLocation DefaultValue="https://stats.example.cn/ecogap/taskpane.html"/>`,
    );
  });

  test.each([
    [{ ECOGAP_BASE_URL: "http://stats.example.cn/" }, /https address/u],
    [{ ECOGAP_OFFICE_JS: "https://elsewhere.example/office.js" }, /global, 21vianet, own or a path/u],
    [{ ECOGAP_OFFICE_JS: "/office/other.js" }, /global, 21vianet, own or a path/u],
  ])("refuses %j", (environment, says) => {
    expect(() => addinOptions(environment)).toThrow(says);
  });
});
