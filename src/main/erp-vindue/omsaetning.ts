import type { Database } from "../../adapters/postgres/database.js";
import type { Omsaetningsvindue } from "../../adapters/rest/omsaetningsvindue.js";
import type { Output } from "../../contract/endpoints.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { Aendring } from "../../erp/omsaetning/aendring.js";
import { findAendringer } from "../../erp/omsaetning/aendringer.js";
import { activateAendring } from "../../erp/omsaetning/aktiver.js";
import { analyseRegler } from "../../erp/omsaetning/analyse.js";
import { findUdenKonto } from "../../erp/omsaetning/daekning.js";
import { findRegelhistorik, findRegellinjer } from "../../erp/omsaetning/historik.js";
import { findHvorfor } from "../../erp/omsaetning/hvorfor.js";
import { readFireOejne, writeFireOejne } from "../../erp/omsaetning/indstilling.js";
import {
  createAendring,
  getAendring,
  moveAendring,
  removeLinje,
  setLinje,
} from "../../erp/omsaetning/kladde.js";
import { readKonti, readRegler } from "../../erp/omsaetning/laes.js";
import { parseMoenstre } from "../../erp/omsaetning/regel.js";
import { simulateAendring } from "../../erp/omsaetning/simulering.js";
import { createOmsaetningstabel } from "../../erp/omsaetning/tabel.js";
import { failed, ok, type Result } from "../../kit/result.js";
import {
  showAendring,
  showAnalyse,
  showHistorik,
  showHvorfor,
  showRegel,
  showRegellinje,
  showSimulering,
} from "./vis-omsaetning.js";

type Tools = {
  readonly database: Database;
  readonly newId: () => string;
  /** Told of a municipality whose table has been changed. */
  readonly forget: (myndighed: string) => void;
};

/** The omsætningstabel of the reference ERP, as the API shows and changes it. */
export const omsaetningOf = (tools: Tools): Omsaetningsvindue => ({
  ...lookups(tools.database),
  ...changes(tools),
});

const lookups = (
  database: Database,
): Pick<Omsaetningsvindue, "tabel" | "udenKonto" | "historik" | "linjer" | "hvorfor" | "vaelgFireOejne"> => ({
  tabel: async (myndighed, dato) => ok(await readTabel(database, myndighed, dato)),
  vaelgFireOejne: async (myndighed, fireOejne, { navn }) => {
    await writeFireOejne(database, myndighed, fireOejne, navn);
    return ok({ fireOejne });
  },
  udenKonto: async (myndighed, dato, vaerdier) => {
    const [konti, regler] = await Promise.all([
      readKonti(database, myndighed),
      readRegler(database, myndighed),
    ]);
    return findUdenKonto(createOmsaetningstabel(regler), konti, vaerdier, dato);
  },
  historik: async (myndighed, nr) => {
    const versioner = await findRegelhistorik(database, myndighed, nr);
    if (versioner.length === 0) return failed([fejl("OMS-005", { regel: String(nr) })]);
    return ok(showHistorik(myndighed, nr, versioner));
  },
  linjer: async (myndighed, nr, version) =>
    ok({ linjer: (await findRegellinjer(database, myndighed, nr, version)).map(showRegellinje) }),
  hvorfor: async (myndighed, loebenummer, linje) => {
    const found = await findHvorfor(database, myndighed, loebenummer, linje);
    if (found !== undefined) return ok(showHvorfor(myndighed, found));
    const asked = { bilag: String(loebenummer), linje: String(linje), myndighed: myndighedsnavn(myndighed) };
    return failed([fejl("OMS-013", asked)]);
  },
});

const readTabel = async (
  database: Database,
  myndighed: string,
  dato: string,
): Promise<Output<"seOmsaetning">> => {
  const [konti, versioner, fireOejne] = await Promise.all([
    readKonti(database, myndighed),
    readRegler(database, myndighed),
    readFireOejne(database, myndighed),
  ]);
  const regler = createOmsaetningstabel(versioner).regler(dato);
  return {
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    dato,
    fireOejne,
    regler: regler.map((regel) => showRegel(regel, konti, dato)),
    ...showAnalyse(analyseRegler(regler)),
  };
};

type Aendringer = Pick<
  Omsaetningsvindue,
  "aendringer" | "opret" | "aendring" | "saetLinje" | "fjernLinje" | "simuler" | "flyt" | "aktiver"
>;

const changes = ({ database, newId, forget }: Tools): Aendringer => {
  const show = async (
    myndighed: string,
    aendring: Result<Aendring, Fejl>,
  ): Promise<Result<Output<"seOmsaetningsaendring">, readonly Fejl[]>> =>
    aendring.ok
      ? ok(showAendring(myndighed, aendring.value, await readKonti(database, myndighed)))
      : failed([aendring.error]);
  return {
    aendringer: async (myndighed) => {
      const konti = await readKonti(database, myndighed);
      const found = await findAendringer(database, myndighed);
      return ok({ aendringer: found.map((one) => showAendring(myndighed, one, konti)) });
    },
    opret: async (myndighed, beskrivelse, aktoer) =>
      show(myndighed, await createAendring(database, { myndighed, id: newId() }, beskrivelse, aktoer)),
    aendring: async (noegle) => show(noegle.myndighed, await getAendring(database, noegle)),
    saetLinje: async (noegle, { nr, linje, moenstre, kontonummer = null, ophoer = false }, aktoer) => {
      const read = moenstre === undefined ? ok(undefined) : parseMoenstre(moenstre);
      if (!read.ok) return read;
      if (ophoer !== (kontonummer === null)) return failed([fejl("OMS-011")]);
      const oensket = { nr, linje, moenstre: read.value, kontonummer };
      return show(noegle.myndighed, await setLinje(database, noegle, oensket, aktoer));
    },
    fjernLinje: async (noegle, linje, aktoer) =>
      show(noegle.myndighed, await removeLinje(database, noegle, linje, aktoer)),
    simuler: async (noegle, periode, pr) => {
      const simulering = await simulateAendring(database, noegle, periode, pr);
      return simulering.ok ? ok(showSimulering(simulering.value)) : failed([simulering.error]);
    },
    flyt: async (noegle, handling, aktoer) =>
      show(noegle.myndighed, await moveAendring(database, noegle, handling, aktoer)),
    aktiver: async (noegle, gyldigFra, aktoer) => {
      const activated = await activateAendring(database, noegle, gyldigFra, aktoer);
      forget(noegle.myndighed);
      return activated.ok ? show(noegle.myndighed, activated) : activated;
    },
  };
};
