import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, inPrecedence } from "../../domain/fejl.js";
import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import { type Kvittering, kvittering } from "../../domain/kvittering.js";
import type { Filhoved, Kontroltal, Massetype } from "../../domain/massetype.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import { ok } from "../../kit/result.js";
import type { ReadFault } from "../../kit/schema.js";
import type { XmlPiece } from "../../kit/xml-items.js";
import { locateXml } from "../../kit/xml-locate.js";
import { readXml } from "../../kit/xml-reader.js";
import type { Besked } from "../besked.js";
import { type Grundlagsdata, grundlagsdata } from "../grundlag.js";
import type { Hub } from "../ports.js";
import { judge, type Opkald } from "../receive.js";
import { noteSortimentbrug } from "../sortimentkontrol.js";

/** One bilag of a file, judged as if it had come by itself. */
export type Vurderet = Omit<Kontroltal, "bilag"> & {
  readonly nr: number;
  readonly afsenderId: Uuid | null;
  readonly modtager: Cvr | null;
  /** The message it became; left out where the bilag could not be taken in at all. */
  readonly ny?: { readonly besked: Besked; readonly indhold: string; readonly grundlag: Grundlagsdata };
  /** The answer, where it is known already. */
  readonly svar?: Kvittering;
};

/** What kind of file it is, for whom it is read, what its head says, and the namespaces its bilag stand in. */
export type Filsammenhaeng = {
  readonly massetype: Massetype;
  readonly system: Uuid;
  readonly hoved: Filhoved;
  readonly leverance: Uuid;
  /** When the file was received: the time that its messages' ids carry. */
  readonly modtaget: Date;
  readonly aktoer: Aktoer;
  readonly myndighed: Cvr;
  /** What lets the it-system hand it over. */
  readonly aftale: Serviceaftale;
  readonly namespaces: Readonly<Record<string, string>>;
};

type Item = Extract<XmlPiece, { kind: "item" }>;

/** Read and judge one bilag: the same rules, and the same errors, as by any other door; places are lines of the file. */
export const vurderBilag = async (
  hub: Hub,
  fil: Filsammenhaeng,
  nr: number,
  item: Item,
): Promise<Vurderet> => {
  const { integration, count, tekster } = fil.massetype;
  const { value, faults } = readXml(integration.schema, item.bytes, { namespaces: fil.namespaces });
  const bilag = value as never;
  const noegler = integration.keys(bilag);
  const dom = await judge(hub, opkaldOf(fil, item, bilag, faults), noegler, ok(undefined));
  const about = {
    nr,
    afsenderId: noegler.id ?? null,
    modtager: noegler.modtager ?? null,
    ...count(bilag),
  };
  if (dom.slags === "afvist") return { ...about, svar: refusal(tekster.ikkeModtaget, dom.fejl) };
  noteSortimentbrug(hub, noegler);
  const ny = {
    besked: { ...dom.besked, id: beskedIdOf(fil, nr) },
    indhold: dom.indhold,
    grundlag: grundlagsdata(fil.aftale, dom.sortiment),
  };
  return ny.besked.kvittering === null ? { ...about, ny } : { ...about, ny, svar: ny.besked.kvittering };
};

/**
 * The id of a file's message follows from the file and the number: a bilag that is handed over again after a stop is the
 * same message to its receiver. It sorts by time like every other (UUID version 7).
 */
const beskedIdOf = ({ leverance, modtaget }: Filsammenhaeng, nr: number): Uuid =>
  v7({
    msecs: modtaget.getTime(),
    seq: nr,
    random: createHash("sha256").update(`${leverance}/${nr}`).digest().subarray(0, 16),
  });

const refusal = (begrundelse: string, fejl: readonly Fejl[]): Kvittering =>
  kvittering("AFVIST", { begrundelse, fejl: inPrecedence(fejl) });

const opkaldOf = (
  { leverance, aktoer, myndighed, massetype: { integration } }: Filsammenhaeng,
  item: Item,
  value: never,
  faults: readonly ReadFault[],
): Opkald<never> => ({
  reference: leverance,
  aktoer,
  integration,
  myndighed,
  reading: { value, faults: faults.map((fault) => ({ ...fault, line: item.line + (fault.line ?? 1) - 1 })) },
  locate: (elements) => {
    const places = locateXml(item.bytes.toString("utf8"), elements);
    return elements.map((element) => {
      const place = places.get(element);
      return place === undefined
        ? { element }
        : { element, linje: item.line + place.line - 1, kolonne: place.column };
    });
  },
});
