import { formatBeloeb, type Oere, sum } from "../../../domain/beloeb.js";
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
import { TAGET } from "../kontoudtog/bankpost.js";
import { readUdbetalingspolitik } from "../politik.js";
import { NAEGTET, readFakta } from "./fakta.js";
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
    const dag = { myndighed, dato, nu, idag, alarmtimer, ...konti.value };
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
  readonly fejl: string | null;
  readonly retning: "ind" | "ud";
  readonly beloeb: Oere;
  readonly reference: string;
  readonly endeTilEnde: string | null;
  readonly udbetaling: string | null;
  readonly bundt: string | null;
  /** What is neither refused, stopped nor executed of its bundle. */
  readonly ventet: Oere;
};

const ANDRE = `select p.udfald, p.fejl, p.retning, p.beloeb, p.reference, p.ende_til_ende as "endeTilEnde", p.udbetaling, p.bundt,
    (select coalesce(sum(u.beloeb), 0) from udbetaling.udbetaling u where u.myndighed = $1 and u.bundt = p.bundt
      and not exists (select from udbetaling.bevis e where e.myndighed = $1 and e.udbetaling = u.id and e.dato <= $2
        and (${NAEGTET} or e.art = 'udfoert')))::bigint as ventet
  from udbetaling.bankpost p
  where p.myndighed = $1 and p.dato = $2 and p.udfald in ('AFVIST', 'SPRUNGET_OVER')
    and not (p.udbetaling is null and exists (select from udbetaling.bankpost b where b.myndighed = $1 and b.konto = p.konto
      and b.retning = p.retning and b.samlepost = p.reference and ${TAGET}))
  order by p.konto, p.reference, p.retning`;

/** The day's entries in the bank that are of no payout, or could not be booked on theirs; not those whose lines have been since. */
const readAndrePoster = (query: Query, myndighed: string, dato: string): Promise<readonly AndenPost[]> =>
  query<AndenPost>("udbetaling-andre-bankposter", ANDRE, [myndighed, dato]);

const ofPost = (post: AndenPost): Afvigelse => {
  const { beloeb, retning, reference, udbetaling, bundt, ventet } = post;
  const art = artOf(post);
  return {
    art,
    beloeb: retning === "ud" ? -beloeb : beloeb,
    bankpost: reference,
    ...(udbetaling === null ? {} : { udbetaling }),
    ...(art !== "samlepost" || bundt === null
      ? {}
      : {
          note: `bundt ${bundt}: venter ${formatBeloeb(ventet)}, forskel ${formatBeloeb(beloeb - ventet)} kr.`,
        }),
  };
};

const artOf = ({ udfald, fejl: kode, endeTilEnde, bundt }: AndenPost): Afvigelsesart => {
  if (udfald === "AFVIST") return kode === "UDB-071" ? "udfoert-uden-anmodning" : "samlepost";
  const vores = bundt !== null || (endeTilEnde !== null && readBetalingsid(endeTilEnde) !== undefined);
  return vores ? "ukendt-bankpost" : "anden-bankpost";
};
