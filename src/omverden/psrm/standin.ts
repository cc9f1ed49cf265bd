import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import { filtertypeOf, fordringstyper, isRentetype } from "../../domain/debitor/fordringstype.js";
import type { Aktion } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Aktionskvittering } from "../../domain/inddrivelse/aktioner/kvittering.js";
import type {
  Afskrivningsaarsag,
  Underretning,
  Underretningsindhold,
} from "../../domain/inddrivelse/aktioner/underretning.js";
import { judgeFilter } from "../../domain/inddrivelse/filter/index.js";
import { readExact, writeExact } from "../../kit/json-exact.js";
import { coverKompleks } from "./daekning.js";
import { decideAktion } from "./decide-aktion.js";
import type { Psrmfordring } from "./fordring.js";
import { decideHoering, decideRim, type Hoeringssvar } from "./hoering.js";
import { settleMonth } from "./maaned.js";
import { afskriv, returner } from "./ophoer.js";
import type { Psrmvilkaar } from "./svar.js";
import { tellUnderretninger } from "./underret.js";

type Query = Database["query"];
export type NumreretUnderretning = { readonly nr: bigint; readonly underretning: Underretning };

/**
 * PSRM as far as a fordringshaver sees it, over a database of its own: actions are answered by Gældsstyrelsen's published
 * rules, notices are pulled. `rim` is what happens on the other side: a debtor pays, RIM decides; vendors rehearse with it.
 */
export const createPsrm = (database: Database, today: () => string) => {
  const within = <T>(fordringshaver: string, work: (query: Query) => Promise<T>): Promise<T> =>
    database.transaction(async (query) => {
      await query("psrm-laas", "select pg_advisory_xact_lock(hashtextextended('psrm' || $1, 0))", [
        fordringshaver,
      ]);
      return work(query);
    });
  return {
    send: (fordringshaver: string, aktion: Aktion): Promise<Aktionskvittering> =>
      within(fordringshaver, (query) => answer(query, fordringshaver, aktion, today())),
    underretninger: (fordringshaver: string, efter: bigint) =>
      readUnderretninger(database.query, fordringshaver, efter),
    svarHoering: (fordringshaver: string, fordringId: string, svar: Hoeringssvar) =>
      within(fordringshaver, (query) =>
        changeOne(query, fordringshaver, [fordringId, today()], (fordring) => decideHoering(fordring, svar)),
      ),
    udfoerte: (fordringshaver: string) => readUdfoerte(database.query, fordringshaver),
    rim: {
      afgoer: (fordringshaver: string, fordringId: string, valg: "GODKEND" | "AFVIS") =>
        within(fordringshaver, (query) =>
          changeOne(query, fordringshaver, [fordringId, today()], (fordring) =>
            decideRim(fordring, valg, today()),
          ),
        ),
      indbetal: (fordringshaver: string, fordringId: string, beloeb: Oere, dato: string) =>
        within(fordringshaver, (query) => pay(query, fordringshaver, fordringId, { beloeb, dato })),
      afskriv: (fordringshaver: string, fordringId: string, aarsag: Afskrivningsaarsag) =>
        within(fordringshaver, (query) =>
          changeOne(query, fordringshaver, [fordringId, today()], (one) => afskriv(one, aarsag, today())),
        ),
      returner: (fordringshaver: string, fordringId: string) =>
        within(fordringshaver, (query) =>
          changeOne(query, fordringshaver, [fordringId, today()], (fordring) => returner(fordring, today())),
        ),
      afregn: (fordringshaver: string, maaned: string) =>
        within(fordringshaver, (query) => settleMonth(query, fordringshaver, maaned)),
    },
  };
};

const vilkaarOf = async (query: Query, fordringshaver: string, modtaget: string): Promise<Psrmvilkaar> => {
  const [row] = await query<{ nr: bigint }>(
    "psrm-nyt-nr",
    "update psrm.nummerserie set sidste = sidste + 1 where navn = 'fordring' returning sidste as nr",
    [],
  );
  return {
    fordringshaver,
    fordringstyper,
    isRente: isRentetype,
    daekningsform: "ALLOKERING",
    modtaget,
    nytFordringId: row!.nr.toString(),
    judgeFilter: (stamdata, dato) => judgeFilter(stamdata, dato, filtertypeOf(stamdata.fordringstype)),
  };
};

const answer = async (
  query: Query,
  fordringshaver: string,
  aktion: Aktion,
  modtaget: string,
): Promise<Aktionskvittering> => {
  const [before] = await query<{ kvittering: unknown }>(
    "psrm-kendt-aktion",
    "select kvittering from psrm.aktion where fordringshaver = $1 and aktion_id = $2",
    [fordringshaver, aktion.aktionId],
  );
  if (before !== undefined) return readExact(before.kvittering);
  const kendte = await readKendte(query, fordringshaver, aktion);
  const svar = decideAktion(aktion, kendte, await vilkaarOf(query, fordringshaver, modtaget));
  await save(query, fordringshaver, svar);
  await query(
    "psrm-ny-aktion",
    "insert into psrm.aktion (fordringshaver, aktion_id, aktion, kvittering, modtaget) values ($1, $2, $3, $4, $5)",
    [fordringshaver, aktion.aktionId, writeExact(aktion), writeExact(svar.kvittering), modtaget],
  );
  return svar.kvittering;
};

/** The claim of an action, its main claim and the related ones, and who has its reference. */
const readKendte = (
  query: Query,
  fordringshaver: string,
  aktion: Aktion,
): Promise<readonly Psrmfordring[]> => {
  const ids = [
    "fordringId" in aktion ? aktion.fordringId : undefined,
    "hovedfordringId" in aktion ? aktion.hovedfordringId : undefined,
  ].filter((id) => id !== undefined);
  const reference = "stamdata" in aktion ? aktion.stamdata.fordringshaverReference : "";
  return readFordringer(query, fordringshaver, ids, reference);
};

const readFordringer = async (
  query: Query,
  fordringshaver: string,
  ids: readonly string[],
  reference = "",
): Promise<readonly Psrmfordring[]> => {
  const rows = await query<{ indhold: unknown }>(
    "psrm-fordringer",
    `select indhold from psrm.fordring where fordringshaver = $1
       and (fordring_id = any ($2::text[]) or reference = $3
         or indhold -> 'oprettetAf' ->> 'hovedfordringId' = any ($2::text[])
         or indhold -> 'oprettetAf' ->> 'fordringId' = any ($2::text[]))`,
    [fordringshaver, ids, reference],
  );
  return rows.map(({ indhold }) => readExact<Psrmfordring>(indhold));
};

const save = async (
  query: Query,
  fordringshaver: string,
  svar: {
    readonly fordringer: readonly Psrmfordring[];
    readonly underretninger: readonly Underretningsindhold[];
  },
): Promise<void> => {
  for (const fordring of svar.fordringer)
    await query(
      "psrm-gem-fordring",
      `insert into psrm.fordring (fordringshaver, fordring_id, reference, indhold) values ($1, $2, $3, $4)
       on conflict (fordringshaver, fordring_id) do update set indhold = excluded.indhold`,
      [fordringshaver, fordring.fordringId, fordring.stamdata.fordringshaverReference, writeExact(fordring)],
    );
  await tellUnderretninger(query, fordringshaver, svar.underretninger);
};

/** The receipt of an action that was in hearing, as it is now: who asks again gets it. It counts from the day it was decided. */
const renewKvittering = async (
  query: Query,
  fordringshaver: string,
  kvittering: Aktionskvittering,
  dato: string,
): Promise<void> => {
  await query(
    "psrm-forny-kvittering",
    "update psrm.aktion set kvittering = $3, modtaget = $4 where fordringshaver = $1 and aktion_id = $2",
    [fordringshaver, kvittering.aktionId, writeExact(kvittering), dato],
  );
};

type Aendret = {
  readonly kvittering?: Aktionskvittering;
  readonly fordringer: readonly Psrmfordring[];
  readonly underretninger: readonly Underretningsindhold[];
};

/** False: there is no such claim, or it cannot be done to it now. */
const changeOne = async (
  query: Query,
  fordringshaver: string,
  [fordringId, dato]: readonly [fordringId: string, dato: string],
  decide: (fordring: Psrmfordring) => Aendret | undefined,
): Promise<boolean> => {
  const fordringer = await readFordringer(query, fordringshaver, [fordringId]);
  const fordring = fordringer.find((one) => one.fordringId === fordringId);
  const svar = fordring && decide(fordring);
  if (svar === undefined) return false;
  await save(query, fordringshaver, svar);
  if (svar.kvittering !== undefined) await renewKvittering(query, fordringshaver, svar.kvittering, dato);
  return true;
};

/**
 * A debtor pays at RIM: the claim and its interest and fees are covered. Gives what was too much; undefined: the claim is not
 * under inddrivelse.
 */
const pay = async (
  query: Query,
  fordringshaver: string,
  fordringId: string,
  { beloeb, dato }: { readonly beloeb: Oere; readonly dato: string },
): Promise<Oere | undefined> => {
  const kompleks = await readFordringer(query, fordringshaver, [fordringId]);
  const fordring = kompleks.find((one) => one.fordringId === fordringId);
  const [skyldner] = fordring?.stamdata.skyldnere ?? [];
  if (skyldner === undefined || fordring?.tilstand !== "UNDER_INDDRIVELSE") return undefined;
  const vilkaar = { isRente: isRentetype, daekningsform: "ALLOKERING" as const };
  const { rest, ...svar } = coverKompleks(kompleks, { beloeb, dato, skyldner }, vilkaar);
  await save(query, fordringshaver, svar);
  return rest;
};

const readUdfoerte = async (query: Query, fordringshaver: string) => {
  const rows = await query<{ aktion: unknown; fordringId: string; modtaget: string }>(
    "psrm-udfoerte",
    `select aktion, kvittering ->> 'fordringId' as "fordringId", modtaget from psrm.aktion
     where fordringshaver = $1 and kvittering ->> 'status' = 'UDFØRT' order by nr`,
    [fordringshaver],
  );
  return rows.map(({ aktion, ...one }) => ({ aktion: readExact<Aktion>(aktion), ...one }));
};

const readUnderretninger = async (
  query: Query,
  fordringshaver: string,
  efter: bigint,
): Promise<readonly NumreretUnderretning[]> => {
  const rows = await query<{ nr: bigint; id: string; tid: Date; indhold: unknown }>(
    "psrm-underretninger",
    "select nr, id, tid, indhold from psrm.underretning where fordringshaver = $1 and nr > $2 order by nr limit 500",
    [fordringshaver, efter],
  );
  return rows.map(({ nr, id, tid, indhold }) => ({
    nr,
    underretning: { ...readExact<Underretningsindhold>(indhold), id, tid: tid.toISOString() },
  }));
};
