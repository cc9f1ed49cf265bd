import { sum } from "../../../domain/beloeb.js";
import type { Filterfund } from "../../../domain/inddrivelse/filter/index.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { type NyAktion, queueAktioner } from "../inddrivelse/aktioner.js";
import { isAfvist, judgeParathed } from "../inddrivelse/parathed.js";
import { readOverdragbare } from "../inddrivelse/stamdata.js";
import { closeOpgaver, createOpgave } from "../opgaver.js";
import { readPolitik } from "../politik.js";
import type { Debitor, Query } from "../porte.js";
import { skriv } from "../skriv.js";
import type { Koerselstype } from "./koersel.js";
import {
  chooseOverdragelige,
  overdragbareSkyldnere,
  readOverdragelige,
  readPladser,
} from "./overdragbare.js";
import { mustBook } from "./tvang.js";

type Doemt = { readonly fordring: Fordringrow; readonly fund: readonly Filterfund[] };

/**
 * The hand-over run: main claims that have been reminded of in vain, with their interest and fees, go to PSRM. What PSRM would
 * refuse stays, and is somebody's task: sent as it is it would come back.
 */
export const overdragelseskoersel: Koerselstype = {
  art: "inddrivelse",
  tekst: "Overdragelse til inddrivelse",
  ...overdragbareSkyldnere,
  treat: async (debitor, query, { myndighed, dato }, skyldnere, anledning) => {
    const politik = await readPolitik(query, myndighed, dato);
    const fordringer = await readOverdragelige(query, myndighed, skyldnere, anledning !== undefined);
    const pladsOf = await readPladser(
      query,
      myndighed,
      fordringer.map(({ id }) => id),
    );
    const udvalgte = chooseOverdragelige(fordringer, pladsOf, politik, dato);
    const doemte = (await readOverdragbare(query, myndighed, udvalgte)).map((one) => ({
      fordring: one.fordring,
      fund: judgeParathed(one, dato),
    }));
    const afviste = doemte.filter(({ fund }) => isAfvist(fund));
    const stopped = new Set(afviste.map(({ fordring }) => fordring.id));
    const sendes = doemte.filter(
      ({ fordring }) => !stopped.has(fordring.id) && !stopped.has(fordring.hovedfordring ?? ""),
    );
    if (anledning !== undefined) await handOver(debitor, query, anledning, sendes, afviste);
    return {
      sendt: sendes.length,
      beloeb: Number(sum(sendes.map(({ fordring }) => fordring.restance))),
      hoering: sendes.filter(({ fund }) => fund.length > 0).length,
      tilbageholdt: afviste.length,
    };
  },
};

const handOver = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  sendes: readonly Doemt[],
  afviste: readonly Doemt[],
): Promise<void> => {
  const { myndighed, aktoer } = anledning;
  for (const { fordring, fund } of afviste)
    await createOpgave(debitor, query, myndighed, { art: "afvist", emne: fordring.id, data: { fund } });
  const ids = sendes.map(({ fordring }) => fordring.id);
  await closeOpgaver(query, myndighed, { art: "afvist", emner: ids }, aktoer, "Sendt til PSRM");
  const skift = sendes
    .filter(({ fordring }) => fordring.restance > 0n)
    .map(({ fordring }) => ({ fordring: fordring.id, haendelse: "fordring.afleveret" as const }));
  mustBook(await skriv(debitor, query, anledning, { fordringsskift: skift }));
  const aktioner = sendes.map(({ fordring }) => opretOf(fordring, debitor.newId()));
  await queueAktioner(query, anledning, aktioner);
};

const opretOf = ({ id: fordring, restance }: Fordringrow, id: string): NyAktion => ({
  id,
  fordring,
  kode: "OPRETFORDRING",
  beloeb: restance,
});
