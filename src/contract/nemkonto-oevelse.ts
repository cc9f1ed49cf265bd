import { boolsk, cvr, dato, frit, heltal, kode, saldo, tekst, uuid } from "../domain/felter.js";
import { part } from "../domain/postering.js";
import { list, optional, record } from "../kit/schema.js";

/** The other side of the stand-in for NemKonto: what vendors switch, move on and see there, to rehearse every outcome. */

/** What can be special about a payee, in words for who rehearses. The choice is ours. */
export const NEMKONTOADFAERD = {
  normal: "Har en NemKonto, der virker",
  "ingen-konto": "Har ingen NemKonto (7), medmindre der er en specifik konto, eller kontoen er angivet",
  lukket: "Kontoen er lukket (9: AC07; AC04, når kontoen er angivet)",
  spaerret: "Kontoen er spærret (9: AC06)",
  navn: "Navn og konto passer ikke sammen (9: BE01)",
  standset: "Betalingen standses hos NemKonto (5: CANC)",
  langsom: "Intet sker, før der siges fremad",
  tabt: "Svarene gives kun til den, der spørger efter betalingen",
  bagvendt: "Svarene kommer i omvendt orden",
  dobbelt: "Hvert svar kommer to gange",
  retur: "Udføres, og sendes tilbage af modtagerens pengeinstitut (AC04, eller den angivne årsag)",
  aarsag: "Pengeinstituttet afviser med den angivne årsag (9)",
  svar0: "Bundtet kan ikke læses (0)",
  svar2: "Afvises ved modtagekontrollen (2: FF01, eller den angivne årsag)",
} as const;
export type Nemkontoadfaerd = keyof typeof NEMKONTOADFAERD;
const ADFAERDER = Object.keys(NEMKONTOADFAERD) as readonly Nemkontoadfaerd[];

const AARSAGSKODE = { description: "En årsag fra ISO 20022, som AC04" };
const adfaerd = () => kode(ADFAERDER, { description: "Hvad der er særligt ved modtageren" });

const konti = () =>
  list(
    "Konto",
    record("Konto", {
      myndighed: optional(cvr("Kun specifikke konti: den betalende myndighed")),
      ydelsesart: optional(tekst(10, { description: "Kun specifikke konti: den ydelse, kontoen er til" })),
      registreringsnummer: tekst(4),
      kontonummer: tekst(10, { personal: true }),
    }),
    { maxItems: 20 },
  );

export const Modtageradfaerd = record("Modtageradfaerd", {
  betalingsmodtager: part("Modtageren, som NemKonto og banken skal kende sådan"),
  adfaerd: adfaerd(),
  aarsagskode: optional(tekst(4, AARSAGSKODE)),
  konti: optional(konti()),
});

export const Nemkontoregister = record("Nemkontoregister", {
  modtagere: list(
    "Registreret",
    record("Registreret", {
      modtager: frit(),
      adfaerd: adfaerd(),
      betydning: frit(),
      aarsagskode: optional(frit()),
      konti: konti(),
    }),
  ),
});

export const Nemkontofremad = record("Nemkontofremad", {
  til: optional(dato("Til udgangen af den dag; udeladt: i dag")),
  skridt: optional(heltal(1, 10, "Højst så mange skridt for hver betaling; udeladt: så langt, den kommer")),
});
export const Nemkontohaendelse = record("Nemkontohaendelse", { tekst: frit() });

export const Nemkontoudtog = record("Nemkontoudtog", {
  sidste: heltal(0, 2_147_483_647, "Den sidste postering i udtoget; næste udtog hentes efter den"),
  flere: boolsk("Der er flere posteringer"),
  camt054: optional(frit()),
});

export const Nemkontobetalinger = record("Nemkontobetalinger", {
  betalinger: list(
    "Nemkontobetaling",
    record("Nemkontobetaling", {
      nr: heltal(1, 2_147_483_647),
      bundtIdentifikator: uuid(),
      betalingIdentifikator: frit(),
      modtager: frit(),
      beloeb: saldo(),
      udfoerelsesdato: dato(),
      tilstand: frit(),
      konto: optional(frit()),
      aarsagskode: optional(frit()),
    }),
  ),
});
