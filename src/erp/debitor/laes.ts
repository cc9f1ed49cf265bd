import type { Uuid } from "../../domain/identifikatorer.js";
import type {
  Abonnementrow,
  Adresserow,
  Bevaegelserow,
  Delfordringrow,
  Fordringrow,
  Haeftelserow,
  Indbetalingsrow,
  Kontorow,
} from "./billede.js";
import type { Query } from "./porte.js";

/** Reading the debtor ledger; every query names its municipality. */

const KONTO = `id, fagsystem, betegnelse, sagsnummer, kle_nummer as "kleNummer", tilstand, ansvar`;
const HAEFTELSE = `id, konto, rolle, part, navn, gyldig_fra as "gyldigFra", gyldig_til as "gyldigTil"`;
export const FORDRING = `id, konto, skyldner, slags, hovedfordring, regime, fordringstype, beskrivelse, hovedstol, rentegrundlag, restance,
  stiftelsesdato, forfaldsdato, srb, periode_fra as "periodeFra", periode_til as "periodeTil", foraeldelsesdato, domsdato,
  forligsdato, bfe_nummer as "bfeNummer", p_nummer as "pNummer", tilstand, rykket, psrm_id as "psrmId"`;
export const INDBETALING =
  "id, kilde, reference, beloeb, rest, annulleret, dato, betalingsid, betaler, tekst, skyldner, modtaget";
export const BEVAEGELSE =
  "nr, fordring, delfordring, art, beloeb, virkningsdato, bogfoert, indbetaling, ophaever, haendelse, aarsag, aktoer";

/** Accounts, locked in the order of their ids until the transaction ends: who changes one next waits. */
export const lockKonti = (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Kontorow[]> =>
  query<Kontorow>(
    "debitor-laas-konti",
    `select ${KONTO} from debitor.konto where myndighed = $1 and id = any ($2::uuid[]) order by konto.id for update`,
    [myndighed, ids],
  );

/** An account as it stands, for who only looks. */
export const findKonto = async (query: Query, myndighed: string, id: Uuid): Promise<Kontorow | undefined> => {
  const [konto] = await query<Kontorow>(
    "debitor-konto",
    `select ${KONTO} from debitor.konto where myndighed = $1 and id = $2`,
    [myndighed, id],
  );
  return konto;
};

export const readHaeftelser = (
  query: Query,
  myndighed: string,
  konto: Uuid,
): Promise<readonly Haeftelserow[]> =>
  query<Haeftelserow>(
    "debitor-haeftelser",
    `select ${HAEFTELSE} from debitor.haeftelse where myndighed = $1 and konto = $2 order by gyldig_fra, id`,
    [myndighed, konto],
  );

export const readAdresser = (query: Query, myndighed: string, konto: Uuid): Promise<readonly Adresserow[]> =>
  query<Adresserow>(
    "debitor-adresser",
    `select a.id, a.haeftelse, a.linjer, a.gyldig_fra as "gyldigFra", a.gyldig_til as "gyldigTil"
     from debitor.adresse a join debitor.haeftelse h on h.myndighed = a.myndighed and h.id = a.haeftelse
     where a.myndighed = $1 and h.konto = $2 order by a.gyldig_fra, a.id`,
    [myndighed, konto],
  );

export const readAbonnementer = (
  query: Query,
  myndighed: string,
  konto: Uuid,
): Promise<readonly Abonnementrow[]> =>
  query<Abonnementrow>(
    "debitor-abonnementer",
    `select m.id, m.haeftelse, m.materiale, m.gyldig_fra as "gyldigFra", m.gyldig_til as "gyldigTil"
     from debitor.materialeabonnement m join debitor.haeftelse h on h.myndighed = m.myndighed and h.id = m.haeftelse
     where m.myndighed = $1 and h.konto = $2 order by m.gyldig_fra, m.id`,
    [myndighed, konto],
  );

export const readFordringer = (
  query: Query,
  myndighed: string,
  konto: Uuid,
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-fordringer",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and konto = $2 order by forfaldsdato, id`,
    [myndighed, konto],
  );

/** These claims, locked in order of their ids. */
export const lockFordringer = (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-laas-fordringer",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) order by id for update`,
    [myndighed, ids],
  );

/** Every claim on these accounts, locked in order of their ids. */
export const lockFordringerPaa = (
  query: Query,
  myndighed: string,
  konti: readonly Uuid[],
): Promise<unknown> =>
  query(
    "debitor-laas-paa-konti",
    "select id from debitor.fordring where myndighed = $1 and konto = any ($2::uuid[]) order by fordring.id for update",
    [myndighed, konti],
  );

/** Claims by due date; they are locked in order of their ids, so that nobody waits for who waits for them. */
export const byForfald = (fordringer: readonly Fordringrow[]): readonly Fordringrow[] =>
  fordringer.toSorted((a, b) => (`${a.forfaldsdato}${a.id}` < `${b.forfaldsdato}${b.id}` ? -1 : 1));

/** Every claim of these debtors, locked in order of their ids. */
export const lockSkyldnere = (
  query: Query,
  myndighed: string,
  skyldnere: readonly string[],
): Promise<unknown> =>
  query(
    "debitor-laas-skyldnere",
    "select id from debitor.fordring where myndighed = $1 and skyldner = any ($2::text[]) order by fordring.id for update",
    [myndighed, skyldnere],
  );

/** Every open claim of a debtor, locked. */
export const lockSkyldner = (
  query: Query,
  myndighed: string,
  skyldner: string,
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-laas-skyldner",
    `select ${FORDRING} from debitor.fordring
     where myndighed = $1 and skyldner = $2 and tilstand <> 'AFSLUTTET' order by id for update`,
    [myndighed, skyldner],
  );

export const readDelfordringer = (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<readonly Delfordringrow[]> =>
  query<Delfordringrow>(
    "debitor-delfordringer",
    `select id, fordring, nr, tekst, kontering, restance from debitor.delfordring
     where myndighed = $1 and fordring = any ($2::uuid[]) order by fordring, nr`,
    [myndighed, fordringer],
  );

/** Delfordringer by their own ids; one that is not there is left out. */
export const findDelfordringer = (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Delfordringrow[]> =>
  query<Delfordringrow>(
    "debitor-find-delfordringer",
    `select id, fordring, nr, tekst, kontering, restance from debitor.delfordring
     where myndighed = $1 and id = any ($2::uuid[]) order by id`,
    [myndighed, ids],
  );

export const readBevaegelser = (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<readonly Bevaegelserow[]> =>
  query<Bevaegelserow>(
    "debitor-bevaegelser",
    `select ${BEVAEGELSE} from debitor.bevaegelse where myndighed = $1 and fordring = any ($2::uuid[]) order by nr`,
    [myndighed, fordringer],
  );

/** A payment, locked. */
export const lockIndbetaling = async (
  query: Query,
  myndighed: string,
  id: Uuid,
): Promise<Indbetalingsrow | undefined> => {
  const [row] = await query<Indbetalingsrow>(
    "debitor-laas-indbetaling",
    `select ${INDBETALING} from debitor.indbetaling where myndighed = $1 and id = $2 for update`,
    [myndighed, id],
  );
  return row;
};

/** What a payment covers and has not been undone. */
export const readDaekninger = (
  query: Query,
  myndighed: string,
  indbetaling: Uuid,
): Promise<readonly Bevaegelserow[]> =>
  query<Bevaegelserow>(
    "debitor-daekninger",
    `select ${BEVAEGELSE} from debitor.bevaegelse b where myndighed = $1 and indbetaling = $2 and art = 'DAEKNING'
       and not exists (select from debitor.bevaegelse o where o.myndighed = b.myndighed and o.ophaever = b.nr)
     order by nr`,
    [myndighed, indbetaling],
  );
