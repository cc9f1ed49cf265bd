import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { UDBETALINGSTILSTANDE, type Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import { bilingual } from "../sprog.js";
import type { Valg } from "./felter.js";
import { maskCpr } from "./maske.js";
import { Dato } from "./tid.js";

/** What pages about payouts share. */

/** Longest reason that the hub takes for what is decided of payouts, in characters. */
export const MAX_UDBETALINGSBEGRUNDELSE = 200;

export type Udbetalingslinje = Output<"seUdbetalinger">["udbetalinger"][number];
export type Udbetaling = Output<"seUdbetaling">;
export type Systemer = Output<"seItSystemer">["itsystemer"];

const tilstande = bilingual({
  TILBAGEHOLDT: ["holdt tilbage", "held back"],
  KLAR: ["klar til at blive sendt", "ready to be sent"],
  ANMODET: ["sendt til NemKonto, uden svar", "sent to NemKonto, no answer yet"],
  MODTAGET: ["modtaget af NemKonto", "received by NemKonto"],
  KONTROLLERET: ["kontrolleret af NemKonto", "checked by NemKonto"],
  KOMPLETTERET: ["sendt til banken", "sent to the bank"],
  I_PENGEINSTITUT: ["i banken", "in the bank"],
  UDFOERT: ["udbetalt", "paid"],
  AFVIST: ["afvist", "refused"],
  STANDSET: ["standset", "stopped"],
  RETURNERET: ["kommet tilbage", "returned"],
  AFSLAAET: ["afslået", "rejected"],
});

const TONE: Readonly<Record<Udbetalingstilstand, string>> = {
  TILBAGEHOLDT: "haster",
  KLAR: "venter",
  ANMODET: "venter",
  MODTAGET: "venter",
  KONTROLLERET: "venter",
  KOMPLETTERET: "venter",
  I_PENGEINSTITUT: "venter",
  UDFOERT: "godt",
  AFVIST: "skidt",
  STANDSET: "haster",
  RETURNERET: "skidt",
  AFSLAAET: "graa",
};

export const udbetalingstilstandstekst = (tilstand: string, sprog: Sprog): string =>
  tilstande(sprog)[tilstand as Udbetalingstilstand] ?? tilstand;

export const udbetalingstone = (tilstand: string): string => TONE[tilstand as Udbetalingstilstand] ?? "graa";

export const udbetalingstilstandsvalg = (sprog: Sprog): readonly Valg[] =>
  UDBETALINGSTILSTANDE.map((value) => ({ value, text: udbetalingstilstandstekst(value, sprog) }));

export const Udbetalingsmaerke = ({ tilstand, sprog }: { tilstand: string; sprog: Sprog }) => (
  <span class={`maerke maerke-${udbetalingstone(tilstand)}`}>
    {udbetalingstilstandstekst(tilstand, sprog)}
  </span>
);

const navne = bilingual({ sag: ["sag", "case"] });

/** What people call a payout: its ydelsesart, and the fagsystem's number of it where it has one. */
export const udbetalingsnavn = (
  { ydelsesart, sagsnummer }: Pick<Udbetalingslinje, "ydelsesart" | "sagsnummer">,
  sprog: Sprog,
): string =>
  sagsnummer === undefined ? ydelsesart : `${ydelsesart}, ${navne(sprog).sag} ${maskCpr(sagsnummer)}`;

/** Who the money goes to. The number is never shown. */
export const maskeretPart = ({ partType }: Udbetalingslinje["modtager"]): string => `${partType} ••••••••••`;

type Periode = { readonly periode: Udbetalingslinje["periode"]; readonly sprog: Sprog };

/** `1.11.2026–30.11.2026`, or nothing. */
export const Ydelsesperiode = ({ periode, sprog }: Periode) =>
  periode === undefined ? null : (
    <>
      <Dato dato={periode.fraDato} sprog={sprog} />–<Dato dato={periode.tilDato} sprog={sprog} />
    </>
  );
