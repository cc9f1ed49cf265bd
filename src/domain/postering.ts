import { list, optional, record, type Static } from "../kit/schema.js";
import { beloeb, dato, kode, tekst, uuid } from "./felter.js";
import { IM_DIMENSIONSNAVNE, type Kontering } from "./kontering.js";

/** The dimensions of a basis for booking, by the ministry's names. */
export const kontodimensioner = () =>
  list(
    "Kontodimension",
    record("Kontodimension", {
      dimension: kode(IM_DIMENSIONSNAVNE, {
        fejl: "FIN-009",
        description: "Indenrigsministeriets kontodimension",
      }),
      vaerdi: tekst(20),
    }),
    { minItems: 1, maxItems: 10 },
  );

/** And by the municipality's own. */
export const egneDimensioner = () =>
  list("EgenDimension", record("EgenDimension", { navn: tekst(40), vaerdi: tekst(40) }), { maxItems: 20 });

/** A person, company or production unit, by number. */
export const part = (description: string) =>
  record("Part", {
    partType: kode(["CPR", "CVR", "SE", "P"], { description: "Hvilket slags nummer" }),
    partIdentifikator: tekst(10, { personal: true, description }),
  });

export const periode = () => record("Periode", { fraDato: dato(), tilDato: dato() });

/**
 * One posting line. The same line is used wherever a message carries a basis for booking: SF1590_A now, and the
 * driftspostering of debitor and faktura. Element level is our reconstruction (docs/integrationer/finans.md).
 */
export const Finanspostering = record("Finanspostering", {
  posteringIdentifikator: uuid("Afsenderens id for linjen; entydigt i bilaget"),
  beloeb: beloeb("Kroner uden fortegn, højst to decimaler; altid danske kroner"),
  debetKredit: kode(["D", "K"], { description: "D = debet, K = kredit" }),
  bogfoeringsdato: optional(dato("Kun hvis linjen bogføres på en anden dato end bilaget")),
  kontodimensioner: kontodimensioner(),
  egneDimensioner: optional(egneDimensioner()),
  part: optional(part("Hvem posteringen vedrører")),
  periode: optional(periode()),
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
export const konteringOf = (
  postering: Pick<Finanspostering, "kontodimensioner" | "egneDimensioner">,
): Kontering => ({
  ...Object.fromEntries((postering.egneDimensioner ?? []).map(({ navn, vaerdi }) => [navn, vaerdi])),
  ...Object.fromEntries(postering.kontodimensioner.map(({ dimension, vaerdi }) => [dimension, vaerdi])),
});

/** A kontering as the dimensions of a line: the ministry's and the municipality's own. */
export const dimensionerOf = (kontering: Kontering) => {
  const egne = Object.entries(kontering).filter(([navn]) => !IM_DIMENSIONSNAVNE.some((im) => im === navn));
  return {
    kontodimensioner: IM_DIMENSIONSNAVNE.flatMap((dimension) => {
      const vaerdi = kontering[dimension];
      return vaerdi === undefined ? [] : [{ dimension, vaerdi }];
    }),
    ...(egne.length === 0 ? {} : { egneDimensioner: egne.map(([navn, vaerdi]) => ({ navn, vaerdi })) }),
  };
};
