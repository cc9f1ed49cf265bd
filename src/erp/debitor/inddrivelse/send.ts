import type { Debitor } from "../porte.js";
import { VENTER, type Venter } from "./aktioner.js";
import { makeAktion } from "./dan-aktion.js";
import { recordKvittering } from "./kvittering.js";
import type { Psrm } from "./psrm.js";

/** Sending what waits for PSRM: one action at a time for each claim, in the order made; interest and fees after their main claim. */

const KLAR = `select ${VENTER} from debitor.aktion a
  join debitor.fordring f on f.myndighed = a.myndighed and f.id = a.fordring
  where a.myndighed = $1 and a.status is null
    and not exists (select from debitor.aktion foer where foer.myndighed = a.myndighed and foer.fordring = a.fordring
      and foer.nr < a.nr and (foer.status is null or foer.status = 'HØRING'))
    and (a.kode not in ('OPRETFORDRING', 'GENINDSENDFORDRING') or not exists (select from debitor.aktion h
      where h.myndighed = a.myndighed and h.fordring = f.hovedfordring
        and h.kode in ('OPRETFORDRING', 'GENINDSENDFORDRING') and (h.status is null or h.status = 'HØRING')))
  order by a.nr limit 200`;

/**
 * Send until nothing more can be sent. Gives how many were. A PSRM that does not answer rejects; what is left waits. An
 * action whose answer was lost is sent again under the same id, and PSRM gives the same answer.
 */
export const sendAktioner = async (debitor: Debitor, psrm: Psrm, myndighed: string): Promise<number> => {
  let antal = 0;
  for (;;) {
    const klar = await debitor.database.query<Venter>("debitor-aktioner-klar", KLAR, [myndighed]);
    if (klar.length === 0) return antal;
    for (const one of klar) await sendEn(debitor, psrm, myndighed, one);
    antal += klar.length;
  }
};

/** Ask again about claims in hearing: an action that is sent again gets its receipt as it is now. Gives how many were decided. */
export const followHoeringer = async (debitor: Debitor, psrm: Psrm, myndighed: string): Promise<number> => {
  const iHoering = await debitor.database.query<Venter>(
    "debitor-aktioner-i-hoering",
    `select ${VENTER} from debitor.aktion a where a.myndighed = $1 and a.status = 'HØRING' order by a.nr`,
    [myndighed],
  );
  let antal = 0;
  for (const one of iHoering) if (await sendEn(debitor, psrm, myndighed, one)) antal += 1;
  return antal;
};

/** Whether it has been decided: one in hearing has not. */
const sendEn = async (debitor: Debitor, psrm: Psrm, myndighed: string, venter: Venter): Promise<boolean> => {
  const aktion = await makeAktion(debitor.database.query, myndighed, venter);
  const kvittering = aktion === undefined ? undefined : await psrm.send(myndighed, aktion);
  await recordKvittering(debitor, myndighed, venter, aktion, kvittering);
  return kvittering?.status !== "HØRING";
};
