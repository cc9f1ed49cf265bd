import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { maskCpr } from "./maske.js";

/** Movements and events of a claim, in words. */

export type Bevaegelse = Output<"seFordring">["bevaegelser"][number];
export type Fordringshaendelse = Output<"seFordring">["haendelser"][number];

const arter = bilingual({
  STIFTELSE: ["Stiftet", "Came to be"],
  NEDREGULERING: ["Sat ned af fagsystemet", "Put down by the fagsystem"],
  DAEKNING: ["Betalt", "Paid"],
  AFSKRIVNING: ["Afskrevet", "Written off"],
  OPHAEVELSE: [
    (nr: string) => `Bevægelse ${nr} er ophævet`,
    (nr: string) => `Movement ${nr} has been undone`,
  ],
});

/** What a movement is, and why where it is told. */
export const bevaegelsestekst = (
  { art, aarsag, ophaever }: Pick<Bevaegelse, "art" | "aarsag" | "ophaever">,
  sprog: Sprog,
): string => {
  const t = arter(sprog);
  const words = t as unknown as Readonly<Record<string, string>>;
  const hvad = ophaever === undefined ? (words[art] ?? art) : t.OPHAEVELSE(ophaever);
  return aarsag === undefined ? hvad : `${hvad}: ${maskCpr(aarsag)}`;
};

const haendelser = bilingual({
  "fordring.oprettet": ["Modtaget fra fagsystemet", "Received from the fagsystem"],
  "fordring.afventer": ["Afventer, at fagsystemet siger til", "Waits for the fagsystem's word"],
  "fordring.opkraev": ["Skal på den næste regning", "To come on the next bill"],
  "fordring.afvent": ["Holdt tilbage igen af fagsystemet", "Held back again by the fagsystem"],
  "fordring.opkraevet": ["Sat på en regning", "Put on a bill"],
  "fordring.tilskrevet": ["Tilskrevet en opkrævet fordring", "Charged on a billed claim"],
  "fordring.ejerskiftet": ["Skiftet skyldner: opkræves forfra", "Another debtor: collected from the start"],
  "fordring.rykket": ["Rykket", "Reminded"],
  "fordring.henstand": ["Udsat (henstand eller ordning)", "Deferred (or in instalments)"],
  "fordring.henstand-slut": ["Udsættelsen er ophørt", "The deferral has ended"],
  "fordring.henstand-slut-uden-regning": [
    "Udsættelsen er ophørt: på den næste regning",
    "The deferral has ended: on the next bill",
  ],
  "fordring.afleveret": ["Sendt til PSRM", "Sent to PSRM"],
  "fordring.inddrives": ["Modtaget af PSRM", "Taken by PSRM"],
  "fordring.hoering": ["I høring hos PSRM", "In hearing at PSRM"],
  "fordring.afvist": ["Tilbage fra PSRM: afvist eller fortrudt", "Back from PSRM: refused or withdrawn"],
  "fordring.tilbage": ["Tilbage fra PSRM", "Back from PSRM"],
  "fordring.afsluttet": ["Afsluttet: der skyldes intet", "Ended: nothing is owed"],
  "fordring.genaabnet": ["Genåbnet", "Opened again"],
  "fordring.genaabnet-uden-regning": ["Genåbnet: på den næste regning", "Opened again: on the next bill"],
  "fordring.nedreguleret": ["Sat ned af fagsystemet", "Put down by the fagsystem"],
  "fordring.flyttet": ["Flyttet til en anden konto", "Moved to another account"],
});

export const haendelsestekst = ({ art, betydning }: Fordringshaendelse, sprog: Sprog): string =>
  (haendelser(sprog) as Readonly<Record<string, string>>)[art] ?? (betydning === "" ? art : betydning);
