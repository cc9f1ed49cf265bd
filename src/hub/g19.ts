import type { Aktoer } from "../domain/adgang.js";
import { BETALINGSART, type Betalingsarter, createBetalingsarter } from "../domain/debitor/betalingsarter.js";
import type { G19Feltnavn } from "../domain/debitor/g19/felter.js";
import { readG19, writeG19 } from "../domain/debitor/g19/fil.js";
import { fromG19, type G19Besked } from "../domain/debitor/g19/from-g19.js";
import type { G19Linje } from "../domain/debitor/g19/linje.js";
import type { G19Rate } from "../domain/debitor/g19/rater.js";
import { stedOf } from "../domain/debitor/g19/read-linje.js";
import { toG19 } from "../domain/debitor/g19/to-g19.js";
import { tilDebitor } from "../domain/debitor/index.js";
import { Debitorkonto } from "../domain/debitor/model.js";
import { type Fejl, fejl, type Sted } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { localTimeIn } from "../kit/dates.js";
import { readJson } from "../kit/json-reader.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Besked } from "./besked.js";
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
import { MAX_PAGE } from "./search.js";

/** G19 as another form of the same debitorregistrering: each rate of a file goes the way of any other message. */
export const G19_INTEGRATION = tilDebitor.OpretDebitorkonto;

/** The rates of a file, each handed to `give`: ADG-010, AFT-001…005, G19-001…026; of rates that are no message G19-030…038. */
export const handOverG19 = <S>(
  hub: Hub,
  opkald: Filopkald,
  give: Giv<Debitorkonto, S>,
): Promise<Result<Filsvar<G19Besked, S>, readonly Fejl[]>> =>
  handOverFil(
    hub,
    opkald,
    {
      integration: G19_INTEGRATION,
      read: readG19,
      convert: ({ linjer }) => toBeskeder(hub, opkald, linjer),
      beskedOf: ({ besked }) => besked,
      placeOf: (element, { rate }) => placeOf(element, rate),
    },
    give,
  );

const toBeskeder = async (hub: Hub, { aktoer, myndighed }: Filopkald, linjer: readonly G19Linje[]) => {
  const { find: betalingsart } = await readBetalingsarter(hub, myndighed);
  const afsender = { afsenderSystem: aktoer.itsystem!, myndighed, betalingsart };
  const { beskeder, fejl } = fromG19(linjer, afsender);
  return { dele: beskeder, fejl };
};

/** The municipality's betalingsarter as they are known now. */
const readBetalingsarter = async (hub: Hub, myndighed: Cvr): Promise<Betalingsarter> =>
  createBetalingsarter(await readEgneKlasser(hub, myndighed, BETALINGSART));

/** The field of the rate that an element of its message comes from. */
const FELT: Readonly<Record<string, G19Feltnavn>> = {
  Beloeb: "beloeb",
  Kontodimension: "betalingsart",
  EgenDimension: "betalingsart",
  Fordringstype: "betalingsart",
  Stiftelsesdato: "stiftelsesdato",
  Forfaldsdato: "forfaldsdato",
  SidsteRettidigeBetalingsdato: "betaldato",
  Periode: "periodeFra",
  Virkningsdato: "tidspunkt",
  Aarsag: "aarsag",
};

/** An element of a message as a place in the file; what is no field's stands at the rate. Places stay. */
const placeOf = (element: string, { nr, person, tekster }: G19Rate): Sted => {
  const placed = placedIn("G19", element);
  if (placed !== undefined) return placed;
  if (element.includes("/Haeftelse")) return stedOf("10", "person", person.nr);
  const navn = element.replace(/\[\d+\]/g, "").split("/");
  if (tekster[0] !== undefined && /Beskrivelse|Tekst/.test(navn.at(-1)!))
    return stedOf("26", "tekst", tekster[0].nr);
  const felt = navn.map((del) => FELT[del]).findLast((found) => found !== undefined);
  return felt === undefined ? { linje: nr, element: `G19[${nr}]` } : stedOf("24", felt, nr);
};

/** Which messages to write, and whom the file is from. */
export type G19Oenske = {
  readonly myndighed: Cvr;
  readonly beskeder: readonly Uuid[];
  readonly leverandoer: string;
};

/** Stored messages as one G19 file. ADG-010, BSK-003, G19-050…059 and every code of reading. */
export const writeG19Beskeder = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, beskeder, leverandoer }: G19Oenske,
): Promise<Result<Uint8Array, readonly Fejl[]>> => {
  const fundne = await findIndhold(hub, aktoer, myndighed, beskeder);
  if (!fundne.ok) return failed([fundne.error]);
  const andre = fundne.value.filter(({ besked }) => !isOpretDebitorkonto(besked));
  if (andre.length > 0)
    return failed(andre.map(({ besked }) => fejl("G19-059", { operation: besked.operation })));
  const kilder = fundne.value.map(({ besked, indhold }) => ({
    besked: readDebitorkonto(indhold),
    tid: localTimeIn("Europe/Copenhagen", besked.modtaget),
  }));
  const skrevet = toG19(kilder, {
    leverandoer,
    bruger: findKommune(myndighed)?.kommunekode ?? "0000",
    betalingsart: (await readBetalingsarter(hub, myndighed)).findFor,
    kendte: await readKonti(hub, myndighed, fundne.value),
  });
  return skrevet.ok ? ok(writeG19({ linjer: skrevet.value, afsluttet: true })) : skrevet;
};

const isOpretDebitorkonto = ({ service, operation }: Besked): boolean =>
  service === G19_INTEGRATION.service && operation === G19_INTEGRATION.operation;

const readDebitorkonto = (indhold: string): Debitorkonto =>
  readJson(Debitorkonto, Buffer.from(indhold)).value as Debitorkonto;

/** What the same fagsystemer have sent of the same accounts, and was not refused. */
const readKonti = async (
  hub: Hub,
  myndighed: Cvr,
  fundne: readonly { readonly besked: Besked; readonly indhold: string }[],
): Promise<readonly Debitorkonto[]> => {
  const konti = new Map(
    fundne.map(({ besked, indhold }) => [
      `${besked.afsenderSystem}/${readDebitorkonto(indhold).debitorkontoIdentifikator}`,
      besked.afsenderSystem,
    ]),
  );
  const kendte: Debitorkonto[] = [];
  for (const [noegle, afsenderSystem] of konti) {
    const soeg = noegle.slice(afsenderSystem.length + 1);
    const alle = await hub.beskeder.search({
      myndigheder: [myndighed],
      afsenderSystem,
      soeg,
      antal: MAX_PAGE,
    });
    for (const besked of alle.toReversed())
      if (isOpretDebitorkonto(besked) && besked.tilstand !== "AFVIST")
        kendte.push(readDebitorkonto(await hub.beskeder.indhold(besked)));
  }
  return kendte;
};
