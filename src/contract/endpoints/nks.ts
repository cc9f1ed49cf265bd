import {
  Forretningssvarliste,
  Forretningssvaropslag,
  NKSBetalingsanmodning,
  NKSStandsning,
} from "../../domain/nemkonto/model.js";
import { under } from "./webservice.js";

const { besked, spoerg } = under("nemkonto");

/** SF1590_E: what data suppliers ask of NemKonto, and its answers. */
export const nksEndpoints = {
  nKSBetalingsanmodningAfsend: besked(
    "NKSBetalingsanmodningAfsend",
    NKSBetalingsanmodning,
    "Et bundt betalinger til NemKonto",
  ),
  nKSBetalingStands: besked(
    "NKSBetalingStands",
    NKSStandsning,
    "Ønsk en betaling standset, før NemKonto har sendt den videre",
  ),
  nKSForretningssvarHent: spoerg(
    "NKSForretningssvarHent",
    Forretningssvaropslag,
    Forretningssvarliste,
    "NemKontos svar på det kaldende it-systems betalinger; de samme kan hentes igen",
  ),
} as const;
