import { list, optional, record, type Static } from "../kit/schema.js";
import { beloeb, dato, kode, tekst, uuid } from "./felter.js";
import { IM_DIMENSIONSNAVNE, type Kontering } from "./kontering.js";

/**
 * One posting line. The same line is used wherever a message carries a basis for booking: SF1590_A now, and the
 * driftspostering of debitor and faktura. Element level is our reconstruction (docs/integrationer/finans.md).
 */
export const Finanspostering = record("Finanspostering", {
  posteringIdentifikator: uuid("Afsenderens id for linjen; entydigt i bilaget"),
  beloeb: beloeb("Kroner uden fortegn, højst to decimaler; altid danske kroner"),
  debetKredit: kode(["D", "K"], { description: "D = debet, K = kredit" }),
  bogfoeringsdato: optional(dato("Kun hvis linjen bogføres på en anden dato end bilaget")),
  kontodimensioner: list(
    "Kontodimension",
    record("Kontodimension", {
      dimension: kode(IM_DIMENSIONSNAVNE, {
        fejl: "FIN-009",
        description: "Indenrigsministeriets kontodimension",
      }),
      vaerdi: tekst(20),
    }),
    { minItems: 1, maxItems: 10 },
  ),
  egneDimensioner: optional(
    list("EgenDimension", record("EgenDimension", { navn: tekst(40), vaerdi: tekst(40) }), { maxItems: 20 }),
  ),
  part: optional(
    record("Part", {
      partType: kode(["CPR", "CVR", "SE", "P"], { description: "Hvilket slags nummer" }),
      partIdentifikator: tekst(10, { personal: true, description: "Hvem posteringen vedrører" }),
    }),
  ),
  periode: optional(record("Periode", { fraDato: dato(), tilDato: dato() })),
  referencenoegler: optional(
    list(
      "Referencenoegle",
      record("Referencenoegle", {
        noegletype: tekst(40, {
          description: "NemKontoAnmodning, Skatteaar, SENummer eller fagsystemets egen",
        }),
        noeglevaerdi: tekst(100),
      }),
      { maxItems: 20 },
    ),
  ),
  posteringstekst: optional(tekst(100)),
});

export type Finanspostering = Static<typeof Finanspostering>;

/** The dimensions of a line as one lookup; a municipality's own dimension never hides one of the ministry's. */
export const konteringOf = (postering: Finanspostering): Kontering => ({
  ...Object.fromEntries((postering.egneDimensioner ?? []).map(({ navn, vaerdi }) => [navn, vaerdi])),
  ...Object.fromEntries(postering.kontodimensioner.map(({ dimension, vaerdi }) => [dimension, vaerdi])),
});
