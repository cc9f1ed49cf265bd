import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { withClient } from "../../src/adapters/postgres/client.js";
import { ksdMassefil } from "../../src/scenarier/ksd-masse.js";
import {
  type Bane,
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
 * `node dist/test/bench/masse.js`: a file of OEIR_MASSE_BILAG (100000) bilag with 1 % errors through the hub and into the
 * ledger, beside `saxes`, which reads the same bytes, and PostgreSQL's COPY of the same rows, in the same run. JSON on stdout.
 */
const BILAG = Number(process.env.OEIR_MASSE_BILAG ?? 100_000);
const FEJL_HVER = 100;

/** The ledger's rows as they were booked, copied into a table of the same columns without an index. */
const copySeconds = async ({ url, folder }: Bane): Promise<number> => {
  const rows = join(folder, "rows");
  execFileSync("psql", [url, "-qc", `\\copy erp.postering to '${rows}'`]);
  await withClient({ connectionString: url }, (client) =>
    client.query("create table kopi (like erp.postering)"),
  );
  const [seconds] = await timed(() => execFileSync("psql", [url, "-qc", `\\copy kopi from '${rows}'`]));
  return seconds;
};

await onTrack(async (bane) => {
  const { file } = bane;
  await writeFil(file, ksdMassefil({ antal: BILAG, fejlHver: FEJL_HVER }));
  const mb = megabytesOf(file);
  const hub = await bane.startHub();
  const idleMb = memoryOf(hub.child, "VmHWM");
  const [overfoert, leverance] = await timed(() => upload(hub.client, file));
  const before = cpuSeconds(hub.child);
  const [behandlet, { done }] = await timed(() => treated(hub, leverance));
  const cpu = cpuSeconds(hub.child) - before;
  const memoryMb = memoryOf(hub.child, "VmHWM");
  await hub.stop();
  // The parser stops at the bilag that are not well-formed: it gets the same file without faults.
  await writeFil(file, ksdMassefil({ antal: BILAG }));
  const saxes = await parseFloor(file);
  const copy = await copySeconds(bane);
  return {
    bilag: done.bilag,
    accepteret: done.accepteret,
    afvist: done.afvist,
    linjer: done.posteringer,
    mb,
    overfoert,
    behandlet,
    cpu,
    linjerPrSekund: done.posteringer / behandlet,
    mbPrSekund: mb / behandlet,
    idleMb,
    memoryMb,
    saxes,
    copy,
    forhold: behandlet / (saxes + copy),
  };
});
