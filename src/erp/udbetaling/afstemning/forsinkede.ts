import { setTimeout as sleep } from "node:timers/promises";
import { addBankdage } from "../../../domain/bankdage.js";
import { formatBeloeb, type Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Udbetalingspolitik } from "../../../domain/udbetaling/politik.js";
import { banktimer } from "../../../domain/udbetaling/svarfrist.js";
import { UBETALTE, type Udbetalingstilstand, UNDERVEJS } from "../../../domain/udbetaling/tilstand.js";
import { todayIn } from "../../../kit/dates.js";
import type { Erp, Query } from "../../porte.js";
import { BANKFIL } from "../bankfil.js";
import { genproevSamleposter } from "../kontoudtog/samlepost.js";
import { udbetalingsopgaver } from "../opgaver.js";
import { readUdbetalingspolitik } from "../politik.js";
import { noteStaarStille } from "./staar-stille.js";

/**
 * What should have happened by now: NemKonto's first answer within the municipality's alarmtimer, counted on bank days; the
 * bank's execution no later than the bank day after its day; and that somebody takes a returned payment up within some bank
 * days (ours).
 */
const UROERTE_BANKDAGE = 5;

export type Forsinkelsesart = "svar" | "udfoerelse" | "ubetalt";

export type Forsinket = {
  readonly art: Forsinkelsesart;
  readonly udbetaling: Uuid;
  readonly bundt: Uuid | null;
  readonly tilstand: Udbetalingstilstand;
  readonly beloeb: Oere;
  readonly udfoerelsesdato: string;
  /** It went to the bank as a file, and NemKonto never had it. */
  readonly bankfil: boolean;
  /** When it was sent; of a returned payment, when that became known. */
  readonly siden: Date;
};

type Frist = {
  readonly nu: Date;
  readonly idag: string;
  readonly alarmtimer: number;
  readonly politik: Udbetalingspolitik;
};

const readFrist = async (erp: Erp, query: Query, myndighed: string): Promise<Frist> => {
  const nu = erp.clock();
  const idag = todayIn("Europe/Copenhagen", nu);
  const politik = await readUdbetalingspolitik(query, myndighed, idag);
  return { nu, idag, alarmtimer: politik.alarmtimer, politik };
};

type Ventende = {
  readonly tilstand: Udbetalingstilstand;
  readonly udfoerelsesdato: string;
  readonly siden: Date;
};

/** Why it is late, if it is. */
const forsinkelseOf = (
  { nu, idag, alarmtimer }: Frist,
  { tilstand, udfoerelsesdato, siden }: Ventende,
): Forsinkelsesart | undefined => {
  if (UBETALTE.includes(tilstand))
    return addBankdage(todayIn("Europe/Copenhagen", siden), UROERTE_BANKDAGE) < idag ? "ubetalt" : undefined;
  if (tilstand === "ANMODET" && banktimer(siden, nu) >= alarmtimer) return "svar";
  return addBankdage(udfoerelsesdato, 1) < idag ? "udfoerelse" : undefined;
};

const AABNE = `select u.id as udbetaling, u.bundt, u.tilstand, u.beloeb, u.udfoerelsesdato, b.dannet as siden,
    exists (select from udbetaling.udbakke p where p.myndighed = b.myndighed and p.id = b.id and p.operation = $3) as bankfil
  from udbetaling.udbetaling u join udbetaling.bundt b on b.myndighed = u.myndighed and b.id = u.bundt
  where u.myndighed = $1 and u.tilstand = any ($2::text[])
  union all
  select u.id, u.bundt, u.tilstand, u.beloeb, u.udfoerelsesdato, o.oprettet, false
  from udbetaling.opgave o join udbetaling.udbetaling u on u.myndighed = o.myndighed and u.id = o.emne
  where o.myndighed = $1 and o.art = 'ubetalt' and o.lukket is null
  order by siden, udbetaling`;

/** All that is late in a municipality, the oldest first. */
export const readForsinkede = async (
  erp: Erp,
  myndighed: string,
): Promise<{ readonly alarmtimer: number; readonly forsinkede: readonly Forsinket[] }> => {
  const { query } = erp.database;
  const frist = await readFrist(erp, query, myndighed);
  const rows = await query<Omit<Forsinket, "art">>("udbetaling-aabne", AABNE, [
    myndighed,
    UNDERVEJS,
    BANKFIL,
  ]);
  const forsinkede = rows.flatMap((row) => {
    const art = forsinkelseOf(frist, row);
    return art === undefined ? [] : [{ art, ...row }];
  });
  return { alarmtimer: frist.alarmtimer, forsinkede };
};

type Bundt = Ventende & { readonly id: Uuid; readonly antal: number; readonly beloeb: Oere };

const BUNDTER = `select b.id, u.tilstand, b.udfoerelsesdato, b.dannet as siden, count(*)::int as antal,
    sum(u.beloeb)::bigint as beloeb
  from udbetaling.udbetaling u join udbetaling.bundt b on b.myndighed = u.myndighed and b.id = u.bundt
  where u.myndighed = $1 and u.tilstand = any ($2::text[])
  group by b.id, u.tilstand, b.udfoerelsesdato, b.dannet order by b.dannet, b.id`;

/**
 * One look at a municipality: a bundle that has something late is a task, once; what is no longer late is closed. A returned
 * payment has its task already; what has not been sent yet gets one of its own. Gives how many bundles are late.
 */
export const alarmer = (erp: Erp, myndighed: string): Promise<number> =>
  erp.database.transaction(async (query) => {
    const frist = await readFrist(erp, query, myndighed);
    await noteStaarStille(erp, query, myndighed, frist.politik);
    const bundter = await query<Bundt>("udbetaling-aabne-bundter", BUNDTER, [myndighed, UNDERVEJS]);
    const sene = new Map<Uuid, { antal: number; beloeb: Oere; art: Forsinkelsesart; bundt: Bundt }>();
    for (const bundt of bundter) {
      const art = forsinkelseOf(frist, bundt);
      if (art === undefined) continue;
      const foer = sene.get(bundt.id);
      sene.set(bundt.id, {
        art: foer?.art === "svar" ? "svar" : art,
        antal: (foer?.antal ?? 0) + bundt.antal,
        beloeb: (foer?.beloeb ?? 0n) + bundt.beloeb,
        bundt,
      });
    }
    const nye = [...sene.values()].map(({ art, antal, beloeb, bundt }) => ({
      art: "forsinket" as const,
      emne: bundt.id,
      data: {
        art,
        tekst: `${antal} på ${formatBeloeb(beloeb)} kr., skulle udføres ${bundt.udfoerelsesdato}`,
      },
    }));
    await udbetalingsopgaver.createAlle(erp, query, myndighed, nye);
    const staar = await query<{ emne: Uuid }>(
      "udbetaling-staaende-alarmer",
      "select emne from udbetaling.opgave where myndighed = $1 and art = 'forsinket' and lukket is null",
      [myndighed],
    );
    const emner = staar.map(({ emne }) => emne).filter((emne) => !sene.has(emne));
    await udbetalingsopgaver.closeAlle(
      query,
      myndighed,
      { art: "forsinket", emner },
      "oeir",
      "svaret er kommet",
    );
    return sene.size;
  });

/** How often it is looked at, in ms. */
const EVERY_MS = 60_000;

/**
 * Looks at every municipality with payouts under way or an alarm, until it is stopped; and at the bank's entries of bundles that
 * did not fit, should it have been stopped between what makes them fit and their being taken.
 */
export const runAlarmer = async (
  erp: Erp,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      const rows = await erp.database.query<{ myndighed: string }>(
        "udbetaling-alarmmyndigheder",
        `select myndighed from udbetaling.udbetaling where tilstand = any ($1::text[])
         union select myndighed from udbetaling.udbakke where sendt is null
         union select myndighed from udbetaling.opgave
           where art in ('forsinket', 'samlepost', 'usendt', 'uafleveret') and lukket is null`,
        [[...UNDERVEJS, "KLAR"]],
      );
      for (const { myndighed } of rows) {
        if (signal.aborted) break;
        await genproevSamleposter(erp, myndighed).catch(onError);
        await alarmer(erp, myndighed).catch(onError);
      }
    } catch (reason) {
      onError(reason);
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
};
