import type { Aktoer } from "../domain/adgang.js";
import type { Fejl, Sted } from "../domain/fejl.js";
import { readG69, writeG69 } from "../domain/finans/g69/fil.js";
import { fromG69 } from "../domain/finans/g69/from-g69.js";
import type { G69Linje } from "../domain/finans/g69/linje.js";
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
  type Filsvar,
  findIndhold,
  type Giv,
  handOverFil,
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

/** A bilag of a file, with the file's line of each of its posteringer. */
type Bilagsdel = { readonly bilag: Finansbilag; readonly linjer: readonly number[] };

/** The bilag of a file, each handed to `give`: ADG-010, AFT-001…005, G69-001…024; of lines that are no bilag G69-030…036. */
export const handOverG69 = <S>(
  hub: Hub,
  opkald: G69Opkald,
  give: Giv<Finansbilag, S>,
): Promise<Result<Filsvar<Bilagsdel, S>, readonly Fejl[]>> =>
  handOverFil(
    hub,
    opkald,
    {
      integration: finans,
      read: readG69,
      convert: (laest) => toBilag(hub, opkald, laest),
      beskedOf: ({ bilag }) => bilag,
      placeOf,
    },
    give,
  );

const toBilag = async (hub: Hub, opkald: G69Opkald, laest: readonly G69Linje[]) => {
  const { aktoer, myndighed, sortiment } = opkald;
  const { kontering } = await readKontonumre(hub, myndighed);
  const afsender = { afsenderSystem: aktoer.itsystem!, myndighed, sortiment, kontering };
  const { bilag, linjer, fejl } = fromG69(laest, afsender);
  return {
    dele: bilag.map((one) => ({ bilag: one, linjer: linjer.get(one.finansbilagIdentifikator)! })),
    fejl,
  };
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
const placeOf = (element: string, { linjer }: Bilagsdel): Sted => {
  const placed = placedIn("G69", element);
  if (placed !== undefined) return placed;
  const [, nr = "1", navn] = /Finanspostering\[(\d+)\](?:\/(\w+))?/.exec(element) ?? [];
  const linje = linjer[Number(nr) - 1] ?? linjer[0]!;
  const felt = navn === undefined ? undefined : FELT[navn];
  return { linje, element: `G69[${linje}]${felt === undefined ? "" : `/${felt}`}` };
};

/** The municipality's account numbers as they are known now. */
export const readKontonumre = async (hub: Hub, myndighed: Cvr): Promise<Kontonumre> =>
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
