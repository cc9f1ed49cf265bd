import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import { type Udbetalingstilstand, UNDERVEJS } from "../../src/domain/udbetaling/tilstand.js";
import { addDays, todayIn } from "../../src/kit/dates.js";
import { ksdUdbetalingsfil, type Udbetalingsfilvalg } from "../../src/scenarier/ksd-udbetalinger.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import {
  type Benchhub,
  cpuSeconds,
  megabytesOf,
  memoryOf,
  onTrack,
  parseFloor,
  sure,
  timed,
  treated,
  upload,
  writeFil,
} from "./massefil.js";

/**
 * `npm run bench:udbetaling`: a file of OEIR_UDBETALINGER (200000) payouts, OEIR_UDBETALINGER_PR_ANMODNING (1) in each anmodning
 * and 1 % of those with errors, through the hub into the payouts' ledger, with its cost booked; beside `saxes`, which reads the
 * same bytes in the same run. Then all of them in bundles to NemKonto's stand-in, its answers back, and the bank's notices.
 * JSON on stdout.
 */
const ANTAL = Number(process.env.OEIR_UDBETALINGER ?? 200_000);
const PR_ANMODNING = Number(process.env.OEIR_UDBETALINGER_PR_ANMODNING ?? 1);
const FEJL_HVER = 100;
const VALG: Udbetalingsfilvalg = { antal: ANTAL, prAnmodning: PR_ANMODNING };
/** So far ahead every payout of the file is executed, whenever the bench is run. */
const FREM_DAGE = 30;
const LOOK_MS = 1_000;

/** Every payout that is ready, in bundles; each call goes on where the one before ran out of time. */
const sendAlle = async ({ drift }: Benchhub, til: string): Promise<number> => {
  let bundter = 0;
  for (;;) {
    const koersel = sure(await drift.startBetalingskoersel({ myndighed: HELSINGOER, body: { til } }));
    bundter += koersel.bundter.length;
    if (koersel.rest === 0) return bundter;
  }
};

/** Resolves when no payout is in any of these states. */
const leftAlle = (url: string, tilstande: readonly Udbetalingstilstand[]): Promise<void> =>
  withClient({ connectionString: url }, async (client) => {
    const { text, values } = {
      text: "select exists (select from udbetaling.udbetaling where tilstand = any ($1)) as nogen",
      values: [tilstande],
    };
    while ((await client.query<{ nogen: boolean }>(text, values)).rows[0]!.nogen) await sleep(LOOK_MS);
  });

const betalt = async (hub: Benchhub, url: string) => {
  const til = addDays(todayIn("Europe/Copenhagen", new Date()), FREM_DAGE);
  const [koersel, bundter] = await timed(() => sendAlle(hub, til));
  const [foersteSvar] = await timed(() => leftAlle(url, ["KLAR", "ANMODET"]));
  const [udfoert] = await timed(async () => {
    sure(await hub.drift.fremadNemkonto({ myndighed: HELSINGOER, body: { til } }));
    await leftAlle(url, ["KLAR", ...UNDERVEJS]);
  });
  return { bundter, koersel, foersteSvar, udfoert, mestMb: memoryOf(hub.child, "VmHWM") };
};

await onTrack(async ({ file, url, startHub }) => {
  await writeFil(file, ksdUdbetalingsfil({ ...VALG, fejlHver: FEJL_HVER }));
  const mb = megabytesOf(file);
  const hub = await startHub({ OEIR_NEMKONTO: "efterligning" });
  const idleMb = memoryOf(hub.child, "VmHWM");
  const [overfoert, leverance] = await timed(() => upload(hub.client, file));
  const before = cpuSeconds(hub.child);
  const [behandlet, { done, fremgange, memoryMb }] = await timed(() => treated(hub, leverance));
  const cpu = cpuSeconds(hub.child) - before;
  const mestMb = memoryOf(hub.child, "VmHWM");
  // The parser stops at anmodninger that are not well-formed: it gets the same file without faults.
  await writeFil(file, ksdUdbetalingsfil(VALG));
  const saxes = await parseFloor(file);
  const taget = {
    anmodninger: done.bilag,
    accepteret: done.accepteret,
    afvist: done.afvist,
    udbetalinger: done.posteringer,
    mb,
    overfoert,
    behandlet,
    cpu,
    udbetalingerPrSekund: done.posteringer / behandlet,
    fremgange,
    idleMb,
    memoryMb,
    mestMb,
    saxes,
    forhold: behandlet / saxes,
  };
  process.stderr.write(`${JSON.stringify(taget)}\n`);
  const nemkonto = await betalt(hub, url);
  await hub.stop();
  return { ...taget, nemkonto };
});
