import { formatBeloeb } from "../../../domain/beloeb.js";
import { danskDato } from "../../../domain/danskdato.js";
import { isBetalingsid, ocrlinje } from "../../../domain/debitor/ocr.js";
import type { Regning, Regningslinje } from "./regning.js";

/** What a letter says, whatever it is written as. Nothing of it depends on when or where it is written. */
export type Ordlyd = {
  readonly titel: string;
  /** Who it was sent to, where this is a copy. */
  readonly kopi: string | undefined;
  readonly oplysninger: readonly (readonly [navn: string, vaerdi: string])[];
  readonly indledning: string;
  readonly linjer: readonly Brevlinje[];
  readonly total: string;
  readonly noter: readonly string[];
  readonly betaling: readonly (readonly [navn: string, vaerdi: string])[];
  readonly ocr: string;
};

export type Brevlinje = {
  readonly tekst: string;
  /** What the account is about; and what was owed at first, where that is another amount. */
  readonly under: string;
  readonly periode: string;
  readonly forfald: string;
  readonly beloeb: string;
};

/** `05-02-2026`, for columns. */
const shortDate = (dato: string): string => dato.split("-").reverse().join("-");

const linjeOf = ({ konto, tekst, periode, forfaldsdato, beloeb, oprindeligt }: Regningslinje): Brevlinje => ({
  tekst,
  under: [konto, ...(oprindeligt === beloeb ? [] : [`oprindeligt ${formatBeloeb(oprindeligt)} kr.`])].join(
    ", ",
  ),
  periode: periode === null ? "" : `${shortDate(periode.fra)} – ${shortDate(periode.til)}`,
  forfald: shortDate(forfaldsdato),
  beloeb: formatBeloeb(beloeb),
});

const TITEL = { regning: "Regning", rykker: "Rykker" } as const;

const INDLEDNING = {
  regning: "Her er, hvad du skal betale til kommunen.",
  rykker:
    "Vi har ikke modtaget din betaling. Betaler du ikke senest den dag, der står ovenfor, kan kommunen sende kravet til inddrivelse hos Gældsstyrelsen, som kan lægge renter til og trække i din løn.",
} as const;

/** The letter in words. `oprindelig` is the debtor's own, where this is a copy of it. Throws on a payment id that is none. */
export const ordlydOf = (regning: Regning, oprindelig?: Regning): Ordlyd => {
  const { betalingsid, kreditornummer } = regning;
  if (!isBetalingsid(betalingsid)) throw new Error(`${regning.nummer} has no payment id`);
  const total = `${formatBeloeb(regning.total)} kr.`;
  const senest = danskDato(regning.betalingsdato);
  return {
    titel: oprindelig === undefined ? TITEL[regning.slags] : `Kopi af ${TITEL[regning.slags].toLowerCase()}`,
    kopi: oprindelig && `Brevet er sendt til ${oprindelig.modtager.navn}. Der skal kun betales én gang.`,
    oplysninger: [
      ["Nummer", regning.nummer],
      ["Dato", danskDato(regning.dato)],
      ["Betal senest", senest],
      ["Beløb", total],
    ],
    indledning: oprindelig === undefined ? INDLEDNING[regning.slags] : "Her er de krav, som du får kopi af.",
    linjer: regning.linjer.map(linjeOf),
    total,
    noter: [
      ...(regning.lov.length === 0 ? [] : [`Gebyr og rente er lagt til efter ${regning.lov.join(" og ")}.`]),
      ...(regning.slags === "regning"
        ? ["Betaler du ikke til tiden, kan der komme rykkergebyr og renter oveni."]
        : []),
      "Er du ikke enig i kravet, eller kan du ikke betale det hele nu, så kontakt kommunens opkrævning.",
    ],
    betaling: [
      ["Kortart", "71"],
      ["Betalings-id", betalingsid],
      ["Kreditornummer", kreditornummer],
      ["Beløb", total],
      ["Betal senest", senest],
      ["Modtager", regning.kommune.navn],
    ],
    ocr: ocrlinje(betalingsid, kreditornummer),
  };
};
