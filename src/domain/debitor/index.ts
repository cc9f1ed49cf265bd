import { given } from "../../kit/given.js";
import type { Static, TObject } from "../../kit/schema.js";
import { type Hovedoplysninger, hovednoegler } from "../hovedoplysninger.js";
import type { Integration, Noegler, Service } from "../integration.js";
import type { Rule } from "../rule.js";
import {
  Afslutning,
  Debitorkonto,
  Ejerskifte,
  FordringTilstand,
  Handlingsanmodning,
  Indbetaling,
  Overdragelse,
} from "./model.js";
import { debitorservice } from "./operations.js";
import {
  DaekningAfskrivning,
  DebitorkontoLukket,
  FordringTilIndbetaling,
  Handlingsresultat,
} from "./retur.js";
import { debitorkontoRules, debitormyndigheder, indbetalingRules, modtagerregler } from "./rules.js";

/** The messages to a debitorsystem. */
export type DebitorBesked =
  | Debitorkonto
  | FordringTilstand
  | Afslutning
  | Ejerskifte
  | Overdragelse
  | Indbetaling
  | Handlingsanmodning;

/** What the messages of the service have in common. */
type Hoved = Hovedoplysninger & {
  readonly debitorkontoIdentifikator?: string;
  readonly modtagerSystem?: string | undefined;
  readonly fordringIdentifikator?: string;
};

/** Messages about one account keep their order; they are found by their own id, the account's and the claim's. */
const keys = (besked: Partial<Hoved>): Partial<Noegler> => ({
  ...hovednoegler(besked),
  ...given("raekkefoelge", besked.debitorkontoIdentifikator),
  soegeord: [
    besked.beskedIdentifikator,
    besked.debitorkontoIdentifikator,
    besked.fordringIdentifikator,
  ].filter((ord) => ord !== undefined),
});

const besked = <S extends TObject>(
  service: Service,
  operation: string,
  schema: S,
  rules: (root: string) => readonly Rule<Static<S>>[] = debitormyndigheder as () => readonly Rule<
    Static<S>
  >[],
  til: Integration<never>["til"] = "rute",
): Integration<Static<S>> =>
  debitorservice.besked({
    ...{ service, operation, schema, rules, til },
    keys: keys as Integration<Static<S>>["keys"],
  });

/** To the fagsystem that it names. */
const svar = <S extends typeof DaekningAfskrivning | typeof DebitorkontoLukket | typeof Handlingsresultat>(
  service: Service,
  operation: string,
  schema: S,
) => besked(service, operation, schema, modtagerregler as () => readonly Rule<Static<S>>[], "system");

const AFSLUT = [
  "AfslutHaeftelse",
  "AfslutLigestillingspartner",
  "AfslutAdministrator",
  "AfslutGaeldendeAdresseAdministrator",
  "AfslutGaeldendeAdresseJuridiskAnsvarlig",
  "AfslutGaeldendeAdresseJuridiskMedhaefter",
  "AfslutMaterialeabonnementAdministrator",
  "AfslutMaterialeabonnementJuridiskAnsvarlig",
  "AfslutMaterialeabonnementJuridiskMedhaefter",
] as const;

export type DebitorOperation =
  | (typeof AFSLUT)[number]
  | "OpretDebitorkonto"
  | "RetFordringTilstand"
  | "ForetagEjerskifte"
  | "OverdragDebitorkonto"
  | "ForetagIndbetaling"
  | "AnmodOmHandling";

/** SF1590_B Debitor: what fagsystemer hand to the debitorsystem. Names of B_01's Afslut… and B_03 are published. */
export const tilDebitor = {
  OpretDebitorkonto: besked("SF1590_B_01", "OpretDebitorkonto", Debitorkonto, () => debitorkontoRules),
  RetFordringTilstand: besked("SF1590_B_01", "RetFordringTilstand", FordringTilstand),
  ForetagEjerskifte: besked("SF1590_B_01", "ForetagEjerskifte", Ejerskifte),
  OverdragDebitorkonto: besked("SF1590_B_01", "OverdragDebitorkonto", Overdragelse),
  ...(Object.fromEntries(AFSLUT.map((navn) => [navn, besked("SF1590_B_01", navn, Afslutning)])) as Record<
    (typeof AFSLUT)[number],
    Integration<Afslutning>
  >),
  ForetagIndbetaling: besked("SF1590_B_03", "ForetagIndbetaling", Indbetaling, () => indbetalingRules),
  AnmodOmHandling: besked("SF1590_B_04", "AnmodOmHandling", Handlingsanmodning),
} as const satisfies Record<DebitorOperation, Integration<never>>;

/** And what the debitorsystem tells fagsystemer. */
export const fraDebitor = {
  DaekningAfskrivningRegistrering: svar(
    "SF1590_B_01",
    "DaekningAfskrivningRegistrering",
    DaekningAfskrivning,
  ),
  DebitorkontoLukket: svar("SF1590_B_01", "DebitorkontoLukket", DebitorkontoLukket),
  FordringTilIndbetaling: besked(
    "SF1590_B_03",
    "FordringTilIndbetaling",
    FordringTilIndbetaling,
    debitormyndigheder,
    "abonnenter",
  ),
  HandlingsresultatAfsend: svar("SF1590_B_04", "HandlingsresultatAfsend", Handlingsresultat),
} as const;

/** Both ways: every message of SF1590_B. */
export const debitorintegrationer: readonly Integration<never>[] = [
  ...Object.values(tilDebitor),
  ...Object.values(fraDebitor),
];
