import { setTimeout as sleep } from "node:timers/promises";
import type { Uuid } from "../../domain/identifikatorer.js";
import { betalingsidOf, readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import type {
  Forretningssvar,
  Forretningssvarliste,
  Forretningssvaropslag,
} from "../../domain/nemkonto/model.js";
import { todayIn } from "../../kit/dates.js";
import type { Erp } from "../porte.js";
import { BANKFIL } from "./bankfil.js";
import type { NytBevis } from "./beviser.js";
import { tellUdbetalinger } from "./haendelser.js";
import { noterSvar } from "./noter-svar.js";
import { readUdbetalingspolitik } from "./politik.js";
import { noteUkendte } from "./ukendte.js";

/** NemKonto's answers, which are pulled: those after the last that was read, and again those that have not come in time. */

/** Asks NemKonto on behalf of a municipality; undefined when it could not be asked. */
export type HentSvar = (
  myndighed: string,
  opslag: Omit<Forretningssvaropslag, "myndighed">,
) => Promise<Forretningssvarliste | undefined>;

/** Answers read in one call and noted in one transaction. */
const PIECE = 1_000;
/** Payments whose answers are overdue that are asked for in one round, and how long until one is asked for again, in hours. */
const MAX_FORSINKEDE = 20;
const TIMER_MELLEM = 1;

const noegleOf = ({ loebenummer }: Forretningssvar): string => `nks/${loebenummer}`;

/**
 * An answer as evidence: known by its number, whichever question gave it. One about the same payment in another bundle (2, DUPL:
 * it was sent twice) says nothing of the payment in its own.
 */
export const bevisOf = (svar: Forretningssvar): NytBevis | undefined => {
  const { betalingIdentifikator, bundtIdentifikator, svarkode, statuskode, aarsagskode, tekst } = svar;
  const udbetaling = betalingIdentifikator === undefined ? undefined : readBetalingsid(betalingIdentifikator);
  if (betalingIdentifikator !== undefined && udbetaling === undefined) return undefined;
  return {
    om: udbetaling === undefined ? { bundt: bundtIdentifikator } : { udbetaling, iBundt: bundtIdentifikator },
    noegle: noegleOf(svar),
    dato: todayIn("Europe/Copenhagen", svar.tidspunkt),
    ...{ slags: "svar", svarkode, statuskode, aarsagskode, tekst },
  };
};

/** Read a municipality's answers to the end; gives how many there were. Throws when they cannot be noted: they are read again. */
export const hentSvar = async (
  erp: Erp,
  hent: HentSvar,
  myndighed: string,
  stopped: () => boolean = () => false,
): Promise<number> => {
  const { query } = erp.database;
  let antal = 0;
  while (!stopped()) {
    const [laest] = await query<{ laest: bigint }>(
      "udbetaling-laest",
      "select laest from udbetaling.svarlaeser where myndighed = $1",
      [myndighed],
    );
    const liste = await hent(myndighed, { efter: Number(laest?.laest ?? 0n), antal: PIECE });
    if (liste === undefined || liste.forretningssvar.length === 0) return antal;
    await note(erp, myndighed, liste.forretningssvar);
    await query(
      "udbetaling-note-laest",
      `insert into udbetaling.svarlaeser (myndighed, laest) values ($1, $2)
       on conflict (myndighed) do update set laest = greatest(svarlaeser.laest, excluded.laest)`,
      [myndighed, Math.max(...liste.forretningssvar.map(({ loebenummer }) => loebenummer))],
    );
    antal += liste.forretningssvar.length;
    if (!liste.flere) return antal;
  }
  return antal;
};

const note = async (erp: Erp, myndighed: string, svarene: readonly Forretningssvar[]): Promise<void> => {
  const noteret = await noterSvar(
    erp,
    myndighed,
    svarene.flatMap((svar) => bevisOf(svar) ?? []),
  );
  if (!noteret.ok)
    throw new Error(`answers were not noted: ${noteret.error.map(({ kode }) => kode).join(", ")}`);
  const ukendte = new Set(noteret.value.ukendte.map(({ noegle }) => noegle));
  const isOfPayout = (svar: Forretningssvar) =>
    svar.betalingIdentifikator !== undefined && bevisOf(svar) !== undefined;
  await noteUkendte(
    erp,
    myndighed,
    svarene.filter((svar) => !isOfPayout(svar) || ukendte.has(noegleOf(svar))),
  );
};

const FORSINKEDE = `select u.id from udbetaling.udbetaling u
  join udbetaling.bundt b on b.myndighed = u.myndighed and b.id = u.bundt
  where u.myndighed = $1 and (u.tilstand in ('ANMODET', 'MODTAGET', 'KONTROLLERET', 'KOMPLETTERET')
      or u.tilstand = 'I_PENGEINSTITUT' and u.udfoerelsesdato < $6)
    and b.dannet < $2::timestamptz - make_interval(hours => $3)
    and not exists (select from udbetaling.udbakke p where p.myndighed = b.myndighed and p.id = b.id
      and p.operation = '${BANKFIL}')
    and not exists (select from udbetaling.bevis v where v.myndighed = u.myndighed and v.udbetaling = u.id
      and v.tid > $2::timestamptz - make_interval(hours => $3))
    and not exists (select from udbetaling.haendelse h where h.myndighed = u.myndighed and h.udbetaling = u.id
      and h.art = 'udbetaling.svar-efterspurgt' and h.tid > $2::timestamptz - make_interval(hours => $4))
  order by u.udfoerelsesdato, u.nr limit $5`;

/**
 * Ask NemKonto again for payments whose answers are overdue by the municipality's setting, and for those that the bank should
 * have executed by now: it may have refused one, and the answer been lost. Gives how many were asked for.
 */
export const efterspoerg = async (erp: Erp, hent: HentSvar, myndighed: string): Promise<number> => {
  const { query } = erp.database;
  const nu = erp.clock();
  const idag = todayIn("Europe/Copenhagen", nu);
  const { alarmtimer } = await readUdbetalingspolitik(query, myndighed, idag);
  const rows = await query<{ id: Uuid }>("udbetaling-forsinkede", FORSINKEDE, [
    myndighed,
    nu,
    alarmtimer,
    TIMER_MELLEM,
    MAX_FORSINKEDE,
    idag,
  ]);
  for (const { id } of rows) {
    const liste = await hent(myndighed, { betalingIdentifikator: betalingsidOf(id), antal: PIECE });
    if (liste === undefined) return 0;
    await tellUdbetalinger(query, { myndighed, aktoer: "Udbetalingssystemet" }, [
      { udbetaling: id, art: "udbetaling.svar-efterspurgt", data: { svar: liste.forretningssvar.length } },
    ]);
    await note(erp, myndighed, liste.forretningssvar);
  }
  return rows.length;
};

/** Who has something with NemKonto, and whether anything of it is still under way. */
const SPOERGES = `select b.myndighed, exists (select from udbetaling.udbetaling u where u.myndighed = b.myndighed
    and u.tilstand in ('ANMODET', 'MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT')) as undervejs
  from (select distinct myndighed from udbetaling.bundt) b order by b.myndighed`;

/** How often NemKonto is asked while something is under way, and how often in case it corrects what has ended; ms. */
const MELLEM_MS = 2_000;
const SJAELDEN_MS = 5 * 60_000;

/** Ask until `signal` is aborted. `onError` is told of what nobody expected; it is asked again. */
export const runSvar = async (
  erp: Erp,
  hent: HentSvar,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  const stopped = () => signal.aborted;
  const spurgt = new Map<string, number>();
  const round = async (): Promise<void> => {
    const rows = await erp.database.query<{ myndighed: string; undervejs: boolean }>(
      "udbetaling-spoerges",
      SPOERGES,
      [],
    );
    for (const { myndighed, undervejs } of rows) {
      if (stopped()) return;
      const nu = performance.now();
      if (!undervejs && nu - (spurgt.get(myndighed) ?? -SJAELDEN_MS) < SJAELDEN_MS) continue;
      spurgt.set(myndighed, nu);
      await hentSvar(erp, hent, myndighed, stopped).catch(onError);
      if (undervejs) await efterspoerg(erp, hent, myndighed).catch(onError);
    }
  };
  while (!stopped()) {
    await round().catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
