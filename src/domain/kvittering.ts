import { list, optional, record, type Static } from "../kit/schema.js";
import { type Fejl, fejlkatalog, fejltekst, inPrecedence, isFejlKode, loesning, stedtekst } from "./fejl.js";
import { frit, heltal, kode } from "./felter.js";

/** Receipts and faults. Published by Serviceplatformen (`Kvittering_1`, `ServiceplatformFault_1`); followed to the letter. */

const KVITTERING = "http://serviceplatformen.dk/xml/schemas/kvittering/1/";
const FAULT = "http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/";

export const FORRETNINGSKODER = ["MODTAGET", "AFLEVERET", "ACCEPTERET", "AFVIST", "FEJLET"] as const;

const FejlListe = record("FejlListe", {
  fejl: list("Fejl", record("Fejl", { fejlKode: frit(), fejlTekst: frit() }), { minItems: 1 }),
});

export const TransportKvittering = record(
  "TransportKvittering",
  {
    transportValideringsKode: kode(["OK", "ADVARSEL", "FEJL"]),
    begrundelse: optional(frit()),
    fejlListe: optional(FejlListe),
  },
  { namespace: KVITTERING, qualified: true },
);

export const Forretningskvittering = record(
  "Forretningskvittering",
  {
    forretningsValideringsKode: kode(FORRETNINGSKODER),
    begrundelse: optional(frit()),
    fejlListe: optional(FejlListe),
  },
  { namespace: KVITTERING, qualified: true },
);

export const ServiceplatformFault = record(
  "ServiceplatformFault",
  {
    errorList: optional(
      record("ErrorList", {
        error: list("Error", record("Error", { errorCode: frit(), errorText: frit() }), { minItems: 1 }),
      }),
    ),
  },
  { namespace: FAULT, qualified: true },
);

export type TransportKvittering = Static<typeof TransportKvittering>;
export type Forretningskvittering = Static<typeof Forretningskvittering>;
export type ServiceplatformFault = Static<typeof ServiceplatformFault>;

/**
 * The hub's answer about one message, in the words kept in the store: the published code and the errors with all we
 * know of them. The published receipt is written from it at the door.
 */
export type Kvittering = {
  readonly kode: Forretningskvittering["forretningsValideringsKode"];
  readonly begrundelse?: string;
  readonly fejl: readonly Fejl[];
  /** What the receiver answers beside yes or no, by name: a restance, for instance. */
  readonly oplysninger?: readonly Oplysning[];
};

export const kvittering = (
  kode: Kvittering["kode"],
  options: Partial<Omit<Kvittering, "kode">> = {},
): Kvittering => ({
  kode,
  ...(options.begrundelse === undefined ? {} : { begrundelse: options.begrundelse }),
  fejl: inPrecedence(options.fejl ?? []),
  ...((options.oplysninger ?? []).length === 0 ? {} : { oplysninger: options.oplysninger! }),
});

/** One error as the published lists carry it: code, and one sentence with place and remedy. */
const fejlListe = (fejl: readonly Fejl[]) => ({
  fejl: fejl.map((f) => ({ fejlKode: f.kode, fejlTekst: helFejltekst(f) })),
});

/** `Bilaget går ikke op … (linje 12, kolonne 3, Finansbilag) Løsning: …` */
const helFejltekst = (f: Fejl): string => {
  const sted = stedtekst(f.sted);
  return `${fejltekst(f)}${sted === "" ? "" : ` (${sted})`} Løsning: ${loesning(f)}`;
};

/** Our receipt as the published Forretningskvittering. */
export const toForretningskvittering = (k: Kvittering): Forretningskvittering => ({
  forretningsValideringsKode: k.kode,
  ...(k.begrundelse === undefined ? {} : { begrundelse: k.begrundelse }),
  ...(k.fejl.length === 0 ? {} : { fejlListe: fejlListe(k.fejl) }),
});

/** One thing that a receipt tells beside its code. Ours. */
export const Oplysning = record("Oplysning", { navn: frit(), vaerdi: frit() });
export type Oplysning = Static<typeof Oplysning>;

/** What the published FejlListe has no room for: where the error is, who must act, and how. Ours. */
export const FejlDetalje = record("FejlDetalje", {
  fejlKode: frit(),
  fejlTekst: frit(),
  ejer: frit(),
  loesning: frit(),
  linje: optional(heltal(1, 2_147_483_647)),
  kolonne: optional(heltal(1, 2_147_483_647)),
  element: optional(frit()),
});
export type FejlDetalje = Static<typeof FejlDetalje>;

export const toFejlDetalje = (f: Fejl): FejlDetalje => ({
  fejlKode: f.kode,
  fejlTekst: fejltekst(f),
  ejer: fejlkatalog[f.kode].ejer,
  loesning: loesning(f),
  ...f.sted,
});

/**
 * A receiver's receipt as ours. Codes of our catalogue keep their owner and remedy; others become ERP-099. The
 * receiver's own sentence is kept either way, and the place where the receiver gave details.
 */
export const fromForretningskvittering = (
  f: Forretningskvittering,
  detaljer: readonly FejlDetalje[] = [],
  oplysninger: readonly Oplysning[] = [],
): Kvittering => {
  const fejl =
    detaljer.length > 0
      ? detaljer.map(fromFejlDetalje)
      : (f.fejlListe?.fejl ?? []).map(({ fejlKode, fejlTekst }) => foreign(fejlKode, fejlTekst));
  return kvittering(f.forretningsValideringsKode, {
    ...(f.begrundelse === undefined ? {} : { begrundelse: f.begrundelse }),
    fejl,
    oplysninger,
  });
};

const foreign = (kode: string, tekst: string): Fejl =>
  isFejlKode(kode) ? { kode, vaerdier: {}, tekst } : { kode: "ERP-099", vaerdier: { kode, tekst } };

/** A receiver's error with its place. Codes of our catalogue keep their owner and remedy; others become ERP-099. */
export const fromFejlDetalje = ({ fejlKode, fejlTekst, linje, kolonne, element }: FejlDetalje): Fejl => ({
  ...foreign(fejlKode, fejlTekst),
  sted: {
    ...(linje === undefined ? {} : { linje }),
    ...(kolonne === undefined ? {} : { kolonne }),
    ...(element === undefined ? {} : { element }),
  },
});

/** The refusal of a call: nothing was received. */
export const toTransportKvittering = (fejl: readonly Fejl[]): TransportKvittering => ({
  transportValideringsKode: "FEJL",
  begrundelse: "Beskeden er ikke modtaget.",
  fejlListe: fejlListe(inPrecedence(fejl)),
});

/** The platform's own refusal: who are you, or trouble in the hub itself. `reference` is the id to give to operations. */
export const toServiceplatformFault = (
  fejl: readonly Fejl[],
  reference: string,
  tid: Date,
): ServiceplatformFault => ({
  errorList: {
    error: fejl.map((f) => ({
      errorCode: f.kode,
      errorText: `${helFejltekst(f)} Kald: ${reference} Modtaget: ${tid.toISOString()}`,
    })),
  },
});

/** Refusals that are the platform's (access, operations) rather than about the message. */
export const isPlatformfejl = (f: Fejl): boolean => /^(ADG|DRF)-/.test(f.kode);
