import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Input } from "../../src/contract/endpoints.js";
import { sum } from "../../src/domain/beloeb.js";
import type { Udbetalingsanmodning } from "../../src/domain/udbetaling/model.js";
import { addDays, todayIn } from "../../src/kit/dates.js";
import { HELSINGOER, issueToken, KSD } from "../../src/scenarier/parter.js";
import { dimensioner, syntetiskCpr } from "../../src/scenarier/vaerdier.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { sure } from "../flow/oeir.js";
import { freshDatabase } from "../postgres.js";
import { crashEnv, type Hub, kill, randomFrom, SEED, startHub } from "./process.js";

/**
 * Payouts with every fault at once: messages sent twice, answers that are doubled, turned round, lost or late, accounts that do
 * not work, and kill -9 of hub, ERP, NemKonto and bank. `OEIR_UDBETALINGER` (200) and `OEIR_UDBETALING_ROUNDS` (3) set how many.
 */
const ANTAL = Number(process.env.OEIR_UDBETALINGER ?? 200);
const ROUNDS = Number(process.env.OEIR_UDBETALING_ROUNDS ?? 3);
const SENDERS = 4;
const PR_BESKED = 10;
const MODTAGERE = 200;

const myndighed = HELSINGOER;
const idag = todayIn("Europe/Copenhagen", new Date());
/** So far ahead that all that is sent today has been executed by then. */
const dag = addDays(idag, 14);

type Adfaerd = Input<"saetNemkontoadfaerd">["body"]["adfaerd"];
/** The half of the payees is like most; who gets no money at first is paid again when that is mended. */
const BETALES = ["normal", "normal", "normal", "dobbelt", "bagvendt", "tabt", "langsom"] as const;
const UBETALT = ["ingen-konto", "lukket", "spaerret", "navn", "retur", "standset", "svar2"] as const;
const adfaerdOf = (nr: number): Adfaerd =>
  nr % 3 === 0 ? UBETALT[(nr / 3) % UBETALT.length]! : BETALES[nr % BETALES.length]!;

const part = (nr: number) => ({ partType: "CPR" as const, partIdentifikator: syntetiskCpr(nr) });

const anmodningOf = (random: () => number): Udbetalingsanmodning => {
  const udbetalinger = Array.from({ length: PR_BESKED }, () => {
    const beloeb = BigInt(1 + Math.floor(random() * 900_000));
    return {
      udbetalingIdentifikator: randomUUID(),
      betalingsmodtager: part(1 + Math.floor(random() * MODTAGERE)),
      beloeb,
      dispositionsdato: idag,
      ydelsesart: "SYGEDAGP",
      destination: "NemKonto" as const,
      konteringslinjer: [{ beloeb, kontodimensioner: dimensioner("55771", "1", "013", "52") }],
    };
  });
  return {
    beskedIdentifikator: randomUUID(),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: KSD,
    udbetalinger,
    kontroltotal: { antal: PR_BESKED, beloeb: sum(udbetalinger.map(({ beloeb }) => beloeb)) },
  };
};

/** The hub as it is now: it is killed and started again. */
type Levende = { hub: Hub; readonly ksd: () => Client; readonly drift: () => Client };

const opfoer = async ({ drift }: Levende, nr: number, adfaerd: Adfaerd): Promise<void> => {
  sure(await drift().saetNemkontoadfaerd({ body: { betalingsmodtager: part(nr), adfaerd } }));
};

/** Send each message until it has been answered, and every fifth once more. */
const send = async (levende: Levende, beskeder: readonly Udbetalingsanmodning[]): Promise<void> => {
  const queue = beskeder.flatMap((one, nr) => (nr % 5 === 0 ? [one, one] : [one]));
  const sender = async (): Promise<void> => {
    for (let body = queue.shift(); body !== undefined; body = queue.shift())
      for (;;) {
        const svar = await levende.ksd().opretUdbetaling({ body });
        if (svar.ok) {
          assert.notEqual(svar.value.kode, "AFVIST", JSON.stringify(svar.value.fejl));
          break;
        }
        await sleep(50);
      }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
};

/** Runs, days at the bank, and people who release what was held back; an answer that does not come is no trouble. */
const move = async ({ drift }: Levende): Promise<void> => {
  await drift().startBetalingskoersel({ myndighed, body: { til: dag } });
  await drift().fremadNemkonto({ myndighed, body: { til: dag } });
  const seen = await drift().seUdbetalinger({ myndighed, tilstand: "TILBAGEHOLDT" });
  for (const { id } of seen.ok ? seen.value.udbetalinger : [])
    await drift().frigivUdbetaling({ myndighed, id, body: { begrundelse: "Set" } });
};

const rows = <T>(connectionString: string, sql: string): Promise<readonly T[]> =>
  withClient({ connectionString }, async (client) => (await client.query(sql)).rows as T[]);

/** What is still under way: payouts by state, and messages of the hub that nobody needs to fetch. */
const AABNE = `select tilstand, count(*)::int as antal from udbetaling.udbetaling
  where tilstand not in ('UDFOERT', 'AFVIST', 'STANDSET', 'RETURNERET', 'AFSLAAET') group by 1
  union all select service, count(*)::int from oeir.udbakke where modtagersystem is null group by 1`;

const settle = async (levende: Levende, connectionString: string): Promise<void> => {
  for (const end = Date.now() + 60_000 + ANTAL * 100; ; ) {
    await move(levende);
    const aabne = await rows(connectionString, AABNE);
    if (aabne.length === 0) return;
    if (Date.now() > end) throw new Error(`not at rest: ${JSON.stringify(aabne)}`);
    await sleep(100);
  }
};

/** What each payee has in the bank, and what was decided. */
const MODTAGNE = `select b.modtager, sum(case p.art when 'udfoert' then b.beloeb else -b.beloeb end)::bigint as beloeb
  from nemkonto.bankpost p join nemkonto.betaling b on b.nr = p.betaling group by 1`;

const receivedOf = async (connectionString: string): Promise<ReadonlyMap<string, bigint>> => {
  const found = await rows<{ modtager: string; beloeb: string }>(connectionString, MODTAGNE);
  return new Map(found.map(({ modtager, beloeb }) => [modtager.slice(-10), BigInt(beloeb)]));
};

const decidedOf = (beskeder: readonly Udbetalingsanmodning[], wanted: (nr: number) => boolean) => {
  const alle = beskeder.flatMap(({ udbetalinger }) => udbetalinger);
  return Array.from({ length: MODTAGERE }, (_, index) => index + 1)
    .filter(wanted)
    .map((nr) => {
      const cpr = syntetiskCpr(nr);
      const egne = alle.filter(({ betalingsmodtager }) => betalingsmodtager.partIdentifikator === cpr);
      return [cpr, sum(egne.map(({ beloeb }) => beloeb))] as const;
    });
};

const assertReceived = async (
  connectionString: string,
  decided: ReturnType<typeof decidedOf>,
): Promise<void> => {
  const received = await receivedOf(connectionString);
  for (const [cpr, beloeb] of decided) assert.equal(received.get(cpr) ?? 0n, beloeb, cpr);
};

const assertStates = async (connectionString: string, total: bigint): Promise<void> => {
  const [row] = await rows<{ antal: number; beloeb: string }>(
    connectionString,
    "select count(*)::int as antal, sum(beloeb)::text as beloeb from udbetaling.udbetaling where genudbetaling_af is null",
  );
  assert.deepEqual([row!.antal, BigInt(row!.beloeb)], [ANTAL, total]);
};

const payAgain = async (levende: Levende, connectionString: string): Promise<number> => {
  for (let nr = 1; nr <= MODTAGERE; nr += 1) await opfoer(levende, nr, "normal");
  const ubetalte = await rows<{ id: string }>(
    connectionString,
    "select id from udbetaling.udbetaling where tilstand in ('AFVIST', 'STANDSET', 'RETURNERET')",
  );
  for (const { id } of ubetalte)
    sure(await levende.drift().genudbetal({ myndighed, id, body: { begrundelse: "Ny konto" } }));
  return ubetalte.length;
};

test(`${ANTAL} payouts with every fault over ${ROUNDS} kills: each payee gets what was decided, once, and the books agree`, {
  timeout: 240_000 + ROUNDS * 20_000 + ANTAL * 400,
}, async (t) => {
  t.diagnostic(`OEIR_CRASH_SEED=${SEED} OEIR_UDBETALINGER=${ANTAL} OEIR_UDBETALING_ROUNDS=${ROUNDS}`);
  const { connectionString } = await freshDatabase(t);
  const env = { ...(await crashEnv(t, connectionString)), OEIR_NEMKONTO: "efterligning" };
  const random = randomFrom(SEED);
  const first = await startHub(env);
  const drift = (hub: Hub) => createClient({ url: hub.url, token: hub.operatorToken });
  const token = await issueToken(drift(first), KSD, "KSD");
  const levende: Levende = {
    hub: first,
    ksd: () => createClient({ url: levende.hub.url, token }),
    drift: () => drift(levende.hub),
  };
  for (let nr = 1; nr <= MODTAGERE; nr += 1) await opfoer(levende, nr, adfaerdOf(nr));
  const beskeder = Array.from({ length: ANTAL / PR_BESKED }, () => anmodningOf(random));
  const total = sum(beskeder.flatMap(({ udbetalinger }) => udbetalinger.map(({ beloeb }) => beloeb)));

  const state = { over: false };
  const moving = (async () => {
    while (!state.over) await move(levende).then(() => sleep(20));
  })();
  const sending = send(levende, beskeder);
  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(100 + random() * 1_500);
    await kill(levende.hub);
    levende.hub = await startHub(env);
  }
  await sending;
  state.over = true;
  await moving;
  await settle(levende, connectionString);

  await assertStates(connectionString, total);
  await assertReceived(
    connectionString,
    decidedOf(beskeder, (nr) => nr % 3 !== 0),
  );
  const igen = await payAgain(levende, connectionString);
  assert.ok(igen > 0);
  await settle(levende, connectionString);
  const [samlet] = await rows<{ antal: string }>(
    connectionString,
    "select count(*) as antal from nemkonto.bankpost where samlet",
  );
  t.diagnostic(
    `${ANTAL} payouts, ${igen} paid again; ${samlet!.antal} booked with all of their bundle as one`,
  );
  await assertStates(connectionString, total);
  await assertReceived(
    connectionString,
    decidedOf(beskeder, () => true),
  );
  for (const konto of ["mellemregning", "undervejs"]) {
    const seen = sure(await levende.drift().seMellemregning({ myndighed, pr: idag, konto }));
    assert.deepEqual([seen.saldo, seen.forskel], [0n, 0n], konto);
  }
  const afstemning = sure(await levende.drift().seUdbetalingsafstemning({ myndighed, dato: idag }));
  assert.deepEqual(afstemning.afvigelser, []);
  assert.deepEqual(sure(await levende.drift().verificerLog({})).brud, []);
});
