import { formatBeloeb } from "../../../domain/beloeb.js";
import { danskDato } from "../../../domain/danskdato.js";
import type { Fordringstilstand } from "../../../domain/debitor/fordring.js";
import { fordringstypenavn } from "../../../domain/debitor/fordringstype.js";
import type { Borgeroverblik } from "../../../domain/debitor/forespoergsler/borger.js";
import { maskCpr } from "../../../domain/maskering.js";
import type { Bevaegelserow, Fordringrow } from "../billede.js";

/** The citizen's overview in plain Danish words. */

/** What the claim is: as its fagsystem has described it, with its kind. */
export const hvadOf = ({
  beskrivelse,
  fordringstype,
}: Pick<Fordringrow, "beskrivelse" | "fordringstype">): string =>
  `${maskCpr(beskrivelse)} (${fordringstypenavn(fordringstype)})`;

/** Why the person owes it. */
export const haefterOf = (
  { skyldner, antalHaeftere }: { readonly skyldner: string; readonly antalHaeftere: number },
  hvem: string,
): string => {
  if (antalHaeftere <= 1) return "Du skylder det alene.";
  return skyldner === hvem
    ? "Du får regningen; andre hæfter for det hele sammen med dig."
    : "Du hæfter for det hele sammen med andre; regningen går til en af dem.";
};

const STATUS: Readonly<Record<Exclude<Fordringstilstand, "OPKRAEVET">, string>> = {
  AFVENTER: "Du får en regning, når kravet skal betales.",
  OPKRAEV: "Det kommer på den næste regning.",
  RYKKET: "Der er sendt en rykker. Betal nu, for ikke at få det sendt til inddrivelse.",
  HENSTAND: "Du har fået udsættelse.",
  AFLEVERET: "Det er sendt til Gældsstyrelsen.",
  HOERING: "Det er sendt til Gældsstyrelsen, som spørger kommunen om det.",
  INDDRIVES: "Gældsstyrelsen inddriver det; betal til dem.",
  AFSLUTTET: "Der skyldes ikke mere på det.",
};

/** Where the claim stands, and what the person can do. */
export const statusOf = ({ tilstand, srb }: Pick<Fordringrow, "tilstand" | "srb">, dato: string): string => {
  if (tilstand === "HENSTAND" && srb !== null) return `Du har fået udsættelse til den ${danskDato(srb)}.`;
  if (tilstand !== "OPKRAEVET") return STATUS[tilstand];
  if (srb === null) return "Der er sendt en regning.";
  return srb >= dato
    ? `Der er sendt en regning; betal senest den ${danskDato(srb)}.`
    : `Det skulle have været betalt den ${danskDato(srb)}.`;
};

const TRIN = {
  STIFTELSE: (kr: string) => `Kravet opstod: ${kr}`,
  DAEKNING: (kr: string) => `Der blev betalt ${kr}`,
  NEDREGULERING: (kr: string) => `Kravet blev sat ned med ${kr}`,
  AFSKRIVNING: (kr: string) => `Kommunen afskrev ${kr}`,
} as const;

/** What an undone movement is called. */
const OPHAEVET: Readonly<Record<string, string>> = {
  DAEKNING: "En betaling blev taget tilbage",
  NEDREGULERING: "En nedsættelse blev taget tilbage",
  AFSKRIVNING: "En afskrivning blev taget tilbage",
};

/** Every movement of a claim, with what was owed after it. What somebody has written of why is not for others to see. */
export const trinOf = (bevaegelser: readonly Bevaegelserow[]): Borgeroverblik["krav"][number]["forloeb"] => {
  const arter = new Map(bevaegelser.map(({ nr, art }) => [nr, art]));
  let skyldes = 0n;
  return bevaegelser.map(({ art, beloeb, ophaever, virkningsdato: dato }) => {
    skyldes += beloeb;
    const kr = `${formatBeloeb(beloeb < 0n ? -beloeb : beloeb)} kr.`;
    const tekst =
      art === "OPHAEVELSE" ? `${OPHAEVET[arter.get(ophaever!) ?? ""] ?? "Rettet"}: ${kr}` : TRIN[art](kr);
    return { dato, tekst, skyldes };
  });
};
