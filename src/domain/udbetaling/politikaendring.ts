import type { Sprog } from "../fejl.js";
import type { Udbetalingspolitik } from "./politik.js";

/** What it means to change the rules for payouts: said to whoever decides it, before money goes another way. */

type Felt = keyof Udbetalingspolitik;

/** A field whose change means something that cannot be seen from the field itself, and what that is. */
export type Aendring = { readonly felt: Felt; readonly betyder: Readonly<Record<Sprog, string>> };

type Regel = Aendring & {
  readonly naar: (foer: Udbetalingspolitik, nu: Udbetalingspolitik) => boolean;
};

/** A field as it can be compared. What is not said of the way of sending is that it goes to NemKonto. */
const vaerdi = (politik: Udbetalingspolitik, felt: Felt): string => {
  const { [felt]: one = felt === "forsendelse" ? "nemkonto" : "" } = politik;
  return typeof one === "object"
    ? `${one.registreringsnummer}${one.kontonummer.padStart(10, "0")}`
    : String(one);
};

const naarAendret =
  (...felter: readonly Felt[]): Regel["naar"] =>
  (foer, nu) =>
    felter.some((felt) => vaerdi(foer, felt) !== vaerdi(nu, felt));

const naarBliver =
  (felt: Felt, til: string): Regel["naar"] =>
  (foer, nu) =>
    vaerdi(foer, felt) !== til && vaerdi(nu, felt) === til;

const REGLER: readonly Regel[] = [
  {
    felt: "betalerkonto",
    naar: naarAendret("betalerkonto"),
    betyder: {
      da: "Ny betalerkonto: den gælder bundter, der dannes fra og med dagen. Det, der er sendt før, trækkes på den gamle konto, også når det udføres efter dagen, og penge kan komme tilbage til den i lang tid: hold den åben, og indlæs stadig bankens fil for den.",
      en: "New payer account: it counts for bundles made from that day on. What was sent before is drawn on the old account, also when it is executed after that day, and money may come home to it for long: keep it open, and go on taking in the bank's file about it.",
    },
  },
  {
    felt: "piAftalenummer",
    naar: naarAendret("piAftalenummer"),
    betyder: {
      da: "Nyt aftalenummer: NemKonto kender kommunen ved det. Spørg pengeinstituttet, om aftalen omfatter betalerkontoen fra den dag; ellers kan hele bundter blive afvist.",
      en: "New number of agreement: NemKonto knows the municipality by it. Ask the bank whether the agreement covers the payer account from that day; else whole bundles may be refused.",
    },
  },
  {
    felt: "forsendelse",
    naar: naarBliver("forsendelse", "bankfil"),
    betyder: {
      da: "Bankfil: NemKonto får ikke længere bundterne. Hvert bundt skal hentes som fil (pain.001) og afleveres i banken, og bankens svar indlæses; ellers udbetales intet. Hvad der sker, når en modtager ingen konto har, aftales med banken.",
      en: "Bank file: NemKonto no longer gets the bundles. Each must be fetched as a file (pain.001) and handed to the bank, and the bank's answers taken in; else nothing is paid. What happens when a payee has no account is agreed with the bank.",
    },
  },
  {
    felt: "forsendelse",
    naar: naarBliver("forsendelse", "nemkonto"),
    betyder: {
      da: "NemKonto: det gælder nye bundter. Dem, der er dannet som bankfiler, får NemKonto ikke: hent og aflever dem, der mangler.",
      en: "NemKonto: it counts for new bundles. Those made as bank files never get to NemKonto: fetch and hand over those that remain.",
    },
  },
  {
    felt: "fejlkonto",
    naar: (foer, nu) => vaerdi(nu, "fejlkonto") !== "" && naarAendret("fejlkonto")(foer, nu),
    betyder: {
      da: "Fejlkonto: pengene til den, der ingen konto har, forlader betalerkontoen, men når ikke modtageren. Hver af dem bliver en opgave; aftalen om fejlkonto skal være på plads med NemKonto.",
      en: "Fejlkonto: the money for a payee without an account leaves the payer account, but does not reach the payee. Each becomes a task; the fejlkonto must be agreed with NemKonto.",
    },
  },
  {
    felt: "fristBankdage",
    naar: naarAendret("fristBankdage", "fristKlokken"),
    betyder: {
      da: "Ny frist: den skal være den, pengeinstituttet har sagt. Udbetalinger, der ikke længere kan nå deres dag, flyttes til den første bankdag, der kan nås; er fristen for sen, kommer pengene for sent frem.",
      en: "New cut-off: it must be the one that the bank has said. Payouts that can no longer reach their day are moved to the first bank day that can be reached; a cut-off that is too late brings the money too late.",
    },
  },
  {
    felt: "flytning",
    naar: naarAendret("flytning"),
    betyder: {
      da: "Lukkede dage: reglen gælder udbetalinger, der modtages fra og med dagen; de, der er modtaget, beholder deres dag.",
      en: "Closed days: the rule counts for payouts received from that day on; those already received keep their day.",
    },
  },
  {
    felt: "dubletdage",
    naar: (foer, nu) => nu.dubletdage < foer.dubletdage,
    betyder: {
      da: "Færre dage: ens udbetalinger, der ligger længere fra hinanden, sendes, uden at nogen har set på dem.",
      en: "Fewer days: like payouts that are further apart are sent without anybody having looked at them.",
    },
  },
  {
    felt: "fireoejne",
    naar: (foer, nu) => nu.fireoejne > foer.fireoejne,
    betyder: {
      da: "Højere beløbsgrænse: mindre udbetalinger sendes, uden at et menneske har frigivet dem. Den, der hæver den, skal dog selv have en anden til at frigive, hvad vedkommende betaler igen, til en anden også har besluttet den.",
      en: "Higher limit: payouts below it are sent without anybody having released them. Who raises it must still have another release what they pay again themselves, until another has decided it too.",
    },
  },
  {
    felt: "selvkoerende",
    naar: naarBliver("selvkoerende", "false"),
    betyder: {
      da: "Sendes ikke af sig selv: nogen skal starte en betalingskørsel hver bankdag før fristen; ellers når pengene ikke frem til tiden.",
      en: "Not sent by itself: somebody must start a run each bank day before the cut-off; else the money does not come in time.",
    },
  },
];

/** What a change of the rules means, in the order in which it matters most; nothing where nothing is to be warned of. */
export const aendringerOf = (foer: Udbetalingspolitik, nu: Udbetalingspolitik): readonly Aendring[] =>
  REGLER.filter(({ naar }) => naar(foer, nu));
