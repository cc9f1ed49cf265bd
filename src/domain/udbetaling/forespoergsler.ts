import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, cvr, dato, frit, heltal, kode, tekst, tidspunkt, uuid } from "../felter.js";
import { part, periode } from "../postering.js";
import { adviseringstekst, bankkonto, DESTINATIONER, UDBETALING_TYPES } from "./model.js";
import { UDBETALINGSTILSTANDE } from "./tilstand.js";

/** What a fagsystem may ask of the udbetalingssystem (SF1590_C). The names are those of GF415001Q; every element is ours. */

const besked = { namespace: UDBETALING_TYPES, qualified: true } as const;
const MAX = 2_147_483_647;

/** A line that is, or would be, booked. */
const Udbetalingspostering = record("Udbetalingspostering", {
  anledning: frit(),
  dato: dato("Bogføringsdatoen; af det, der ikke er sket endnu, den forventede"),
  kontonummer: optional(frit()),
  kontonavn: optional(frit()),
  debetKredit: kode(["D", "K"]),
  beloeb: beloeb(),
  bilagsnummer: optional(frit()),
});

/** KENDT: it has been received before, and sending it again changes nothing. */
export const TJEKUDFALD = ["KLAR", "TILBAGEHOLDT", "KENDT"] as const;

const TjekketUdbetaling = record("TjekketUdbetaling", {
  udbetalingIdentifikator: uuid(),
  udfald: kode(TJEKUDFALD),
  tilstand: optional(kode(UDBETALINGSTILSTANDE, { description: "Kun ved KENDT: hvor den er nået til" })),
  grunde: list("Grund", frit()),
  ligner: optional(uuid("Den udbetaling, den ligner, hvor den er fagsystemets egen")),
  dispositionsdato: dato(),
  udfoerelsesdato: dato("Den bankdag, da pengene er til rådighed"),
  flytning: optional(frit()),
  senestSendt: optional(tidspunkt()),
  posteringer: list("Udbetalingspostering", Udbetalingspostering),
});
export type TjekketUdbetaling = Static<typeof TjekketUdbetaling>;

/** The answer of TjekUdbetaling, payout by payout in the order of the message: what would become of each. Nothing is kept. */
export const Udbetalingstjek = record(
  "Udbetalingstjek",
  {
    antal: heltal(1, MAX),
    beloeb: beloeb("Summen i kroner"),
    udbetalinger: list("TjekketUdbetaling", TjekketUdbetaling),
  },
  besked,
);
export type Udbetalingstjek = Static<typeof Udbetalingstjek>;

/** GenudskrivBilag: which payout. */
export const Udbetalingsopslag = record(
  "Udbetalingsopslag",
  {
    myndighed: cvr("Kommunen, hvis udbetaling det er"),
    afsenderSystem: optional(uuid("Udeladt: den, der kalder")),
    udbetalingIdentifikator: uuid(),
  },
  besked,
);
export type Udbetalingsopslag = Static<typeof Udbetalingsopslag>;

const Bilagshaendelse = record("Bilagshaendelse", {
  tidspunkt: tidspunkt(),
  haendelse: frit(),
  tekst: frit(),
});

/** The answer of GenudskrivBilag: the bilag of one payout again, as it stands now. */
export const Udbetalingsbilag = record(
  "Udbetalingsbilag",
  {
    myndighed: cvr(),
    udbetalingIdentifikator: uuid(),
    betalingsmodtager: part("Hvem pengene går til"),
    ydelsesmodtager: optional(part("Hvem ydelsen er bevilget, hvor det er en anden")),
    beloeb: beloeb(),
    ydelsesart: frit(),
    periode: optional(periode()),
    destination: kode(DESTINATIONER),
    bankkonto: optional(bankkonto()),
    fakturanummer: optional(frit()),
    sagsnummer: optional(tekst(40)),
    adviseringstekst: optional(adviseringstekst()),
    tilstand: kode(UDBETALINGSTILSTANDE),
    tilstandstekst: frit(),
    aarsag: optional(frit()),
    naesteSkridt: optional(frit()),
    modtaget: tidspunkt(),
    dispositionsdato: dato(),
    udfoerelsesdato: dato("Den bankdag, da pengene er, eller ventes at være, til rådighed"),
    genudbetalingAf: optional(uuid("Den udbetaling, som denne betaler igen")),
    genudbetaling: optional(uuid("Den udbetaling, der betaler denne igen")),
    posteringer: list("Udbetalingspostering", Udbetalingspostering),
    haendelser: list("Bilagshaendelse", Bilagshaendelse),
  },
  besked,
);
export type Udbetalingsbilag = Static<typeof Udbetalingsbilag>;
