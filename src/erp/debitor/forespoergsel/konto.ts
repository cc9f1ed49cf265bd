import type { Oere } from "../../../domain/beloeb.js";
import type { Debitorkontodetalje } from "../../../domain/debitor/forespoergsler/konto.js";
import type { Debitorkontoopslag } from "../../../domain/debitor/forespoergsler/spoergsmaal.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Abonnementrow, Adresserow, Fordringrow, Haeftelserow, Kontorow } from "../billede.js";
import {
  FORDRING,
  findKonto,
  readAbonnementer,
  readAdresser,
  readBevaegelser,
  readDelfordringer,
  readHaeftelser,
} from "../laes.js";
import type { Query } from "../porte.js";
import { showFordring } from "./fordring.js";

/** Most claims on a page of an account. Our choice: with all their movements far below the longest message. */
export const MAX_FORDRINGER = 200;

/** One account with all that stands on it. DEB-050: there is none that the asker may see. */
export const hentKonto = async (
  query: Query,
  { myndighed, debitorkontoIdentifikator: id, efter }: Debitorkontoopslag,
  fagsystem: Uuid | undefined,
): Promise<Result<Debitorkontodetalje, readonly Fejl[]>> => {
  const konto = await findKonto(query, myndighed, id);
  if (konto === undefined || (fagsystem !== undefined && konto.fagsystem !== fagsystem))
    return failed([fejl("DEB-050")]);
  const fundne = await readSide(query, myndighed, id, efter);
  const fordringer = fundne.slice(0, MAX_FORDRINGER);
  const ids = fordringer.map((one) => one.id);
  const dele = await readDelfordringer(query, myndighed, ids);
  const bevaegelser = await readBevaegelser(query, myndighed, ids);
  const kilder = await readKilder(query, myndighed, ids);
  return ok({
    myndighed,
    ...kontofelter(konto),
    ...(await readSummer(query, myndighed, id)),
    haeftelser: (await readHaeftelser(query, myndighed, id)).map(showHaeftelse),
    adresser: (await readAdresser(query, myndighed, id)).map(showAdresse),
    materialeabonnementer: (await readAbonnementer(query, myndighed, id)).map(showAbonnement),
    fordringer: fordringer.map((one) => showFordring(one, dele, bevaegelser, kilder)),
    ...(fundne.length > MAX_FORDRINGER ? { naeste: ids.at(-1)! } : {}),
  });
};

/** What every answer says of an account. */
export const kontofelter = ({
  id,
  fagsystem,
  betegnelse,
  sagsnummer,
  kleNummer,
  tilstand,
  ansvar,
}: Kontorow) => ({
  debitorkontoIdentifikator: id,
  fagsystem,
  specifikation: {
    betegnelse,
    ...(sagsnummer === null ? {} : { sagsnummer }),
    ...(kleNummer === null ? {} : { kleNummer }),
  },
  tilstand,
  ansvar,
});

/** The oldest claims first; neither the due date nor the id of a claim ever changes. */
const readSide = (
  query: Query,
  myndighed: string,
  konto: Uuid,
  efter: Uuid | undefined,
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-konto-side",
    `select ${FORDRING} from debitor.fordring f where myndighed = $1 and konto = $2
       and ($3::uuid is null or (forfaldsdato, id) > (select e.forfaldsdato, e.id from debitor.fordring e
         where e.myndighed = $1 and e.konto = $2 and e.id = $3))
     order by forfaldsdato, id limit $4`,
    [myndighed, konto, efter ?? null, MAX_FORDRINGER + 1],
  );

/** How the payments of claims came in, by their ids. */
const readKilder = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, "bank" | "kasse" | "psrm" | "manuel">> => {
  const rows = await query<{ id: Uuid; kilde: "bank" | "kasse" | "psrm" | "manuel" }>(
    "debitor-kilder",
    `select distinct i.id, i.kilde from debitor.indbetaling i
     join debitor.bevaegelse b on b.myndighed = i.myndighed and b.indbetaling = i.id
     where i.myndighed = $1 and b.fordring = any ($2::uuid[])`,
    [myndighed, fordringer],
  );
  return new Map(rows.map(({ id, kilde }) => [id, kilde]));
};

type Summer = {
  readonly stiftet: Oere;
  readonly nedreguleret: Oere;
  readonly indbetalt: Oere;
  readonly afskrevet: Oere;
  readonly restance: Oere;
};

/** Of all the account's claims, whichever page is shown. What a movement undoes counts against what it undoes. */
const readSummer = async (query: Query, myndighed: string, konto: Uuid): Promise<Summer> => {
  const [summer] = await query<Summer>(
    "debitor-kontosummer",
    `select
       coalesce(sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'STIFTELSE'), 0)::bigint as stiftet,
       coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'NEDREGULERING'), 0)::bigint as nedreguleret,
       coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'DAEKNING'), 0)::bigint as indbetalt,
       coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'AFSKRIVNING'), 0)::bigint as afskrevet,
       coalesce(sum(b.beloeb), 0)::bigint as restance
     from debitor.fordring f
     join debitor.bevaegelse b on b.myndighed = f.myndighed and b.fordring = f.id
     left join debitor.bevaegelse o on o.myndighed = b.myndighed and o.nr = b.ophaever
     where f.myndighed = $1 and f.konto = $2`,
    [myndighed, konto],
  );
  return summer!;
};

const period = ({ gyldigFra, gyldigTil }: Pick<Haeftelserow, "gyldigFra" | "gyldigTil">) => ({
  gyldigFra,
  ...(gyldigTil === null ? {} : { gyldigTil }),
});

const showHaeftelse = (one: Haeftelserow): Debitorkontodetalje["haeftelser"][number] => {
  const [partType, partIdentifikator] = one.part.split(":") as ["CPR" | "CVR" | "SE" | "P", string];
  return {
    haeftelseIdentifikator: one.id,
    rolle: one.rolle,
    part: { partType, partIdentifikator },
    navn: one.navn,
    ...period(one),
  };
};

const showAdresse = (one: Adresserow): Debitorkontodetalje["adresser"][number] => ({
  adresseIdentifikator: one.id,
  haeftelseIdentifikator: one.haeftelse,
  adresselinjer: [...one.linjer],
  ...period(one),
});

const showAbonnement = (one: Abonnementrow): Debitorkontodetalje["materialeabonnementer"][number] => ({
  materialeabonnementIdentifikator: one.id,
  haeftelseIdentifikator: one.haeftelse,
  materiale: one.materiale,
  ...period(one),
});
