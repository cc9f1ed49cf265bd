import { ksdUdbetalingsfil, type Udbetalingsfilvalg } from "../../src/scenarier/ksd-udbetalinger.js";
import {
  cpuSeconds,
  megabytesOf,
  memoryOf,
  onTrack,
  parseFloor,
  timed,
  treated,
  upload,
  writeFil,
} from "./massefil.js";

/**
 * `npm run bench:udbetaling`: a file of OEIR_UDBETALINGER (200000) payouts, OEIR_UDBETALINGER_PR_ANMODNING (1) in each anmodning
 * and 1 % of those with errors, through the hub into the payouts' ledger, with its cost booked; beside `saxes`, which reads the
 * same bytes in the same run. JSON on stdout.
 */
const ANTAL = Number(process.env.OEIR_UDBETALINGER ?? 200_000);
const PR_ANMODNING = Number(process.env.OEIR_UDBETALINGER_PR_ANMODNING ?? 1);
const FEJL_HVER = 100;
const VALG: Udbetalingsfilvalg = { antal: ANTAL, prAnmodning: PR_ANMODNING };

await onTrack(async ({ file, startHub }) => {
  await writeFil(file, ksdUdbetalingsfil({ ...VALG, fejlHver: FEJL_HVER }));
  const mb = megabytesOf(file);
  const hub = await startHub();
  const idleMb = memoryOf(hub.child, "VmHWM");
  const [overfoert, leverance] = await timed(() => upload(hub.client, file));
  const before = cpuSeconds(hub.child);
  const [behandlet, { done, fremgange, memoryMb }] = await timed(() => treated(hub, leverance));
  const cpu = cpuSeconds(hub.child) - before;
  const mestMb = memoryOf(hub.child, "VmHWM");
  await hub.stop();
  // The parser stops at anmodninger that are not well-formed: it gets the same file without faults.
  await writeFil(file, ksdUdbetalingsfil(VALG));
  const saxes = await parseFloor(file);
  return {
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
});
