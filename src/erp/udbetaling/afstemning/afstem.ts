import type { Oere } from "../../../domain/beloeb.js";
import { sum } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { myndighedsnavn } from "../../../domain/kommuner.js";
import { formatKontering } from "../../../domain/kontering.js";
import { readBetalingsid } from "../../../domain/nemkonto/betalingsid.js";
import {
  type Afsluttede,
  findAfvigelser,
  sumTilstande,
  type Tilstandssum,
} from "../../../domain/udbetaling/afstemning.js";
import {
  AFVIGELSESARTER,
  type Afvigelse,
  type Afvigelsesart,
  beskrivAfvigelse,
} from "../../../domain/udbetaling/afvigelse.js";
import { UDBETALINGSKONTI } from "../../../domain/udbetaling/bogfoering.js";
import { todayIn } from "../../../kit/dates.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Erp, Query } from "../../porte.js";
import { inOejeblik } from "../../transaktion.js";
import { UDBETALINGSKONTERINGER } from "../konti.js";
import { readUdbetalingspolitik } from "../politik.js";
import { readFakta } from "./fakta.js";
import { type Led, readKaede } from "./kaede.js";
import { type Kontonumre, type Kontosum, readFremmede, readKontosummer, toAfvigelse } from "./konti.js";

/** A day's reconciliation of a municipality's payouts. Amounts in øre, debit positive. */
export type Afstemning = {
  readonly dato: string;
  /** Nothing disagrees; somebody may still have something to do. */
  readonly stemmer: boolean;
  readonly udbetalinger: Afsluttede;
  readonly tilstande: readonly Tilstandssum[];
  readonly kaede: readonly Led[];
  readonly konti: readonly (Kontosum & { readonly kontonummer: string; readonly forskel: Oere })[];
  /** The worst first. */
  readonly afvigelser: readonly Afvigelse[];
};

/** The municipality's numbers of the accounts of payouts on a day. ERP-001, ERP-002. */
export const findKontonumre = async (
  erp: Erp,
  myndighed: string,
  dato: string,
): Promise<Result<Kontonumre, Fejl>> => {
  const kontobog = await erp.kontobog(myndighed);
  if (kontobog === undefined) return failed(fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }));
  const numre: Partial<Record<keyof Kontonumre, string>> = {};
  for (const konto of UDBETALINGSKONTI) {
    const fundet = kontobog.find(UDBETALINGSKONTERINGER[konto], dato);
    if (fundet === undefined)
      return failed(fejl("ERP-002", { dimensioner: formatKontering(UDBETALINGSKONTERINGER[konto]) }));
    numre[konto] = fundet.kontonummer;
  }
  return ok(numre as Kontonumre);
};

/**
 * Request, NemKonto's answers, the bank's entries and the books of all payouts up to and with a day, read at one moment.
 * ERP-001, ERP-002; UDB-074: the day is to come.
 */
export const afstemUdbetalinger = async (
  erp: Erp,
  myndighed: string,
  dato: string,
): Promise<Result<Afstemning, Fejl>> => {
  const nu = erp.clock();
  const idag = todayIn("Europe/Copenhagen", nu);
  if (dato > idag) return failed(fejl("UDB-074", { dato }));
  const konti = await findKontonumre(erp, myndighed, dato);
  if (!konti.ok) return konti;
  return inOejeblik(erp, async (query) => {
    const hvor = { myndighed, dato, konti: konti.value };
    const { alarmtimer } = await readUdbetalingspolitik(query, myndighed, dato);
    const dag = { myndighed, dato, nu, idag, alarmtimer, mellemregning: konti.value.mellemregning };
    const { fakta, afsluttede } = await readFakta(query, dag);
    const summer = await readKontosummer(query, hvor);
    const fremmede = await readFremmede(query, hvor);
    const poster = await readAndrePoster(query, myndighed, dato);
    const kaede = await readKaede(query, myndighed, dato);
    const afvigelser = [...findAfvigelser(dato, fakta), ...fremmede.map(toAfvigelse), ...poster.map(ofPost)];
    const fremmed = (konto: string) =>
      sum(fremmede.filter((one) => one.konto === konto).map(({ beloeb }) => beloeb));
    const kontosummer = summer.map((one) => ({
      ...one,
      kontonummer: konti.value[one.konto],
      forskel: one.hovedbog - one.forklaret - fremmed(one.konto),
    }));
    const stemmer =
      kontosummer.every(({ forskel }) => forskel === 0n) &&
      afvigelser.every(({ art }) => beskrivAfvigelse(art).alvor !== "afvigelse");
    const udbetalinger = {
      antal: fakta.length + afsluttede.antal,
      beloeb: afsluttede.beloeb + sum(fakta.map(({ beloeb }) => beloeb)),
    };
    return ok({
      dato,
      stemmer,
      udbetalinger,
      tilstande: sumTilstande(fakta, afsluttede),
      kaede,
      konti: kontosummer,
      afvigelser: [...afvigelser].sort((a, b) => rang(a.art) - rang(b.art)),
    });
  });
};

const rang = (art: Afvigelsesart): number => AFVIGELSESARTER.indexOf(art);

type AndenPost = {
  readonly udfald: "AFVIST" | "SPRUNGET_OVER";
  readonly retning: "ind" | "ud";
  readonly beloeb: Oere;
  readonly reference: string;
  readonly endeTilEnde: string | null;
  readonly udbetaling: string | null;
};

/** The day's entries in the bank that are of no payout, or could not be booked on theirs. */
const readAndrePoster = (query: Query, myndighed: string, dato: string): Promise<readonly AndenPost[]> =>
  query<AndenPost>(
    "udbetaling-andre-bankposter",
    `select udfald, retning, beloeb, reference, ende_til_ende as "endeTilEnde", udbetaling from udbetaling.bankpost
     where myndighed = $1 and dato = $2 and udfald in ('AFVIST', 'SPRUNGET_OVER') order by konto, reference, retning`,
    [myndighed, dato],
  );

const ofPost = ({ udfald, retning, beloeb, reference, endeTilEnde, udbetaling }: AndenPost): Afvigelse => ({
  art: artOf(udfald, endeTilEnde),
  beloeb: retning === "ud" ? -beloeb : beloeb,
  bankpost: reference,
  ...(udbetaling === null ? {} : { udbetaling }),
});

const artOf = (udfald: AndenPost["udfald"], endeTilEnde: string | null): Afvigelsesart => {
  if (udfald === "AFVIST") return "udfoert-uden-anmodning";
  return endeTilEnde !== null && readBetalingsid(endeTilEnde) !== undefined
    ? "ukendt-bankpost"
    : "anden-bankpost";
};
