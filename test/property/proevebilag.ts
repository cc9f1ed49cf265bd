import fc from "fast-check";
import { Finansbilag } from "../../src/domain/finans/model.js";
import { writeJson } from "../../src/kit/json-writer.js";
import { writeXml } from "../../src/kit/xml-writer.js";
import { ODENSE } from "../../src/scenarier/parter.js";
import { finansbilag } from "./arbitraries.js";

/** Bilag good and bad, as the texts that reach a door: what a rehearsal must foretell. */

export type Proevebilag = {
  readonly slags: string;
  readonly bilag: Finansbilag;
  readonly text: string;
  readonly form: "xml" | "json";
};

type Line = Finansbilag["posteringer"][number];

const onFirstLine = (bilag: Finansbilag, change: (line: Line) => Line): Finansbilag => ({
  ...bilag,
  posteringer: bilag.posteringer.map((line, index) => (index === 0 ? change(line) : line)),
});

const withVaerdi = (bilag: Finansbilag, dimension: string, vaerdi: string): Finansbilag =>
  onFirstLine(bilag, (line) => ({
    ...line,
    kontodimensioner: line.kontodimensioner.map((one) =>
      one.dimension === dimension ? { ...one, vaerdi } : one,
    ),
  }));

/** Faults of content, each by what it is called. */
const FEJL: Readonly<Record<string, (bilag: Finansbilag) => Finansbilag>> = {
  god: (bilag) => bilag,
  "i serie": (bilag) => ({ ...bilag, bilagsserie: bilag.bilagsdato }),
  "ukendt konto": (bilag) => withVaerdi(bilag, "Funktion", "55772"),
  "ukendt værdi": (bilag) => withVaerdi(bilag, "Art", "x1"),
  "skæv kontrolsum": (bilag) => ({
    ...bilag,
    kontroltotal: { ...bilag.kontroltotal, debetTotal: bilag.kontroltotal.debetTotal + 1n },
  }),
  "ude af balance": (bilag) => onFirstLine(bilag, (line) => ({ ...line, beloeb: line.beloeb + 1n })),
  "ugyldig part": (bilag) =>
    onFirstLine(bilag, (line) => ({ ...line, part: { partType: "CVR", partIdentifikator: "12345678" } })),
  "ingen aftale": (bilag) => ({ ...bilag, afsenderMyndighed: ODENSE }),
  "ingen rute": (bilag) => ({ ...bilag, modtagerMyndighed: ODENSE }),
  "ingen kommune": (bilag) => ({ ...bilag, modtagerMyndighed: "12345674" }),
  "andet system": (bilag) => ({ ...bilag, afsenderSystem: "6b5d0c1e-3f59-4d0a-8a64-15900000ffff" }),
};

/** Faults of form, in the text itself. */
const SKRIVEFEJL: Readonly<Record<string, (text: string) => string>> = {
  ingen: (text) => text,
  "ukendt dimension": (text) => text.replace("Dranst", "Stednummer"),
  afkortet: (text) => text.slice(0, text.length - 30),
  "manglende afsender": (text) => text.replace("AfsenderSystem", "AfsenderSytem"),
};

const often = (names: readonly string[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(names[0]!) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  );

export const proevebilag: fc.Arbitrary<Proevebilag> = fc
  .record({
    bilag: finansbilag,
    fejl: often(Object.keys(FEJL)),
    skrivefejl: fc.oneof(
      { weight: 9, arbitrary: fc.constant("ingen") },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(SKRIVEFEJL)) },
    ),
    form: fc.constantFrom("xml", "json"),
  })
  .map(({ bilag: good, fejl, skrivefejl, form }) => {
    const bilag = FEJL[fejl]!(good);
    const text = form === "xml" ? writeXml(Finansbilag, bilag) : writeJson(Finansbilag, bilag);
    return {
      slags: skrivefejl === "ingen" ? fejl : skrivefejl,
      bilag,
      text: SKRIVEFEJL[skrivefejl]!(text),
      form: form as "xml" | "json",
    };
  });
