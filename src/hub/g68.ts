import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl, type Sted } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { type G68Fil, readG68, writeG68 } from "../domain/udbetaling/g68/fil.js";
import { fromG68, type G68Besked } from "../domain/udbetaling/g68/from-g68.js";
import { toG68 } from "../domain/udbetaling/g68/to-g68.js";
import { tilUdbetaling } from "../domain/udbetaling/index.js";
import { Udbetalingsanmodning } from "../domain/udbetaling/model.js";
import { todayIn } from "../kit/dates.js";
import { readJson } from "../kit/json-reader.js";
import { failed, ok, type Result } from "../kit/result.js";
import { readKontonumre } from "./g69.js";
import { type Filopkald, type Filsvar, findIndhold, type Giv, handOverFil, placedIn } from "./linjefil.js";
import type { Hub } from "./ports.js";

/** G68 as another form of the same payouts: a file's payouts go the way of any other, up to 1,000 in a message. */
export const G68_INTEGRATION = tilUdbetaling.OpretUdbetaling;

/** One file, as the door has it. */
export type G68Opkald = Filopkald & {
  /** Of the payouts that do not say it themselves; G68 has no field for it. */
  readonly ydelsesart?: string | undefined;
};

/**
 * The messages of a file, each handed to `give`: ADG-010, AFT-001…005, and of the file G68-001…028, G69-001…023. What keeps one
 * payout from being one (G68-029…035, G69-031) keeps the whole file back: nothing of it is handed over.
 */
export const handOverG68 = <S>(
  hub: Hub,
  opkald: G68Opkald,
  give: Giv<Udbetalingsanmodning, S>,
): Promise<Result<Filsvar<G68Besked, S>, readonly Fejl[]>> =>
  handOverFil(
    hub,
    opkald,
    {
      integration: G68_INTEGRATION,
      read: readG68,
      convert: (fil) => toBeskeder(hub, opkald, fil),
      beskedOf: ({ anmodning }) => anmodning,
      placeOf,
    },
    give,
  );

const toBeskeder = async (hub: Hub, { aktoer, myndighed, ydelsesart }: G68Opkald, fil: G68Fil) => {
  const { kontering } = await readKontonumre(hub, myndighed);
  const afsender = { afsenderSystem: aktoer.itsystem!, myndighed, kontering };
  const beskeder = fromG68(fil, ydelsesart === undefined ? afsender : { ...afsender, ydelsesart });
  return beskeder.ok ? { dele: beskeder.value, fejl: [] } : { dele: [], fejl: beskeder.error };
};

/** The G68 field that an element of a payout comes from. */
const FELT: Readonly<Record<string, string>> = {
  Beloeb: "08",
  Betalingsmodtager: "11",
  Dispositionsdato: "12",
  SagsNummer: "16",
  Fakturanummer: "17",
  Adviseringstekst: "40",
};

/** An element of a message as a place in the file; what is no payout's stands at the message's first payout. Places stay. */
const placeOf = (element: string, { linjer }: G68Besked): Sted => {
  const placed = placedIn("G6[89]", element);
  if (placed !== undefined) return placed;
  const [, nr = "1", resten = ""] = /Udbetaling\[(\d+)\](?:\/(.*))?/.exec(element) ?? [];
  const numre = linjer[Number(nr) - 1] ?? linjer[0]!;
  const [, postering] = /^Konteringslinje\w*(?:\/Konteringslinje)?\[(\d+)\]/.exec(resten) ?? [];
  if (postering !== undefined) {
    const linje = numre[Number(postering)] ?? numre[0]!;
    return { linje, element: `G69[${linje}]` };
  }
  const felt = FELT[resten.split(/[/[]/)[0]!];
  const linje = numre[0]!;
  return { linje, element: `G68[${linje}]${felt === undefined ? "" : `/${felt}`}` };
};

/** Which messages to write, and how their lines are numbered. */
export type G68Oenske = {
  readonly myndighed: Cvr;
  readonly beskeder: readonly Uuid[];
  readonly maskinnummer: string;
  /** The first ekspeditionsløbenummer: a henvisning that was used before would be taken for the same payout. */
  readonly foerste: number;
};

/** Stored messages as one G68 file. ADG-010, BSK-003, G68-036 to G68-039, G69-040 and every code of reading. */
export const writeG68Beskeder = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, beskeder, maskinnummer, foerste }: G68Oenske,
): Promise<Result<Uint8Array, readonly Fejl[]>> => {
  const fundne = await findIndhold(hub, aktoer, myndighed, beskeder);
  if (!fundne.ok) return failed([fundne.error]);
  const andre = fundne.value.filter(({ besked }) => besked.operation !== G68_INTEGRATION.operation);
  if (andre.length > 0)
    return failed(andre.map(({ besked }) => fejl("G68-038", { operation: besked.operation })));
  const udbetalinger = fundne.value.flatMap(
    ({ indhold }) =>
      (readJson(Udbetalingsanmodning, Buffer.from(indhold)).value as Udbetalingsanmodning).udbetalinger,
  );
  const { kontering, kontonummer } = await readKontonumre(hub, myndighed);
  const skrevet = toG68(udbetalinger, {
    afsenderSystem: aktoer.itsystem ?? fundne.value[0]!.besked.afsenderSystem,
    myndighed,
    kontering,
    kontonummer,
    kommunekode: findKommune(myndighed)?.kommunekode ?? "0000",
    maskinnummer,
    naesteEkspedition: foerste,
    dag: todayIn("Europe/Copenhagen", hub.clock()),
  });
  return skrevet.ok ? ok(writeG68(skrevet.value)) : skrevet;
};
