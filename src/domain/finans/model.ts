import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, cvr, dato, heltal, kode, tekst, uuid } from "../felter.js";
import { Finanspostering } from "../postering.js";

/** Namespace of the messages of ModtagFinansbilag 2, after the platform's published naming. */
export const FINANS_TYPES = "http://serviceplatformen.dk/xml/wsdl/soap11/ModtagFinansbilag/2/types";

/** Most lines in one bilag; a larger one is split by the sender. Our choice. */
export const MAX_POSTERINGER = 10_000;

/** The kinds of booking that G69 knows (posteringstype), and ours of the same name. */
export const POSTERINGSTYPER = ["NOR", "PRI", "SUP"] as const;

/**
 * A finansbilag: the basis for booking one decision. Unit of delivery of SF1590_A (published: a finansbilag has one or
 * more posteringer); the elements are our reconstruction in the field's words.
 */
export const Finansbilag = record(
  "Finansbilag",
  {
    finansbilagIdentifikator: uuid("Afsenderens entydige id for bilaget; samme id er samme bilag"),
    afsenderMyndighed: cvr("Myndigheden, som bilaget sendes på vegne af"),
    modtagerMyndighed: cvr("Myndigheden, som bilaget bogføres hos; må være en anden"),
    afsenderSystem: uuid("It-systemet, der har dannet bilaget"),
    sortiment: record("Sortiment", {
      sortimentIdentifikator: uuid("Sortimentet, som kontodimensionernes værdier er taget fra"),
      sortimentVersion: tekst(20),
    }),
    bilagsnummer: optional(tekst(20, { description: "Afsenderens eget nummer, til mennesker" })),
    bilagsserie: optional(
      tekst(40, { description: "Bilag i samme serie afleveres i den rækkefølge, de er modtaget" }),
    ),
    posteringstype: optional(
      kode(POSTERINGSTYPER, {
        description: "NOR = normal (udeladt), PRI = primo (åbningssaldi), SUP = supplementsperioden",
      }),
    ),
    erstatterBilag: optional(
      uuid("FinansbilagIdentifikator på det afviste bilag, som dette er den rettede udgave af"),
    ),
    tilbagefoererBilag: optional(
      uuid("FinansbilagIdentifikator på det bogførte bilag, som dette tilbagefører linje for linje"),
    ),
    bilagsdato: dato(),
    bogfoeringsdato: optional(dato("Udeladt: bilagsdatoen")),
    bilagstekst: optional(tekst(100)),
    posteringer: list("Finanspostering", Finanspostering, { minItems: 1, maxItems: MAX_POSTERINGER }),
    kontroltotal: record("Kontroltotal", {
      antalPosteringer: heltal(1, MAX_POSTERINGER),
      debetTotal: beloeb("Summen af alle debetlinjer"),
      kreditTotal: beloeb("Summen af alle kreditlinjer"),
    }),
  },
  { namespace: FINANS_TYPES, qualified: true, documentation: "Bogføringsgrundlag for én afgørelse" },
);

export type Finansbilag = Static<typeof Finansbilag>;

/** The date a line is booked on. */
export const bogfoeringsdatoOf = (
  bilag: Pick<Finansbilag, "bilagsdato" | "bogfoeringsdato">,
  postering: { readonly bogfoeringsdato?: string },
): string => postering.bogfoeringsdato ?? bilag.bogfoeringsdato ?? bilag.bilagsdato;
