import type { Uuid } from "../identifikatorer.js";
import type { Betalingsaarsag } from "../nemkonto/aarsager.js";
import { tilbageholdelsestekst } from "./tilbageholdelse.js";
import { UBETALTE, type Udbetalingstilstand, UNDERVEJS } from "./tilstand.js";

/** What the next step of a payout follows from. */
export type Skridtgrundlag = {
  readonly tilstand: Udbetalingstilstand;
  readonly udfoerelsesdato: string;
  /** Why it is held back. */
  readonly grunde: readonly string[];
  readonly genudbetaling: Uuid | null;
  readonly bortfaldet: string | null;
  /** Its cost is booked by the ERP; else by its fagsystem. */
  readonly konteret: boolean;
  readonly aarsag: Betalingsaarsag | undefined;
};

const MODPOSTER = "Fagsystemet modposterer selv udgiften (SF1590_A).";

/** The next step of a payout, in a sentence; undefined where nothing is left to do. */
export const naesteSkridtOf = (grundlag: Skridtgrundlag): string | undefined => {
  const { tilstand, udfoerelsesdato, grunde, konteret } = grundlag;
  if (tilstand === "TILBAGEHOLDT")
    return `Frigiv eller afslå den: ${grunde.map((one) => tilbageholdelsestekst(one).toLowerCase()).join("; ")}.`;
  if (tilstand === "KLAR") return `Sendes til NemKonto, så den udføres ${udfoerelsesdato}.`;
  if (tilstand === "I_PENGEINSTITUT") return `Afvent bankens post: den udføres ${udfoerelsesdato}.`;
  if (UNDERVEJS.includes(tilstand)) return "Afvent svar fra NemKonto eller pengeinstituttet.";
  if (UBETALTE.includes(tilstand)) return ubetalt(grundlag);
  return tilstand === "AFSLAAET" && !konteret ? MODPOSTER : undefined;
};

const ubetalt = ({ genudbetaling, bortfaldet, konteret, aarsag }: Skridtgrundlag): string | undefined => {
  if (bortfaldet !== null) return konteret ? undefined : MODPOSTER;
  if (genudbetaling !== null) return `Betales igen af ${genudbetaling}.`;
  return aarsag?.naeste ?? "Betal igen, eller luk den som bortfaldet.";
};
