import { setTimeout as sleep } from "node:timers/promises";
import type { Debitor } from "../porte.js";
import { sendHoeringssvar } from "./hoering.js";
import { mendSaldi } from "./mend.js";
import type { Psrm } from "./psrm.js";
import { followHoeringer, sendAktioner } from "./send.js";
import { readUnderretninger } from "./underretninger.js";

/** How often PSRM is asked for what is new, in ms. */
const IDLE_MS = 2_000;

/** Municipalities that have something at PSRM, or on its way there. */
const myndighederHosPsrm = async ({ database }: Debitor): Promise<readonly string[]> => {
  const rows = await database.query<{ myndighed: string }>(
    "debitor-myndigheder-hos-psrm",
    "select distinct myndighed from debitor.aktion",
    [],
  );
  return rows.map(({ myndighed }) => myndighed);
};

/** One round with PSRM for a municipality: send what waits, ask about hearings, read what it tells, mend what crossed. */
export const meetPsrm = async (debitor: Debitor, psrm: Psrm, myndighed: string): Promise<number> =>
  (await sendHoeringssvar(debitor, psrm, myndighed)) +
  (await sendAktioner(debitor, psrm, myndighed)) +
  (await followHoeringer(debitor, psrm, myndighed)) +
  (await readUnderretninger(debitor, psrm, myndighed)) +
  (await mendSaldi(debitor, myndighed));

/** Keep meeting PSRM, until `signal` is aborted. One municipality's trouble is not another's; `onError` is told of it. */
export const runPsrm = async (
  debitor: Debitor,
  psrm: Psrm,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    const myndigheder = await myndighederHosPsrm(debitor).catch(() => []);
    for (const myndighed of myndigheder) {
      if (signal.aborted) return;
      await meetPsrm(debitor, psrm, myndighed).catch(onError);
    }
    await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
