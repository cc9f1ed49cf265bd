import type { Database } from "../../adapters/postgres/database.js";
import type { Kvittering } from "../../domain/kvittering.js";
import type { Forretningssvarliste, Forretningssvaropslag } from "../../domain/nemkonto/model.js";
import { type Nemkontoudtog, readUdtog } from "./bank.js";
import { type Fremad, moveStykke } from "./fremad.js";
import { lockNemkonto, type ModtagetNemkonto, modtagNemkonto } from "./modtag.js";
import {
  type Betalingsvalg,
  type Registreret,
  readBetalinger,
  readRegister,
  setModtager,
} from "./register.js";
import { readSvar } from "./svar.js";

type Query = Database["query"];

/** Takes a notice of the bank in for a municipality. */
export type Udtogsmodtager = (myndighed: string, camt054: Uint8Array) => Promise<void>;

/** More steps than any payment has. */
const ALLE_SKRIDT = 10;

/**
 * NKS and the payers' bank as far as a municipality sees them, over a database of their own: bundles are received, payments
 * controlled, completed and executed, answers and bank entries are pulled. The register and `fremad` are the other side of
 * it; vendors rehearse with them. `today` is Copenhagen's.
 */
export const createNemkonto = (database: Database, clock: () => Date, today: () => string) => {
  const within = <T>(myndighed: string, work: (query: Query) => Promise<T>): Promise<T> =>
    database.transaction(async (query) => {
      await lockNemkonto(query, myndighed);
      return work(query);
    });
  const step = async (myndighed: string, fremad: Fremad): Promise<number> => {
    let flyttet = 0;
    let efter: bigint | undefined = 0n;
    while (efter !== undefined) {
      const from: bigint = efter;
      const stykke = await within(myndighed, (query) => moveStykke(query, myndighed, fremad, from));
      flyttet += stykke.flyttet;
      efter = stykke.sidste;
    }
    return flyttet;
  };
  /** Moves payments on until the end of the day `til`, by at most `skridt` steps; gives how many steps were taken. */
  const fremad = async (
    myndighed: string,
    { til = today(), skridt = ALLE_SKRIDT }: { readonly til?: string; readonly skridt?: number } = {},
    langsomme = true,
  ): Promise<number> => {
    let flyttet = 0;
    for (let nr = 0; nr < skridt; nr += 1) {
      const moved = await step(myndighed, { idag: today(), til, langsomme });
      if (moved === 0) break;
      flyttet += moved;
    }
    return flyttet;
  };
  const udtog = (myndighed: string, efter: bigint): Promise<Nemkontoudtog> =>
    readUdtog(database.query, myndighed, efter, clock());
  return {
    modtag: (modtaget: ModtagetNemkonto): Promise<Kvittering> =>
      within(modtaget.besked.modtagerMyndighed, (query) => modtagNemkonto(query, modtaget)),
    svar: (opslag: Forretningssvaropslag): Promise<Forretningssvarliste> => readSvar(database.query, opslag),
    fremad,
    udtog,
    register: () => readRegister(database.query),
    saet: (registreret: Registreret) => database.transaction((query) => setModtager(query, registreret)),
    betalinger: (myndighed: string, valg: Betalingsvalg) => readBetalinger(database.query, myndighed, valg),
    /** One step for all that move by themselves, and the bank's notices to those who take them; gives how much was done. */
    gaaVidere: async (tag: Udtogsmodtager): Promise<number> => {
      let gjort = 0;
      for (const myndighed of await readUndervejs(database.query))
        gjort += await fremad(myndighed, { skridt: 1 }, false);
      for (const levering of await readLeveringer(database.query))
        gjort += await deliver(database.query, levering, udtog, tag);
      return gjort;
    },
  };
};

const readUndervejs = async (query: Query): Promise<readonly string[]> => {
  const rows = await query<{ myndighed: string }>(
    "nemkonto-myndigheder-undervejs",
    `select distinct myndighed from nemkonto.betaling
     where tilstand in ('MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT')
       or (tilstand = 'UDFOERT' and aarsag is not null)`,
    [],
  );
  return rows.map(({ myndighed }) => myndighed);
};

type Levering = { readonly myndighed: string; readonly leveret: bigint };

const readLeveringer = (query: Query): Promise<readonly Levering[]> =>
  query<Levering>(
    "nemkonto-uleverede",
    `select s.myndighed, coalesce(l.postering, 0) as leveret from nemkonto.nummerserie s
     left join nemkonto.levering l using (myndighed)
     where s.navn = 'bank' and s.sidste > coalesce(l.postering, 0)`,
    [],
  );

/** The next notice, to who takes it. One that was taken and not noted is taken again: the taker knows it. */
const deliver = async (
  query: Query,
  { myndighed, leveret }: Levering,
  udtog: (myndighed: string, efter: bigint) => Promise<Nemkontoudtog>,
  tag: Udtogsmodtager,
): Promise<number> => {
  const { sidste, camt054 } = await udtog(myndighed, leveret);
  if (camt054 === undefined) return 0;
  await tag(myndighed, new TextEncoder().encode(camt054));
  await query(
    "nemkonto-leveret",
    `insert into nemkonto.levering (myndighed, postering) values ($1, $2)
     on conflict (myndighed) do update set postering = excluded.postering`,
    [myndighed, sidste],
  );
  return 1;
};
