import { optional, record, type Static } from "../../kit/schema.js";
import { isBankkonto } from "../betalingsfelter.js";
import { type Fejl, fejl } from "../fejl.js";
import { beloeb, boolsk, heltal, kode, tekst } from "../felter.js";
import { INGEN_KONTO } from "../nemkonto/model.js";
import { BETALINGSFRISTER, FLYTTERETNINGER, FORSENDELSESVEJE, type Udfoerelsesregel } from "./frister.js";

/** What a municipality decides itself about its payouts. Limits and standard values are our choice. */

const kommunekonto = (navn: string, description: string) =>
  record(navn, {
    registreringsnummer: tekst(4, { description }),
    kontonummer: tekst(10),
  });

/** The least and the most of each number: days, bank days and hours. */
export const POLITIKTAL = {
  fristBankdage: [0, 10],
  forspring: [0, 10],
  dubletdage: [0, 366],
  alarmtimer: [1, 720],
} as const;

/** Characters of the agreement's number, at most. */
export const MAX_AFTALENUMMER = 10;

/** The settings, as they are kept and shown. */
export const politikfelter = () => ({
  piAftalenummer: tekst(MAX_AFTALENUMMER, {
    description: "Aftalen med pengeinstituttet, som NemKonto kender betaleren ved",
  }),
  betalerkonto: kommunekonto("Betalerkonto", "Kommunens konto, som udbetalinger trækkes på"),
  ingenKonto: kode(INGEN_KONTO, { description: "Hvad NemKonto gør, når modtageren ingen konto har" }),
  fejlkonto: optional(kommunekonto("Fejlkonto", "Kun ved ingenKonto Fejlkonto")),
  forsendelse: optional(
    kode(FORSENDELSESVEJE, { description: "Hvorhen bundter sendes; bankfil: de hentes som pain.001" }),
  ),
  flytning: kode(FLYTTERETNINGER, {
    description: "Hvorhen en udbetaling flyttes fra en dag, der ikke er bankdag",
  }),
  fristBankdage: heltal(
    ...POLITIKTAL.fristBankdage,
    "Så mange bankdage før udførelsen skal en udbetaling være sendt",
  ),
  fristKlokken: tekst(5, { description: "Og på det klokkeslæt, som 14:00" }),
  forspring: heltal(
    ...POLITIKTAL.forspring,
    "Så mange bankdage før fristen sendes en udbetaling af sig selv",
  ),
  dubletdage: heltal(
    ...POLITIKTAL.dubletdage,
    "Ens udbetalinger til samme modtager inden for så mange dage holdes tilbage; 0: samme dag",
  ),
  fireoejne: beloeb("Udbetalinger på mindst så meget skal frigives af et menneske; 0: alle"),
  alarmtimer: heltal(...POLITIKTAL.alarmtimer, "Så længe må et svar fra NemKonto eller banken udeblive"),
  selvkoerende: boolsk("Sendes af sig selv, når fristen nærmer sig"),
});

export const Udbetalingspolitik = record("Udbetalingspolitik", politikfelter());
export type Udbetalingspolitik = Static<typeof Udbetalingspolitik>;

const FRIST = BETALINGSFRISTER.nemkonto;

/** What decides the bank day of a payout. */
export const udfoerelsesregelOf = ({
  flytning,
  fristBankdage: bankdageFoer,
  fristKlokken: klokken,
}: Udbetalingspolitik): Udfoerelsesregel => ({ flytning, frist: { bankdageFoer, klokken } });

/** What a municipality starts with. Amounts in øre. */
export const STANDARDUDBETALINGSPOLITIK: Udbetalingspolitik = {
  piAftalenummer: "0000000001",
  betalerkonto: { registreringsnummer: "9999", kontonummer: "0000000001" },
  ingenKonto: "Retur",
  forsendelse: "nemkonto",
  flytning: "foer",
  fristBankdage: FRIST.bankdageFoer,
  fristKlokken: FRIST.klokken,
  forspring: 1,
  dubletdage: 14,
  fireoejne: 10_000_000n,
  alarmtimer: 24,
  selvkoerende: true,
};

/** A time of the day, to the minute. */
export const isKlokkeslaet = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** UDB-060: an account that is none. UDB-061: a fejlkonto is given where it is used, and only there. UDB-064: a time. */
export const validateUdbetalingspolitik = (politik: Udbetalingspolitik): readonly Fejl[] => {
  const { betalerkonto, fejlkonto, ingenKonto } = politik;
  const konti = { Betalerkonto: betalerkonto, ...(fejlkonto === undefined ? {} : { Fejlkonto: fejlkonto }) };
  return [
    ...Object.entries(konti)
      .filter(([, konto]) => !isBankkonto(konto))
      .map(([felt]) => fejl("UDB-060", { felt }, { element: `Udbetalingspolitik/${felt}` })),
    ...((ingenKonto === "Fejlkonto") === (fejlkonto !== undefined)
      ? []
      : [fejl("UDB-061", { ingenKonto }, { element: "Udbetalingspolitik/Fejlkonto" })]),
    ...(isKlokkeslaet(politik.fristKlokken)
      ? []
      : [fejl("UDB-064", {}, { element: "Udbetalingspolitik/FristKlokken" })]),
  ];
};
