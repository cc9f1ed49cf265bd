import { BetalbareDelfordringer } from "../../domain/debitor/forespoergsler/betalbare.js";
import { Borgeroverblik } from "../../domain/debitor/forespoergsler/borger.js";
import { Debitorkontodetalje, Debitorkontoliste } from "../../domain/debitor/forespoergsler/konto.js";
import {
  Borgeropslag,
  Debitorkontoopslag,
  Debitorkontosoegning,
  Delfordringssoegning,
} from "../../domain/debitor/forespoergsler/spoergsmaal.js";
import { under } from "./webservice.js";

const { spoerg } = under("debitor");

/** SF1590_B_02 and the search of B_03: what an it-system may ask of a municipality's debitorsystem. */
export const forespoergselEndpoints = {
  soegDebitorkonti: spoerg(
    "SoegDebitorkonti",
    Debitorkontosoegning,
    Debitorkontoliste,
    "Søg it-systemets egne debitorkonti",
  ),
  soegAndresDebitorkonti: spoerg(
    "SoegAndresDebitorkonti",
    Debitorkontosoegning,
    Debitorkontoliste,
    "Søg alle fagsystemers debitorkonti i kommunen",
  ),
  hentDebitorkonto: spoerg(
    "HentDebitorkonto",
    Debitorkontoopslag,
    Debitorkontodetalje,
    "Alt om en af it-systemets egne debitorkonti",
  ),
  hentAndenDebitorkonto: spoerg(
    "HentAndenDebitorkonto",
    Debitorkontoopslag,
    Debitorkontodetalje,
    "Alt om en debitorkonto, uanset hvilket fagsystem den tilhører",
  ),
  hentBorgeroverblik: spoerg(
    "HentBorgeroverblik",
    Borgeropslag,
    Borgeroverblik,
    "Borgerens egne data: det, der skyldes, er betalt og er afskrevet, til at læse",
  ),
  soegDelfordringTilIndbetaling: spoerg(
    "SoegDelfordringTilIndbetaling",
    Delfordringssoegning,
    BetalbareDelfordringer,
    "Hvad kan betales her, for hvem eller hvad, og til hvornår?",
  ),
} as const;
