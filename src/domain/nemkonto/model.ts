import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, boolsk, cvr, dato, frit, heltal, kode, tekst, tidspunkt, uuid } from "../felter.js";
import { hovedoplysninger } from "../hovedoplysninger.js";
import { part } from "../postering.js";
import { adviseringstekst, bankkonto, kontroltotal } from "../udbetaling/model.js";
import { typesOf } from "../webservice.js";

/**
 * SF1590_E: requests to NemKonto (NKS) and its answers, which are pulled. The two operations, the three levels (bundle, payer,
 * payment), complete and incomplete payments and the numbers of the answers are published; the elements and the operation to
 * stop are our reconstruction (docs/integrationer/nemkonto.md).
 */

/** Namespace of the messages of the service NKSBetalingsanmodning 1. */
export const NEMKONTO_TYPES = typesOf("NKSBetalingsanmodning", 1);
const besked = { namespace: NEMKONTO_TYPES, qualified: true } as const;

/** Most payments in one bundle, as NKS-PU has it. */
export const MAX_BETALINGER = 10_000;
/** Ids of ISO 20022. */
const MAX_ID = 35;

/** Level C: one payment. With an account it is complete (komplet); without one NKS finds it (komplettering). */
export const NKSBetaling = record("NKSBetaling", {
  betalingIdentifikator: tekst(MAX_ID, {
    description: "Dataleverandørens entydige id; EndToEndId hos banken",
  }),
  betalingsmodtager: part("Hvem pengene går til"),
  beloeb: beloeb("Kroner"),
  ydelsesart: optional(tekst(10, { description: "Vælger den specifikke konto, hvor der er en" })),
  bankkonto: optional(bankkonto("Udeladt: NemKonto finder kontoen")),
  adviseringstekst: optional(adviseringstekst()),
});
export type NKSBetaling = Static<typeof NKSBetaling>;

/** What NKS is to do with a payment that has no account: return it, or pay it to the authority's fejlkonto. */
export const INGEN_KONTO = ["Retur", "Fejlkonto"] as const;

/** NKSBetalingsanmodningAfsend: a bundle (level A) of one payer and day (level B) with its payments (level C). */
export const NKSBetalingsanmodning = record(
  "NKSBetalingsanmodning",
  {
    ...hovedoplysninger(),
    piAftalenummer: tekst(10, { description: "Betalerens aftale med sit pengeinstitut" }),
    betalerkonto: record("Betalerkonto", { registreringsnummer: tekst(4), kontonummer: tekst(10) }),
    udfoerelsesdato: dato("Bankdagen, da pengene skal være til rådighed"),
    ingenKonto: kode(INGEN_KONTO),
    fejlkonto: optional(record("Fejlkonto", { registreringsnummer: tekst(4), kontonummer: tekst(10) })),
    betalinger: list("NKSBetaling", NKSBetaling, { minItems: 1, maxItems: MAX_BETALINGER }),
    kontroltotal: kontroltotal(),
  },
  { ...besked, documentation: "Et bundt betalinger til NemKonto" },
);
export type NKSBetalingsanmodning = Static<typeof NKSBetalingsanmodning>;

/** NKSBetalingStands: ask that a payment is not made; possible until NKS has completed it. */
export const NKSStandsning = record(
  "NKSStandsning",
  {
    ...hovedoplysninger(),
    betalingIdentifikator: tekst(MAX_ID),
    bundtIdentifikator: optional(
      uuid("beskedIdentifikator af anmodningen; når det er angivet, når ønsket ikke frem før sit bundt"),
    ),
    begrundelse: frit(200),
  },
  besked,
);
export type NKSStandsning = Static<typeof NKSStandsning>;

/** NKSForretningssvarHent: the answers to the asking system's requests after a number; the same question gives the same again. */
export const Forretningssvaropslag = record(
  "Forretningssvaropslag",
  {
    myndighed: cvr("Myndigheden, hvis betalinger der spørges til"),
    afsenderSystem: optional(uuid("Udeladt: den, der kalder")),
    efter: optional(heltal(0, 2_147_483_647, "Det sidste løbenummer, der er læst; udeladt: fra begyndelsen")),
    betalingIdentifikator: optional(tekst(MAX_ID, { description: "Kun svar om denne betaling" })),
    antal: optional(heltal(1, 1_000, "Højst så mange; udeladt: 500")),
  },
  besked,
);
export type Forretningssvaropslag = Static<typeof Forretningssvaropslag>;

/**
 * 0 unreadable, 1 bundle received, 2 reception control, 5 forwarded or stopped, 7 error at completion, 8 received by the bank,
 * 9 error in the bank. That 5 is of both kinds is our reading: the public excerpt is cut off.
 */
export const SVARKODER = ["0", "1", "2", "5", "7", "8", "9"] as const;
export type Svarkode = (typeof SVARKODER)[number];

export const Forretningssvar = record("Forretningssvar", {
  loebenummer: heltal(1, 2_147_483_647, "Stiger pr. myndighed og dataleverandør"),
  bundtIdentifikator: uuid("beskedIdentifikator af anmodningen"),
  betalingIdentifikator: optional(
    tekst(MAX_ID, { description: "Udeladt: svaret er om hele bundtet (0 og 1)" }),
  ),
  svarkode: kode(SVARKODER),
  statuskode: tekst(4, { description: "ISO 20022: ACTC, ACCP, ACSP, RJCT, CANC …" }),
  aarsagskode: optional(tekst(10, { description: "ISO 20022-årsag, fx AC07" })),
  tekst: optional(tekst(200)),
  tidspunkt: tidspunkt(),
});
export type Forretningssvar = Static<typeof Forretningssvar>;

export const Forretningssvarliste = record(
  "Forretningssvarliste",
  {
    forretningssvar: list("Forretningssvar", Forretningssvar),
    flere: boolsk("Der er flere efter det sidste"),
  },
  besked,
);
export type Forretningssvarliste = Static<typeof Forretningssvarliste>;
