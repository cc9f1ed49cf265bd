import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, inPrecedence, type Sted } from "../domain/fejl.js";
import { readG69, writeG69 } from "../domain/finans/g69/fil.js";
import { fromG69 } from "../domain/finans/g69/from-g69.js";
import { toG69 } from "../domain/finans/g69/to-g69.js";
import { finans } from "../domain/finans/index.js";
import { Finansbilag } from "../domain/finans/model.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { createKontonumre, KONTONUMMER, type Kontonumre } from "../domain/kontonumre.js";
import { readJson } from "../kit/json-reader.js";
import { failed, ok, type Result } from "../kit/result.js";
import {
  type Filopkald,
  findIndhold,
  type Giv,
  maySendFil,
  opkaldOf,
  placedIn,
  readEgneKlasser,
} from "./linjefil.js";
import type { Hub } from "./ports.js";

/** G69 as another form of the same finansbilag: each of a file's bilag goes the way of any other. */

/** One file, as the door has it. */
export type G69Opkald = Filopkald & {
  /** The version that the sender's dimensions are taken from; G69 has no field for it. */
  readonly sortiment: Finansbilag["sortiment"];
};

/** The bilag of a file with what became of each; `fejl`: what kept others of its lines from being bilag at all. */
export type G69Svar<S> = {
  readonly bilag: readonly { readonly bilag: Finansbilag; readonly svar: S }[];
  readonly fejl: readonly Fejl[];
};

/**
 * Read a file and hand each of its bilag to `give` (`receive`, or `rehearse`), one by one in the order of the file; a bad
 * one holds no other back. Errors of a bilag stand at the file's line. The error is that of the call or of the whole
 * file: ADG-010, AFT-001…005, G69-001…024.
 */
export const handOverG69 = async <S>(
  hub: Hub,
  opkald: G69Opkald,
  give: Giv<Finansbilag, S>,
): Promise<Result<G69Svar<S>, readonly Fejl[]>> => {
  const { aktoer, myndighed, sortiment, bytes } = opkald;
  const adgang = maySendFil(hub, opkald, finans);
  if (!adgang.ok) return failed([adgang.error]);
  const laest = readG69(bytes);
  if (!laest.ok) return laest;
  const { kontering } = await readKontonumre(hub, myndighed);
  const afsenderSystem = aktoer.itsystem!;
  const { bilag, linjer, fejl } = fromG69(laest.value, { afsenderSystem, myndighed, sortiment, kontering });
  const givet: { bilag: Finansbilag; svar: S }[] = [];
  for (const one of bilag) {
    const numre = linjer.get(one.finansbilagIdentifikator)!;
    givet.push({
      bilag: one,
      svar: await give(
        hub,
        opkaldOf(opkald, finans, one, (element) => placeOf(element, numre)),
      ),
    });
  }
  return ok({ bilag: givet, fejl: inPrecedence(fejl) });
};

/** The G69 field that an element of a finanspostering comes from. */
const FELT: Readonly<Record<string, number>> = {
  Beloeb: 112,
  DebetKredit: 113,
  Kontodimension: 111,
  EgenDimension: 111,
  Bogfoeringsdato: 110,
  Part: 133,
  Posteringstekst: 153,
};

/** An element of a bilag as a place in the file; what is no line's stands at the bilag's first line. Places stay. */
const placeOf = (element: string, linjer: readonly number[]): Sted => {
  const placed = placedIn("G69", element);
  if (placed !== undefined) return placed;
  const [, nr = "1", navn] = /Finanspostering\[(\d+)\](?:\/(\w+))?/.exec(element) ?? [];
  const linje = linjer[Number(nr) - 1] ?? linjer[0]!;
  const felt = navn === undefined ? undefined : FELT[navn];
  return { linje, element: `G69[${linje}]${felt === undefined ? "" : `/${felt}`}` };
};

/** The municipality's account numbers as they are known now. */
const readKontonumre = async (hub: Hub, myndighed: Cvr): Promise<Kontonumre> =>
  createKontonumre(await readEgneKlasser(hub, myndighed, KONTONUMMER));

/** Where lines that were not born as G69 come from: ours. Each file has its own maskinnummer. */
const REGISTRERINGSSTED = "000";
const ORGANISATIONSTYPE = "01";

/** Which messages to write, and the maskinnummer of those of their lines that were not born as G69. */
export type G69Oenske = {
  readonly myndighed: Cvr;
  readonly beskeder: readonly Uuid[];
  readonly maskinnummer: string;
};

/** Stored finansbilag as one G69 file. ADG-010, BSK-003, G69-040, G69-041 and every code of reading. */
export const writeBeskeder = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, beskeder, maskinnummer }: G69Oenske,
): Promise<Result<Uint8Array, readonly Fejl[]>> => {
  const fundne = await findIndhold(hub, aktoer, myndighed, beskeder);
  if (!fundne.ok) return failed([fundne.error]);
  const bilag = fundne.value.map(
    ({ indhold }) => readJson(Finansbilag, Buffer.from(indhold)).value as Finansbilag,
  );
  const { kontonummer } = await readKontonumre(hub, myndighed);
  const hoved = {
    registreringssted: REGISTRERINGSSTED,
    organisationsenhed: findKommune(myndighed)?.kommunekode ?? "0000",
    organisationstype: ORGANISATIONSTYPE,
  };
  const skrevet = toG69(bilag, { hoved, maskinnummer, naesteEkspedition: 1, kontonummer });
  return skrevet.ok ? ok(writeG69(skrevet.value)) : skrevet;
};
