import { formatBeloeb, sum, writeBeloeb } from "../../../domain/beloeb.js";
import type { DebitorBesked, DebitorOperation } from "../../../domain/debitor/index.js";
import type {
  Afslutning,
  Debitorkonto,
  Ejerskifte,
  FordringTilstand,
  Handlingsanmodning,
  Indbetaling,
  Overdragelse,
} from "../../../domain/debitor/model.js";
import { debitorkontoRules, indbetalingRules } from "../../../domain/debitor/rules.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Oplysning } from "../../../domain/kvittering.js";
import { runRules } from "../../../domain/rule.js";
import { todayIn } from "../../../kit/dates.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { readHosPsrm } from "../inddrivelse/nummer.js";
import { readOplysninger } from "../inddrivelse/oplysninger.js";
import { lockKontobillede, lockKontobilleder } from "../kontobillede.js";
import { findDelfordringer, lockFordringer } from "../laes.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import type { Skrivning } from "../skrivning.js";
import { afslutObjekt, type Slutmaal } from "./afslut.js";
import { anmod } from "./anmod.js";
import { betal } from "./betal.js";
import { readBrugte } from "./brugte.js";
import { opret } from "./opret.js";
import { overdrag, retTilstand, skiftEjer } from "./skift.js";

/** What a message comes to: what is to be written, in one sentence, and what the answer tells when it has been. */
export type Registrering = {
  readonly skrivning: Skrivning;
  readonly tekst: string;
  readonly oplysninger: (query: Query) => Promise<readonly Oplysning[]>;
};

type Svar = Result<Registrering, readonly Fejl[]>;
type Kald = { readonly beskedId: string; readonly besked: DebitorBesked };
type Registrator = (debitor: Debitor, query: Query, kald: Kald) => Promise<Svar>;

const todayOf = ({ clock }: Debitor): string => todayIn("Europe/Copenhagen", clock());

const nothing = async (): Promise<readonly Oplysning[]> => [];

const told = (skrivning: Result<Skrivning, readonly Fejl[]>, tekst: string): Svar =>
  skrivning.ok ? ok({ skrivning: skrivning.value, tekst, oplysninger: nothing }) : skrivning;

const billedeOf = (query: Query, besked: DebitorBesked & { debitorkontoIdentifikator: string }) =>
  lockKontobillede(query, besked.modtagerMyndighed, besked.debitorkontoIdentifikator);

const afslut =
  (maal: Slutmaal): Registrator =>
  async (debitor, query, { besked }) => {
    const one = besked as Afslutning;
    const skrivning = afslutObjekt(await billedeOf(query, one), one, maal, todayOf(debitor));
    return told(skrivning, `Afsluttet pr. ${one.slutdato}.`);
  };

/** Carries out each operation, on what it has locked. Nothing but tasks is written here: that is for `skriv`. */
const OPERATIONER: Readonly<Record<DebitorOperation, Registrator>> = {
  OpretDebitorkonto: async (_, query, { besked }) => {
    const one = besked as Debitorkonto;
    const broken = runRules(debitorkontoRules, one, []);
    if (broken.length > 0) return failed(broken);
    const billede = await billedeOf(query, one);
    const skrivning = opret(billede, one, await readBrugte(query, one));
    if (!skrivning.ok) return skrivning;
    const ids = (one.fordringer ?? []).map(({ fordringIdentifikator }) => fordringIdentifikator);
    return ok({
      skrivning: skrivning.value,
      tekst: opretTekst(one),
      oplysninger: (after) => readOplysninger(after, one.modtagerMyndighed, ids),
    });
  },
  RetFordringTilstand: async (_, query, { besked }) => {
    const one = besked as FordringTilstand;
    const tekst =
      one.tilstand === "Opkraev" ? "Fordringen kommer på den næste regning." : "Fordringen afventer.";
    return told(retTilstand(await billedeOf(query, one), one), tekst);
  },
  AfslutHaeftelse: afslut({ tabel: "haeftelse", rolle: null }),
  AfslutLigestillingspartner: afslut({ tabel: "haeftelse", rolle: "Ligestillingspartner" }),
  AfslutAdministrator: afslut({ tabel: "haeftelse", rolle: "Administrator" }),
  AfslutGaeldendeAdresseAdministrator: afslut({ tabel: "adresse", rolle: "Administrator" }),
  AfslutGaeldendeAdresseJuridiskAnsvarlig: afslut({ tabel: "adresse", rolle: "JuridiskAnsvarlig" }),
  AfslutGaeldendeAdresseJuridiskMedhaefter: afslut({ tabel: "adresse", rolle: "JuridiskMedhaefter" }),
  AfslutMaterialeabonnementAdministrator: afslut({ tabel: "materialeabonnement", rolle: "Administrator" }),
  AfslutMaterialeabonnementJuridiskAnsvarlig: afslut({
    tabel: "materialeabonnement",
    rolle: "JuridiskAnsvarlig",
  }),
  AfslutMaterialeabonnementJuridiskMedhaefter: afslut({
    tabel: "materialeabonnement",
    rolle: "JuridiskMedhaefter",
  }),
  ForetagEjerskifte: async (_, query, { besked }) => {
    const one = besked as Ejerskifte;
    const fra = one.debitorkontoIdentifikator;
    const til = one.tilDebitorkontoIdentifikator;
    if (fra === til) return failed([fejl("DEB-024", { id: til })]);
    const [billede, andet] = await lockKontobilleder(query, one.modtagerMyndighed, [fra, til]);
    const hosPsrm = await readHosPsrm(query, one.modtagerMyndighed, fra);
    return told(skiftEjer(billede!, andet!, hosPsrm, one), "Fordringerne har skiftet ejer.");
  },
  OverdragDebitorkonto: async (_, query, { besked }) => {
    const one = besked as Overdragelse;
    return told(overdrag(await billedeOf(query, one), one), "Debitorkontoen er overdraget.");
  },
  ForetagIndbetaling: async (debitor, query, { besked }) =>
    foretagIndbetaling(debitor, query, besked as Indbetaling),
  AnmodOmHandling: async (debitor, query, { besked }) =>
    anmodOmHandling(debitor, query, besked as Handlingsanmodning),
};

export const registrer = (
  debitor: Debitor,
  query: Query,
  kald: Kald & { readonly operation: DebitorOperation },
): Promise<Svar> => OPERATIONER[kald.operation](debitor, query, kald);

const antal = (tal: number, navn: string): string => (tal === 1 ? `1 ${navn}` : `${tal} ${navn}er`);

const opretTekst = ({ fordringer = [], nedreguleringer = [] }: Debitorkonto): string => {
  const total = sum(fordringer.flatMap(({ delfordringer }) => delfordringer.map(({ beloeb }) => beloeb)));
  const parts = [
    fordringer.length === 0
      ? ""
      : `${antal(fordringer.length, "fordring")} på i alt ${formatBeloeb(total)} kr.`,
    nedreguleringer.length === 0 ? "" : `${antal(nedreguleringer.length, "nedregulering")}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Debitorkontoen er ajourført." : parts.join(" ");
};

const foretagIndbetaling = async (debitor: Debitor, query: Query, besked: Indbetaling): Promise<Svar> => {
  const broken = runRules(indbetalingRules, besked, []);
  if (broken.length > 0) return failed(broken);
  const { modtagerMyndighed: myndighed } = besked;
  const ids = besked.delfordringer.map((one) => one.delfordringIdentifikator);
  const dele = await findDelfordringer(query, myndighed, ids);
  const fordringer = await lockFordringer(query, myndighed, [
    ...new Set(dele.map(({ fordring }) => fordring)),
  ]);
  // Read again now that the claims are locked: what somebody else has paid meanwhile is paid.
  const delfordringer = await findDelfordringer(query, myndighed, ids);
  const skrivning = betal({ fordringer, delfordringer }, besked, debitor.newId, todayOf(debitor));
  if (!skrivning.ok) return skrivning;
  const total = formatBeloeb(sum(besked.delfordringer.map(({ beloeb }) => beloeb)));
  return ok({
    skrivning: skrivning.value,
    tekst: `Betalt ${total} kr.`,
    oplysninger: async (after) =>
      (await findDelfordringer(after, myndighed, ids)).map(({ id, restance }) => ({
        navn: `Restance ${id}`,
        vaerdi: writeBeloeb(restance),
      })),
  });
};

const anmodOmHandling = async (debitor: Debitor, query: Query, besked: Handlingsanmodning): Promise<Svar> => {
  const svar = anmod(await billedeOf(query, besked), besked, todayOf(debitor));
  if (!svar.ok) return svar;
  const status = (vaerdi: string) => async () => [{ navn: "Handling", vaerdi }];
  if (svar.value.slags === "udfoert")
    return ok({
      skrivning: svar.value.skrivning,
      tekst: "Handlingen er udført.",
      oplysninger: status("UDFOERT"),
    });
  await createOpgave(debitor, query, besked.modtagerMyndighed, {
    art: "handling",
    emne: besked.beskedIdentifikator,
    data: {
      handling: besked.handling,
      konto: besked.debitorkontoIdentifikator,
      fagsystem: besked.afsenderSystem,
      fordringer: besked.fordringIdentifikatorer,
      til: besked.tilDebitorkontoIdentifikator,
      begrundelse: besked.begrundelse,
    },
  });
  return ok({
    skrivning: {},
    tekst: "Anmodningen venter på kommunens opkrævning; resultatet sendes.",
    oplysninger: status("AFVENTER"),
  });
};
