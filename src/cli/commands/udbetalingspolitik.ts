import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { formatBankkonto } from "../../domain/betalingsfelter.js";
import { INGEN_KONTO } from "../../domain/nemkonto/model.js";
import { FLYTTERETNINGER, FORSENDELSESVEJE } from "../../domain/udbetaling/frister.js";
import { POLITIKTAL } from "../../domain/udbetaling/politik.js";
import { aendringerOf } from "../../domain/udbetaling/politikaendring.js";
import { readBankkonto, readJaNej, readKlokkeslaet, readKroner, readOrd, readTal } from "../arguments.js";
import { amount } from "../layout.js";
import { addPolitikCommands, type Politikkommando } from "../politik.js";
import type { Tools } from "../run.js";

type Politik = Input<"saetUdbetalingspolitik">["body"];

const KOMMANDO: Politikkommando<Politik, Output<"seUdbetalingspolitik">, Partial<Politik>> = {
  beskrivelse: "Kommunens egne regler for udbetalinger",
  eksempel: "oeir udbetaling politik saet Helsingør --fra 2027-01-01 --fireoejne 50000 --dubletdage 30",
  regler: [
    ["PI-aftalenummer", ({ piAftalenummer }) => piAftalenummer],
    ["Betalerkonto", ({ betalerkonto }) => formatBankkonto(betalerkonto)],
    ["Ingen konto", ({ ingenKonto }) => ingenKonto],
    ["Fejlkonto", ({ fejlkonto }) => (fejlkonto === undefined ? "ingen" : formatBankkonto(fejlkonto))],
    ["Forsendelse", ({ forsendelse = "nemkonto" }) => forsendelse],
    ["Flytning", ({ flytning }) => flytning],
    ["Frist", ({ fristBankdage, fristKlokken }) => `${fristBankdage} bankdage før kl. ${fristKlokken}`],
    ["Forspring", ({ forspring }) => `${forspring} bankdage`],
    ["Dubletdage", ({ dubletdage }) => String(dubletdage)],
    ["Fire øjne fra", ({ fireoejne }) => amount(fireoejne).trim()],
    ["Alarm efter", ({ alarmtimer }) => `${alarmtimer} timer`],
    ["Selvkørende", ({ selvkoerende }) => (selvkoerende ? "ja" : "nej")],
  ],
  see: (client, myndighed) => client.seUdbetalingspolitik({ myndighed }),
  set: (client, input) => client.saetUdbetalingspolitik(input),
  addOptions: (saet) =>
    saet
      .option("--pi-aftalenummer <nr>", "aftalen med pengeinstituttet, som NemKonto kender betaleren ved")
      .option("--betalerkonto <konto>", "der betales fra, som 9999-0000000012", readBankkonto)
      .option("--ingen-konto <valg>", "hvad NemKonto gør, når modtageren ingen har", readOrd(INGEN_KONTO))
      .option("--fejlkonto <konto>", "netop ved ingen-konto Fejlkonto", readBankkonto)
      .option("--forsendelse <vej>", "hvorhen bundter sendes", readOrd(FORSENDELSESVEJE))
      .option("--flytning <retning>", "hvorhen fra en dag, der ikke er bankdag", readOrd(FLYTTERETNINGER))
      .option("--frist-bankdage <bankdage>", "så længe før udførelsen", readTal(...POLITIKTAL.fristBankdage))
      .option("--frist-klokken <klokkeslæt>", "og på det klokkeslæt, som 14:00", readKlokkeslaet)
      .option("--forspring <bankdage>", "så længe før fristen sendes der", readTal(...POLITIKTAL.forspring))
      .option("--dubletdage <dage>", "ens inden for så mange holdes", readTal(...POLITIKTAL.dubletdage))
      .option("--fireoejne <kr>", "fra så meget skal en anden frigive; 0: alle", readKroner)
      .option("--alarmtimer <timer>", "så længe må et svar udeblive", readTal(...POLITIKTAL.alarmtimer))
      .option("--selvkoerende <ja|nej>", "send af sig selv, når fristen er nær", readJaNej),
  med: (politik, valg) => {
    const { fejlkonto, ...resten } = { ...politik, ...valg };
    // Who chooses that the money comes back needs no account for it any more.
    const slettes = valg.ingenKonto === "Retur" && valg.fejlkonto === undefined;
    return fejlkonto === undefined || slettes ? resten : { ...resten, fejlkonto };
  },
  advar: (foer, nu) => aendringerOf(foer, nu).map(({ betyder }) => betyder.da),
};

/** The municipality's own rules for payouts. */
export const addUdbetalingspolitikCommands = (udbetaling: Command, tools: Tools): void =>
  addPolitikCommands(udbetaling, tools, KOMMANDO);
