import { nextBankdag } from "../../domain/bankdage.js";
import type { Svarkode } from "../../domain/nemkonto/model.js";

/** The way of one payment through NKS and the bank, a step at a time, and how a payee's behaviour bends it. */

/** What can be special about a payee (contract/nemkonto-oevelse.ts has them in words). The choice is ours. */
export const ADFAERDER = [
  "normal",
  "ingen-konto",
  "lukket",
  "spaerret",
  "navn",
  "standset",
  "langsom",
  "tabt",
  "bagvendt",
  "dobbelt",
  "retur",
  "aarsag",
  "svar0",
  "svar2",
] as const;
export type Adfaerd = (typeof ADFAERDER)[number];

/** A payee as NKS and its bank know it. */
export type Modtagerforhold = {
  readonly adfaerd: Adfaerd;
  readonly aarsagskode: string | null;
  /** A specific account for this ydelsesart at this authority. */
  readonly specifik: boolean;
};

export const TRIN = [
  "MODTAGET",
  "KONTROLLERET",
  "KOMPLETTERET",
  "I_PENGEINSTITUT",
  "UDFOERT",
  "RETURNERET",
  "AFVIST",
  "STANDSET",
] as const;
export type Trin = (typeof TRIN)[number];

/** Which account the money goes to. */
export type Kontovalg = "NemKonto" | "Specifik" | "Angivet" | "Fejlkonto";

export type Nksbetaling = {
  readonly tilstand: Trin;
  /** The account was given. */
  readonly komplet: boolean;
  readonly ingenKonto: "Retur" | "Fejlkonto";
  readonly udfoerelsesdato: string;
  readonly konto: Kontovalg | null;
  /** Found at reception: why it is refused. Of an executed one: why it will come back. */
  readonly aarsag: string | null;
};

/** What a step leads to: NKS's answer, or the bank's entry on a day. */
export type Skridt = {
  readonly til: Trin;
  readonly konto?: Kontovalg;
  readonly aarsag?: string;
  readonly svar?: { readonly svarkode: Svarkode; readonly statuskode: string; readonly aarsagskode?: string };
  readonly bank?: { readonly art: "udfoert" | "returneret"; readonly dato: string };
};

/** Why the payee's bank refuses, or nothing. */
const refusalOf = (
  { komplet, konto }: Nksbetaling,
  { adfaerd, aarsagskode }: Modtagerforhold,
): string | undefined => {
  if (konto === "Fejlkonto") return undefined;
  switch (adfaerd) {
    case "lukket":
      return komplet ? "AC04" : "AC07";
    case "spaerret":
      return "AC06";
    case "navn":
      return "BE01";
    case "aarsag":
      return aarsagskode ?? "MS03";
    default:
      return undefined;
  }
};

const afvist = (svarkode: Svarkode, aarsagskode?: string): Skridt => ({
  til: "AFVIST",
  ...(aarsagskode === undefined ? {} : { aarsag: aarsagskode }),
  svar: { svarkode, statuskode: "RJCT", ...(aarsagskode === undefined ? {} : { aarsagskode }) },
});

/** Finds the account, or does what was agreed for when there is none. */
const complete = ({ komplet, ingenKonto }: Nksbetaling, { adfaerd, specifik }: Modtagerforhold): Skridt => {
  if (adfaerd === "standset")
    return { til: "STANDSET", svar: { svarkode: "5", statuskode: "CANC", aarsagskode: "CUST" } };
  const mangler = adfaerd === "ingen-konto" && !komplet && !specifik;
  if (mangler && ingenKonto === "Retur") return afvist("7");
  if (mangler)
    return { til: "KOMPLETTERET", konto: "Fejlkonto", svar: { svarkode: "7", statuskode: "ACWC" } };
  const konto = komplet ? "Angivet" : specifik ? "Specifik" : "NemKonto";
  return { til: "KOMPLETTERET", konto, svar: { svarkode: "5", statuskode: "ACSP" } };
};

/** Within the bank: refused at once, or executed on its day. A day that has gone by is the next bank day. */
const udfoer = (betaling: Nksbetaling, forhold: Modtagerforhold, { idag, til }: Dage): Skridt | undefined => {
  const refused = refusalOf(betaling, forhold);
  if (refused !== undefined) return afvist("9", refused);
  const dato = nextBankdag(betaling.udfoerelsesdato > idag ? betaling.udfoerelsesdato : idag);
  if (dato > til) return undefined;
  const udfoert: Skridt = { til: "UDFOERT", bank: { art: "udfoert", dato } };
  return forhold.adfaerd === "retur" && betaling.konto !== "Fejlkonto"
    ? { ...udfoert, aarsag: forhold.aarsagskode ?? "AC04" }
    : udfoert;
};

/** Today, and the day whose end the rehearsal goes to. */
export type Dage = { readonly idag: string; readonly til: string };

/** The payment's next step, or undefined when it has none before the end of `til`. */
export const nextStep = (betaling: Nksbetaling, forhold: Modtagerforhold, dage: Dage): Skridt | undefined => {
  switch (betaling.tilstand) {
    case "MODTAGET":
      return betaling.aarsag === null
        ? { til: "KONTROLLERET", svar: { svarkode: "2", statuskode: "ACCP" } }
        : afvist("2", betaling.aarsag);
    case "KONTROLLERET":
      return complete(betaling, forhold);
    case "KOMPLETTERET":
      return { til: "I_PENGEINSTITUT", svar: { svarkode: "8", statuskode: "ACSP" } };
    case "I_PENGEINSTITUT":
      return udfoer(betaling, forhold, dage);
    case "UDFOERT": {
      const dag = betaling.udfoerelsesdato > dage.idag ? betaling.udfoerelsesdato : dage.idag;
      return betaling.aarsag === null
        ? undefined
        : {
            til: "RETURNERET",
            aarsag: betaling.aarsag,
            bank: { art: "returneret", dato: nextBankdag(dag) },
          };
    }
    default:
      return undefined;
  }
};

/** A payment on its way, as the stand-in's rows have it. */
export type Undervejs = Nksbetaling &
  Modtagerforhold & {
    readonly nr: bigint;
    readonly bundt: bigint;
    readonly system: string;
    readonly bundtkonto: string;
  };

/** A payment and the step it takes. */
export type Flyttet = { readonly betaling: Undervejs; readonly skridt: Skridt };
