import { v5 as uuidOf } from "uuid";
import { type Fejl, fejl } from "../../fejl.js";
import { findKommune, myndighedsnavn } from "../../kommuner.js";
import type { Kontering } from "../../kontering.js";
import type { Kontonumre } from "../../kontonumre.js";
import { paakraevetOf } from "../../linjefil/felter.js";
import { capFejl } from "../../linjefil/fil.js";
import { type Finansbilag, MAX_POSTERINGER } from "../model.js";
import { type G69Gruppe, groupG69 } from "./grupper.js";
import type { G69Linje } from "./linje.js";
import { pladsfejl, toPostering } from "./to-postering.js";

/** What the file does not say of itself. */
export type G69Afsender = {
  readonly afsenderSystem: string;
  /** CVR of the municipality that sends the file and books it. */
  readonly myndighed: string;
  readonly sortiment: Finansbilag["sortiment"];
  /** The dimensions of an account number (or alias) on a date (`yyyy-mm-dd`). */
  readonly kontering: Kontonumre["kontering"];
};

/** An organisationsenhed that says nothing, as tenQ's test data has it. */
const IKKE_ANGIVET = "0000";

/** Namespace of the ids made from G69 lines; a random one of ours, which must never change. */
const NAVNERUM = "9d0b6a52-6f0e-4c1c-8a55-6f1f0d1c69a0";

/**
 * A file without errors as finansbilag: one for each maskinnummer and posteringsdato, in the order of the file. A group
 * with an error gives no bilag. Codes: G69-030 to G69-036, at most 100 errors.
 */
export const fromG69 = (
  linjer: readonly G69Linje[],
  afsender: G69Afsender,
): {
  readonly bilag: readonly Finansbilag[];
  /** The file's line of each posting, by the bilag's id. */
  readonly linjer: ReadonlyMap<string, readonly number[]>;
  readonly fejl: readonly Fejl[];
} => {
  const laest = groupG69(linjer).map((gruppe) => ({ gruppe, ...readGruppe(gruppe, afsender) }));
  return {
    bilag: laest.flatMap(({ bilag }) => bilag ?? []),
    linjer: new Map(
      laest.flatMap(({ gruppe, bilag }) =>
        bilag === undefined ? [] : [[bilag.finansbilagIdentifikator, gruppe.linjer.map(({ nr }) => nr)]],
      ),
    ),
    fejl: capFejl(laest.flatMap(({ fejl }) => fejl)),
  };
};

const readGruppe = (gruppe: G69Gruppe, afsender: G69Afsender) => {
  const konteringer = gruppe.linjer.map(({ linje }) =>
    afsender.kontering(paakraevetOf(linje, 111), gruppe.dato),
  );
  const fundet = [...gruppefejl(gruppe), ...linjefejl(gruppe, konteringer, afsender.myndighed)];
  return fundet.length > 0
    ? { fejl: fundet }
    : { bilag: toBilag(gruppe, konteringer as readonly Kontering[], afsender), fejl: [] };
};

const gruppefejl = ({ maskinnummer, dato, linjer }: G69Gruppe): readonly Fejl[] => {
  const { nr, linje } = linjer[0]!;
  const foerste = linje.hoved.posteringstype;
  const graense = String(MAX_POSTERINGER);
  const vaerdier = { maskinnummer, dato, antal: String(linjer.length), graense };
  return [
    ...(linjer.length > MAX_POSTERINGER
      ? [fejl("G69-034", vaerdier, { linje: nr, element: `G69[${nr}]` })]
      : []),
    ...linjer.flatMap((one) => {
      const type = one.linje.hoved.posteringstype;
      const sted = { linje: one.nr, element: `G69[${one.nr}]/posteringstype` };
      return type === foerste ? [] : [fejl("G69-035", { type, foerste }, sted)];
    }),
  ];
};

const linjefejl = (
  { linjer, dato }: G69Gruppe,
  konteringer: readonly (Kontering | undefined)[],
  myndighed: string,
): readonly Fejl[] =>
  linjer.flatMap(({ linje, nr }, index) => {
    const element = `G69[${nr}]`;
    const enhed = linje.hoved.organisationsenhed;
    const egen = enhed === IKKE_ANGIVET || enhed === findKommune(myndighed)?.kommunekode;
    return [
      ...(egen
        ? []
        : [
            fejl(
              "G69-030",
              { enhed, myndighed: myndighedsnavn(myndighed) },
              { linje: nr, element: `${element}/organisationsenhed` },
            ),
          ]),
      ...(konteringer[index] === undefined
        ? [
            fejl(
              "G69-031",
              { konto: paakraevetOf(linje, 111), dato },
              { linje: nr, element: `${element}/111` },
            ),
          ]
        : []),
      ...pladsfejl(linje, nr),
    ];
  });

/**
 * The ids follow from what the legacy system counts by (system, myndighed, maskinnummer, date, ekspeditioner and line
 * numbers), so the same file sent twice is the same bilag twice. A corrected file must have new ekspeditionsløbenumre.
 */
const toBilag = (
  { maskinnummer, dato, linjer, debet, kredit }: G69Gruppe,
  konteringer: readonly Kontering[],
  { afsenderSystem, myndighed, sortiment }: G69Afsender,
): Finansbilag => {
  const [foerste, sidste] = [linjer[0]!.linje, linjer.at(-1)!.linje];
  const [fra, til] = [paakraevetOf(foerste, 104), paakraevetOf(sidste, 104)];
  const { organisationsenhed, posteringstype } = foerste.hoved;
  const navn = [afsenderSystem, myndighed, organisationsenhed, maskinnummer, dato, fra, til].join("/");
  const id = uuidOf(navn, NAVNERUM);
  return {
    finansbilagIdentifikator: id,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem,
    sortiment,
    bilagsnummer: `${maskinnummer}-${fra}`,
    ...(posteringstype === "NOR" ? {} : { posteringstype }),
    bilagsdato: dato,
    posteringer: linjer.map(({ linje }, index) =>
      toPostering(linje, uuidOf(`${id}/${linje.hoved.linjeloebenummer}`, NAVNERUM), konteringer[index]!),
    ),
    kontroltotal: { antalPosteringer: linjer.length, debetTotal: debet, kreditTotal: kredit },
  };
};
