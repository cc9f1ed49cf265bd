import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, boolsk, dato, heltal, kode, saldo, tekst, uuid } from "../felter.js";
import { hovedoplysninger } from "../hovedoplysninger.js";
import { Finanspostering } from "../postering.js";
import { DEBITOR_TYPES } from "./model.js";

/**
 * What the debitorsystem tells fagsystemer: the other direction of SF1590_B_01, the late answers of B_04, and the claims that
 * may be paid (B_03). Names are published, elements ours. Each is addressed to one it-system, which fetches it.
 */

const besked = { namespace: DEBITOR_TYPES, qualified: true } as const;
const til = () => ({
  ...hovedoplysninger(),
  modtagerSystem: optional(uuid("It-systemet, som beskeden er til; udeladt: alle, der abonnerer")),
  debitorkontoIdentifikator: uuid(),
});

const REGISTRERINGER = ["Daekning", "Afskrivning", "Nedregulering", "Ophaevelse"] as const;

/** A payment, a write-off, or either undone, on one delfordring. */
const Registrering = record("Registrering", {
  bevaegelsesnummer: heltal(1, 2_147_483_647, "Stiger; det samme nummer er den samme bevægelse"),
  art: kode(REGISTRERINGER),
  fordringIdentifikator: uuid(),
  delfordringIdentifikator: uuid(),
  beloeb: beloeb("Uden fortegn; Ophaevelse lægger til restancen, de andre trækker fra"),
  restance: beloeb("Det, der skyldes af delfordringen bagefter"),
  virkningsdato: dato(),
  ophaever: optional(heltal(1, 2_147_483_647, "Nummeret på den bevægelse, der er ophævet")),
  aarsag: optional(tekst(200)),
});

/** DækningAfskrivningRegistrering: what has been paid and written off, with the basis for booking it in detail. */
export const DaekningAfskrivning = record(
  "DaekningAfskrivning",
  {
    ...til(),
    registreringer: list("Registrering", Registrering, { minItems: 1 }),
    driftsposteringer: list("Finanspostering", Finanspostering),
  },
  besked,
);
export type DaekningAfskrivning = Static<typeof DaekningAfskrivning>;

/** Nothing is owed on the account any more; the fagsystem may set it for kassation. */
export const DebitorkontoLukket = record(
  "DebitorkontoLukket",
  { ...til(), lukketDato: dato(), indbetalt: saldo(), afskrevet: saldo() },
  besked,
);
export type DebitorkontoLukket = Static<typeof DebitorkontoLukket>;

/** The answer to an anmodning om en handling that was not given at once. */
export const Handlingsresultat = record(
  "Handlingsresultat",
  { ...til(), anmodningIdentifikator: uuid(), udfoert: boolsk(), begrundelse: tekst(500) },
  besked,
);
export type Handlingsresultat = Static<typeof Handlingsresultat>;

/** FordringTilIndbetaling: a claim that may be paid, from when to when; restance 0: it no longer may. */
export const FordringTilIndbetaling = record(
  "FordringTilIndbetaling",
  {
    ...til(),
    fordringIdentifikator: uuid(),
    fordringstype: tekst(7),
    beskrivelse: tekst(100),
    restance: beloeb(),
    betalesFra: dato("Første dag, der kan betales"),
    betalesTil: dato("Sidste dag, der kan betales her"),
  },
  besked,
);
export type FordringTilIndbetaling = Static<typeof FordringTilIndbetaling>;
