import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { Hono } from "hono";

/** Det Fælles Designsystem, as npm installed it. */
const DKFDS = join(createRequire(import.meta.url).resolve("dkfds"), "../..");
const DKFDS_VERSION = (
  JSON.parse(readFileSync(join(DKFDS, "../package.json"), "utf8")) as { version: string }
).version;

/** Our own files stand in the source folder: dist/src/portal is three below the project. */
const OWN = join(import.meta.dirname, "../../../src/portal/frame");

/** One address for one or more of them: with the design system's version in the addresses that they name. */
const own = (name: string, files: readonly string[]) => {
  const source = files.map((file) => readFileSync(join(OWN, file), "utf8")).join("\n");
  const text = source.replaceAll("/assets/dkfds/", `/assets/dkfds/${DKFDS_VERSION}/`);
  return { name, text, version: createHash("sha256").update(text).digest("hex").slice(0, 12) };
};
const css = own("portal.css", ["ramme.css", "dele.css", "billeder.css", "opkraevning.css", "udbetaling.css"]);
const ikon = own("ikon.svg", ["ikon.svg"]);

/** Addresses of what every page loads. They change when the content does, so browsers may keep them for good. */
export const ASSETS = {
  dkfds: `/assets/dkfds/${DKFDS_VERSION}/css/dkfds.min.css`,
  css: `/assets/${css.version}/${css.name}`,
  ikon: `/assets/${ikon.version}/${ikon.name}`,
} as const;

/** The only files of the design system that are served: its css, and the fonts and icons that the css asks for. */
const SERVED =
  /^(css\/dkfds\.min\.css|fonts\/IBMPlexSans\/complete\/woff2?\/[A-Za-z-]+\.woff2?|img\/svg-icons\/[a-z0-9-]+\.svg)$/;
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const headersFor = (name: string): Record<string, string> => ({
  "content-type": TYPES[extname(name)] ?? "application/octet-stream",
  "cache-control": "public, max-age=31536000, immutable",
});

/** `/assets/…`: the design system's files and our own. */
export const createAssets = (): Hono => {
  const assets = new Hono();
  assets.get("/assets/dkfds/:version/:file{.+}", async (context) => {
    const { version, file } = context.req.param();
    if (version !== DKFDS_VERSION || !SERVED.test(file)) return context.notFound();
    const bytes = await readFile(join(DKFDS, file)).catch(() => undefined);
    return bytes === undefined ? context.notFound() : context.body(bytes, 200, headersFor(file));
  });
  for (const { name, text, version } of [css, ikon]) {
    assets.get(`/assets/${version}/${name}`, (context) => context.body(text, 200, headersFor(name)));
  }
  return assets;
};
