const { TestEnvironment } = require("jest-environment-jsdom");

/**
 * jsdom with the web platform parts that browsers have, Node has, and jsdom leaves out, and with empty ones for what
 * depends on a layout.
 */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const names = [
      "Blob",
      "CompressionStream",
      "DecompressionStream",
      "File",
      "ReadableStream",
      "Response",
      "TextDecoder",
      "TextEncoder",
      "TransformStream",
      "Uint8Array",
      "ArrayBuffer",
      "WritableStream",
    ];
    for (const name of names) this.global[name] = globalThis[name];
    this.global.Element.prototype.scrollIntoView = () => undefined;
    this.global.matchMedia = () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    this.global.ResizeObserver = class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    };
  }
};
