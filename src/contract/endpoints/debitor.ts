import {
  Afslutning,
  Debitorkonto,
  Ejerskifte,
  FordringTilstand,
  Handlingsanmodning,
  Indbetaling,
  Overdragelse,
} from "../../domain/debitor/model.js";
import {
  DaekningAfskrivning,
  DebitorkontoLukket,
  FordringTilIndbetaling,
  Handlingsresultat,
} from "../../domain/debitor/retur.js";
import { forespoergselEndpoints } from "./debitorforespoergsler.js";
import { under } from "./webservice.js";

const { besked } = under("debitor");

const afslut = <const N extends string>(navn: N, hvad: string) => besked(navn, Afslutning, `Afslut ${hvad}`);

/** SF1590_B: handing messages to the debitorsystem and back, and asking it. */
export const debitorEndpoints = {
  opretDebitorkonto: besked(
    "OpretDebitorkonto",
    Debitorkonto,
    "Opret en debitorkonto, føj objekter til den, eller nedregulér",
  ),
  retFordringTilstand: besked(
    "RetFordringTilstand",
    FordringTilstand,
    "Sæt en fordring til opkrævning, eller hold den tilbage",
  ),
  foretagEjerskifte: besked(
    "ForetagEjerskifte",
    Ejerskifte,
    "Flyt fordringer til en anden af fagsystemets konti",
  ),
  overdragDebitorkonto: besked(
    "OverdragDebitorkonto",
    Overdragelse,
    "Overdrag ansvaret for ajourføring til debitorsystemet",
  ),
  afslutHaeftelse: afslut("AfslutHaeftelse", "en hæftelse"),
  afslutLigestillingspartner: afslut("AfslutLigestillingspartner", "en ligestillingspartner"),
  afslutAdministrator: afslut("AfslutAdministrator", "en administrator"),
  afslutGaeldendeAdresseAdministrator: afslut(
    "AfslutGaeldendeAdresseAdministrator",
    "administratorens adresse",
  ),
  afslutGaeldendeAdresseJuridiskAnsvarlig: afslut(
    "AfslutGaeldendeAdresseJuridiskAnsvarlig",
    "den juridisk ansvarliges adresse",
  ),
  afslutGaeldendeAdresseJuridiskMedhaefter: afslut(
    "AfslutGaeldendeAdresseJuridiskMedhaefter",
    "medhæfterens adresse",
  ),
  afslutMaterialeabonnementAdministrator: afslut(
    "AfslutMaterialeabonnementAdministrator",
    "administratorens materialeabonnement",
  ),
  afslutMaterialeabonnementJuridiskAnsvarlig: afslut(
    "AfslutMaterialeabonnementJuridiskAnsvarlig",
    "den juridisk ansvarliges materialeabonnement",
  ),
  afslutMaterialeabonnementJuridiskMedhaefter: afslut(
    "AfslutMaterialeabonnementJuridiskMedhaefter",
    "medhæfterens materialeabonnement",
  ),
  foretagIndbetaling: besked("ForetagIndbetaling", Indbetaling, "Betal på fordringer, egne eller andres"),
  anmodOmHandling: besked("AnmodOmHandling", Handlingsanmodning, "Bed kommunens opkrævning om en handling"),
  daekningAfskrivningRegistrering: besked(
    "DaekningAfskrivningRegistrering",
    DaekningAfskrivning,
    "Debitorsystemet fortæller et fagsystem om betalinger og afskrivninger",
  ),
  debitorkontoLukket: besked("DebitorkontoLukket", DebitorkontoLukket, "En debitorkonto er lukket"),
  handlingsresultatAfsend: besked("HandlingsresultatAfsend", Handlingsresultat, "Svaret på en anmodning"),
  fordringTilIndbetaling: besked(
    "FordringTilIndbetaling",
    FordringTilIndbetaling,
    "En fordring, der kan betales andetsteds, til alle abonnenter",
  ),
  ...forespoergselEndpoints,
} as const;
