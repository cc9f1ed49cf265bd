import type { Inddrivelsesvindue } from "../../adapters/rest/inddrivelse.js";
import type { Input } from "../../contract/endpoints.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../../erp/anledning.js";
import { withAnledning } from "../../erp/anledning.js";
import { afstemPsrm } from "../../erp/debitor/inddrivelse/afstemning.js";
import { genindsend } from "../../erp/debitor/inddrivelse/genindsend.js";
import { besvarHoering } from "../../erp/debitor/inddrivelse/hoering.js";
import type { Psrm } from "../../erp/debitor/inddrivelse/psrm.js";
import { retStamdata, type Stamdatarettelse } from "../../erp/debitor/inddrivelse/ret-stamdata.js";
import { tilbagekald } from "../../erp/debitor/inddrivelse/tilbagekald.js";
import type { Debitor, Query } from "../../erp/debitor/porte.js";
import { inOejeblik } from "../../erp/transaktion.js";
import { isDate, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { showAktioner, showOverblik, showParathed, showUnderretninger } from "./vis-inddrivelse.js";

/** Collection as the API shows it, and what collectors ask for. Without `psrm` what is asked for waits. */
export const inddrivelseOf = (debitor: Debitor, psrm: Psrm | undefined): Inddrivelsesvindue => {
  const { query } = debitor.database;
  const vis = (myndighed: string, id: string) =>
    inOejeblik(debitor, (now) => showAktioner(now, myndighed, id));
  const act = async (
    { myndighed, id, aktoer }: { myndighed: string; id: string; aktoer: string },
    tekst: string,
    work: (query: Query, anledning: Anledning) => Promise<Result<unknown, readonly Fejl[]>>,
  ) => {
    const svar = await withAnledning(debitor, { myndighed, aktoer, tekst }, work);
    return svar.ok ? vis(myndighed, id) : svar;
  };
  return {
    overblik: async (myndighed, dato = todayIn("Europe/Copenhagen", debitor.clock())) =>
      isDate(dato)
        ? ok(
            await showOverblik(
              query,
              myndighed,
              dato,
              psrm !== undefined,
              await afstemPsrm(debitor, psrm, myndighed, dato),
            ),
          )
        : failed([fejl("DRF-008", { grund: "'skaeringsdato' er ikke en dato" })]),
    parathed: async (myndighed, valg) =>
      [valg.fagsystem, valg.efter].every((id) => id === undefined || isUuid(id))
        ? ok(await showParathed(debitor, myndighed, valg))
        : failed([fejl("DRF-008", { grund: "'fagsystem' og 'efter' er UUID'er" })]),
    underretninger: async (myndighed, valg) =>
      /^\d{1,18}$/.test(valg.efter ?? "0")
        ? ok(await showUnderretninger(query, myndighed, valg))
        : failed([fejl("DRF-008", { grund: "'efter' er ikke et nummer" })]),
    aktioner: vis,
    tilbagekald: (sag, oenske) =>
      act(sag, "Tilbagekald fra PSRM", (q, anledning) =>
        tilbagekald(debitor, q, anledning, { fordringer: [sag.id], ...oenske }),
      ),
    genindsend: (sag, oenske) =>
      act(sag, "Genindsendelse til PSRM", (q, anledning) =>
        genindsend(debitor, q, anledning, { fordring: sag.id, ...oenske }),
      ),
    besvar: (sag, svar) =>
      act(sag, "Svar på høring", (q, anledning) =>
        besvarHoering(q, anledning, { fordring: sag.id, ...svar }),
      ),
    ret: (sag, body) =>
      act(sag, "Rettelse af stamdata", (q, anledning) =>
        retStamdata(debitor, q, anledning, rettelseOf(sag.id, body)),
      ),
  };
};

const rettelseOf = (fordring: string, body: Input<"retStamdata">["body"]): Stamdatarettelse => {
  const { begrundelse, fjern = [], ...felter } = body;
  return {
    fordring,
    begrundelse,
    felter: { ...felter, ...Object.fromEntries(fjern.map((felt) => [felt, null])) },
  };
};
