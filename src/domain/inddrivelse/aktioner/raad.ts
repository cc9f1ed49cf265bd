import { feltnavn } from "../filter/felter.js";
import type { Filterfund } from "../filter/index.js";

/** What a collector does about an answer of PSRM. The numbers are PSRM's own; the advice is ours, for what this house can send. */

const UDE = "Fordringen er kommunens igen. Genindsend den, eller opkræv den selv.";
const VENT = "Vent, til PSRM har svaret på den tidligere handling, og prøv så igen.";
const STAMDATA = "Ret fordringens stamdata, og send den igen.";
const AFTALE = "Aftalen med Gældsstyrelsen dækker det ikke: få den ændret, og send så igen.";
const BELOEB = "Hold fordringens dækninger hos PSRM op mod kommunens: noget er betalt begge steder.";
const ANNULLERING =
  "Se fordringens handlinger: den, der skulle annulleres, har PSRM aldrig udført eller annulleret før.";

const RAAD: Readonly<Record<number, string>> = {
  0: BELOEB,
  2: AFTALE,
  5: "Ret skyldnerens nummer på debitorkontoen, og send fordringen igen.",
  151: AFTALE,
  201: "Den relaterede fordring skal henvise til selve hovedfordringen.",
  227: "Der er intet at rette.",
  408: BELOEB,
  409: STAMDATA,
  411: STAMDATA,
  418: VENT,
  423: STAMDATA,
  428: "Fordringen nåede aldrig frem til PSRM. Ret den, og send den igen.",
  429: ANNULLERING,
  461: "Send hovedfordringen først; er den betalt, sendes den med 0 kr.",
  469: ANNULLERING,
  470: ANNULLERING,
  471: ANNULLERING,
  473: ANNULLERING,
  474: "Renter kan ikke opskrives: tilbagekald rentefordringen med årsagen FEJL, og send den igen med det nye beløb.",
  477: ANNULLERING,
  486: "PSRM har fordringen allerede. Find den under sit gamle nummer, og genindsend den derfra.",
  493: ANNULLERING,
  494: ANNULLERING,
  496: UDE,
  498: UDE,
  502: ANNULLERING,
  503: ANNULLERING,
  504: ANNULLERING,
  506: ANNULLERING,
  509: "PSRM kender ikke nummeret. Kontakt Gældsstyrelsen.",
  510: "Hovedstolen hos PSRM kan kun rettes op.",
  518: UDE,
  519: STAMDATA,
  528: "Den samme skyldner står der to gange: afslut den ene hæftelse.",
  533: "Ret doms- eller forligsdatoen: den er ikke kommet endnu.",
  539: "Kun efter HENS, KLAG, BORD og HAFT kan der genindsendes. Opkræv fordringen selv, eller afskriv den.",
  540: "Fordringen er hos PSRM: der er intet at genindsende.",
  542: "Sæt datoer, periode og type tilbage til det, PSRM fik første gang.",
  546: "Et tilbagekald med FEJL har ingen virkningsdato.",
  547: "Hovedfordringen er ikke hos PSRM: genindsend den først.",
  548: "Virkningsdatoen må ikke ligge ude i fremtiden.",
  550: STAMDATA,
  568: STAMDATA,
  569: STAMDATA,
  570: "Besvar høringen af den relaterede fordring først.",
  602: UDE,
  603: "Fordringen er allerede tilbagekaldt; nu kan den kun tilbagekaldes med FEJL.",
};

/** What to do about an error of PSRM. */
export const raadOm = (kode: number): string => RAAD[kode] ?? "Kontakt Gældsstyrelsen med fejlens nummer.";

const LOFT: readonly string[] = ["hovedstol", "beloeb"];

/** What to do about a rule of the entry filter that a claim does not meet. */
export const raadOmFund = ({ felt, udfald }: Pick<Filterfund, "felt" | "udfald">): string => {
  if (felt === "fordringstype")
    return "Fordringstypen er ikke en, PSRM tager: fagsystemet skal bruge en anden.";
  const ret = LOFT.includes(felt) ? "Kontrollér beløbet" : `Ret ${feltnavn(felt).toLowerCase()}`;
  return udfald === "AFVIST"
    ? `${ret}, og send fordringen igen.`
    : `${ret}, eller godkend høringen med en begrundelse.`;
};

const AKTIONER: Readonly<Record<string, string>> = {
  OPRETFORDRING: "Sendt til inddrivelse",
  GENINDSENDFORDRING: "Sendt til inddrivelse igen",
  NEDSKRIV: "Nedskrevet",
  TILBAGEKALD: "Tilbagekaldt",
  OPSKRIVNINGREGULERING: "Opskrevet",
  OANI: "Nedskrivning ved indbetaling annulleret",
  OONR: "Nedskrivning ved regulering annulleret",
  FHI: "Hovedstol rettet",
};

/** An action in words for people. */
export const aktionsnavn = (kode: string): string => AKTIONER[kode] ?? kode;
