import { setTimeout as sleep } from "node:timers/promises";
import { addBankdage } from "../../domain/bankdage.js";
import type { Oere } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { tidligsteUdfoerelse } from "../../domain/udbetaling/frister.js";
import { udfoerelsesregelOf } from "../../domain/udbetaling/politik.js";
import { addYears, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Erp, Query } from "../porte.js";
import { inOejeblik } from "../transaktion.js";
import { type Dannet, danBundt } from "./bundt.js";
import { readUdbetalingspolitik } from "./politik.js";

/** Runs: what is ready goes to NemKonto in bundles. */

/** So many of so much, of one day or reason; øre. */
export type Dagssum = {
  readonly udfoerelsesdato: string;
  readonly antal: number;
  readonly beloeb: Oere;
};
export type Holdt = { readonly grund: string; readonly antal: number; readonly beloeb: Oere };

/** What a run would do: what is sent for each execution day, what waits for a later day, and what is held back and why. */
export type Forhaandsvisning = {
  readonly til: string;
  readonly sendes: readonly Dagssum[];
  readonly senere: { readonly antal: number; readonly beloeb: Oere };
  readonly tilbageholdt: readonly Holdt[];
};

const SENDES = `select greatest(udfoerelsesdato, $3::date) as udfoerelsesdato, count(*)::int as antal,
    sum(beloeb)::bigint as beloeb
  from udbetaling.udbetaling where myndighed = $1 and tilstand = 'KLAR' and udfoerelsesdato <= $2 group by 1 order by 1`;

const SENERE = `select count(*)::int as antal, coalesce(sum(beloeb), 0)::bigint as beloeb
  from udbetaling.udbetaling where myndighed = $1 and tilstand = 'KLAR' and udfoerelsesdato > $2`;

const HOLDT = `select grund, count(*)::int as antal, sum(u.beloeb)::bigint as beloeb
  from udbetaling.udbetaling u
  join udbetaling.opgave o on o.myndighed = u.myndighed and o.emne = u.id and o.art = 'tilbageholdt' and o.lukket is null
  cross join lateral jsonb_array_elements_text(o.data->'grunde') as grund
  where u.myndighed = $1 and u.tilstand = 'TILBAGEHOLDT' and u.udfoerelsesdato <= $2 group by grund order by grund`;

/** What a run up to and including `til` would do now. Writes nothing. UDB-063. */
export const proevBetalingskoersel = async (
  erp: Erp,
  myndighed: string,
  til?: string,
): Promise<Result<Forhaandsvisning, readonly Fejl[]>> => {
  const dag = await dagOf(erp, myndighed, til);
  if (!dag.ok) return dag;
  return inOejeblik(erp, async (query) => {
    const { politik } = await opsaetning(erp, query, myndighed);
    const sendes = await query<Dagssum>("udbetaling-koersel-sendes", SENDES, [
      myndighed,
      dag.value,
      tidligsteOf(erp, politik),
    ]);
    const [senere] = await query<Forhaandsvisning["senere"]>("udbetaling-koersel-senere", SENERE, [
      myndighed,
      dag.value,
    ]);
    const tilbageholdt = await query<Holdt>("udbetaling-koersel-holdt", HOLDT, [myndighed, dag.value]);
    return ok({ til: dag.value, sendes, senere: senere!, tilbageholdt });
  });
};

const opsaetning = async (erp: Erp, query: Query, myndighed: string) => {
  const idag = todayIn("Europe/Copenhagen", erp.clock());
  const politik = await readUdbetalingspolitik(query, myndighed, idag);
  return { idag, politik };
};

/** The last execution day that is sent: the one asked for, or that whose cut-off is near. */
const dagOf = async (
  erp: Erp,
  myndighed: string,
  til: string | undefined,
): Promise<Result<string, readonly Fejl[]>> => {
  const { idag, politik } = await opsaetning(erp, erp.database.query, myndighed);
  if (til === undefined) return ok(senestOf(erp, politik));
  return til < idag || til > addYears(idag, 1) ? failed([fejl("UDB-063", { dato: til })]) : ok(til);
};

type Politik = Awaited<ReturnType<typeof readUdbetalingspolitik>>;

/** The first bank day that can still be reached. */
const tidligsteOf = (erp: Erp, politik: Politik): string =>
  tidligsteUdfoerelse(erp.clock(), udfoerelsesregelOf(politik).frist);

/** What is executed up to and including this day is sent by itself now. */
const senestOf = (erp: Erp, politik: Politik): string =>
  addBankdage(tidligsteOf(erp, politik), politik.forspring);

/** What a run has done; `rest`: so many are still ready, because it was stopped or ran out of time. */
export type Koerselsresultat = {
  readonly til: string;
  readonly bundter: readonly Dannet[];
  readonly holdt: number;
  readonly rest: number;
};

/** How long one call may make bundles, in ms: what is left is made by the next, so that a caller can show progress. */
const PATIENCE_MS = 10_000;

/**
 * Send what is ready up to and including `til` (unsaid: what is to be sent now), bundle by bundle, each in its own transaction,
 * for at most some seconds. UDB-063; ERP-001…003, ERP-010…012 where it cannot be booked.
 */
export const koerBetalinger = async (
  erp: Erp,
  myndighed: string,
  aktoer: string,
  { til, stopped = () => false }: { readonly til?: string | undefined; readonly stopped?: () => boolean },
): Promise<Result<Koerselsresultat, readonly Fejl[]>> => {
  const dag = await dagOf(erp, myndighed, til);
  if (!dag.ok) return dag;
  const bundter: Dannet[] = [];
  let holdt = 0;
  const ends = performance.now() + PATIENCE_MS;
  while (!stopped() && performance.now() < ends) {
    const svar = await danBundt(erp, myndighed, dag.value, aktoer);
    if (!svar.ok) return svar;
    holdt += svar.value.holdt;
    if (svar.value.bundt !== undefined) bundter.push(svar.value.bundt);
    else if (svar.value.holdt === 0) break;
  }
  return ok({ til: dag.value, bundter, holdt, rest: await antalKlare(erp, myndighed, dag.value) });
};

const antalKlare = async ({ database }: Erp, myndighed: string, til: string): Promise<number> => {
  const [row] = await database.query<{ antal: number }>(
    "udbetaling-antal-klare",
    `select count(*)::int as antal from udbetaling.udbetaling
     where myndighed = $1 and tilstand = 'KLAR' and udfoerelsesdato <= $2`,
    [myndighed, til],
  );
  return row!.antal;
};

/** Who sends what nobody needs to start. */
const AKTOER = "Udbetalingssystemet";

/** How often the clock is looked at, in ms. */
const MELLEM_MS = 5_000;

/** The first day of each municipality that has something ready: one look in the index for each, however much waits. */
const FOERSTE = `with recursive klar as (
    (select myndighed, udfoerelsesdato from udbetaling.udbetaling where tilstand = 'KLAR'
     order by myndighed, udfoerelsesdato limit 1)
    union all
    select naeste.* from klar cross join lateral (
      select u.myndighed, u.udfoerelsesdato from udbetaling.udbetaling u
      where u.tilstand = 'KLAR' and u.myndighed > klar.myndighed
      order by u.myndighed, u.udfoerelsesdato limit 1) naeste)
  select myndighed, udfoerelsesdato as foerste from klar`;

/**
 * Send what is due, for every municipality whose setting says so; gives how many bundles there were. One that fails is told of,
 * and costs no other its day.
 */
export const koerForfaldne = async (
  erp: Erp,
  stopped: () => boolean,
  onError: (reason: unknown) => void,
): Promise<number> => {
  const rows = await erp.database.query<{ myndighed: string; foerste: string }>(
    "udbetaling-myndigheder",
    FOERSTE,
    [],
  );
  let antal = 0;
  for (const { myndighed, foerste } of rows) {
    if (stopped()) return antal;
    try {
      antal += await koerForfalden(erp, myndighed, foerste, stopped);
    } catch (reason) {
      onError(new Error(`no bundle for ${myndighed}: ${String(reason)}`, { cause: reason }));
    }
  }
  return antal;
};

const koerForfalden = async (
  erp: Erp,
  myndighed: string,
  foerste: string,
  stopped: () => boolean,
): Promise<number> => {
  const { politik } = await opsaetning(erp, erp.database.query, myndighed);
  if (!politik.selvkoerende || foerste > senestOf(erp, politik)) return 0;
  const svar = await koerBetalinger(erp, myndighed, AKTOER, { stopped });
  if (!svar.ok) throw new Error(svar.error.map(({ kode }) => kode).join(", "));
  return svar.value.bundter.length;
};

/** Until `signal` is aborted. `onError` is told of what nobody expected, and of what cannot be booked; it is tried again. */
export const runBetalinger = async (
  erp: Erp,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    await koerForfaldne(erp, () => signal.aborted, onError).catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
