import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** The rules of SF1590_A: each code is one named rule in `finans/rules.ts` or `finans/kombinationer.ts`. */
const finans = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("fagsystem", ...ord);

export const finansfejl = {
  "FIN-001": finans(
    "Den afsendende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The sending authority {cvr} is not one of the 98 municipalities.",
    "Ret AfsenderMyndighed til kommunens CVR-nummer.",
    "Set AfsenderMyndighed to the CVR number of the municipality.",
  ),
  "FIN-002": finans(
    "Den modtagende myndighed {cvr} er ikke en af landets 98 kommuner.",
    "The receiving authority {cvr} is not one of the 98 municipalities.",
    "Ret ModtagerMyndighed til kommunens CVR-nummer.",
    "Set ModtagerMyndighed to the CVR number of the municipality.",
  ),
  "FIN-003": finans(
    "Beløbet på posteringslinjen er 0 kr.",
    "The amount of the line is 0 kr.",
    "Udelad linjen, eller skriv det rette beløb.",
    "Leave the line out, or write the right amount.",
  ),
  "FIN-004": finans(
    "PosteringIdentifikator {id} står på mere end én linje.",
    "PosteringIdentifikator {id} stands on more than one line.",
    "Giv hver posteringslinje sit eget id.",
    "Give every line its own id.",
  ),
  "FIN-005": finans(
    "Kontroltotalen siger {angivet} linjer, men bilaget har {fundet}.",
    "The control total says {angivet} lines, but the bilag has {fundet}.",
    "Bilaget er måske afkortet: dan det igen.",
    "The bilag may have been cut: make it again.",
  ),
  "FIN-006": finans(
    "Kontroltotalen for {side} er {angivet}, men linjerne giver {fundet}.",
    "The control total of {side} is {angivet}, but the lines add up to {fundet}.",
    "Dan kontroltotalen af de linjer, der sendes.",
    "Make the control total from the lines that are sent.",
  ),
  "FIN-007": finans(
    "Bilaget går ikke op: debet {debet}, kredit {kredit}, forskel {forskel}.",
    "The bilag does not balance: debet {debet}, kredit {kredit}, difference {forskel}.",
    "Debet og kredit skal være lige store i hvert bilag.",
    "Debet and kredit must be equal in every bilag.",
  ),
  "FIN-008": finans(
    "Bilaget går ikke op på bogføringsdatoen {dato}: debet {debet}, kredit {kredit}.",
    "The bilag does not balance on the booking date {dato}: debet {debet}, kredit {kredit}.",
    "Debet og kredit skal være lige store for hver bogføringsdato i bilaget.",
    "Debet and kredit must be equal for every booking date in the bilag.",
  ),
  "FIN-009": finans(
    "Ukendt kontodimension '{vaerdi}'.",
    "Unknown account dimension '{vaerdi}'.",
    "Brug en af IM's dimensioner ({forventet}), eller skriv den som EgenDimension.",
    "Use one of the ministry's dimensions ({forventet}), or write it as EgenDimension.",
  ),
  "FIN-010": finans(
    "Kontodimensionen {dimension} mangler på posteringslinjen.",
    "The account dimension {dimension} is missing on the line.",
    "Hver linje skal have mindst Funktion, Dranst, Gruppering og Art.",
    "Every line must have at least Funktion, Dranst, Gruppering and Art.",
  ),
  "FIN-011": {
    ...finans(
      "'{vaerdi}' er ikke en gyldig værdi for kontodimensionen {dimension}: {forventet}.",
      "'{vaerdi}' is not a valid value of the account dimension {dimension}: {forventet}.",
      "Skriv værdien som i den autoriserede kontoplan, uden punktummer.",
      "Write the value as in the authorised kontoplan, without points.",
    ),
    faelles: true,
  },
  "FIN-012": finans(
    "Kontodimensionen {dimension} står mere end én gang på linjen.",
    "The account dimension {dimension} stands more than once on the line.",
    "Hver dimension må kun have én værdi på en linje.",
    "A dimension may have only one value on a line.",
  ),
  "FIN-013": finans(
    "Parten på linjen er ikke et gyldigt {type}-nummer.",
    "The party of the line is not a valid {type} number.",
    "Kontrollér nummeret i fagsystemet.",
    "Check the number in the fagsystem.",
  ),
  "FIN-014": finans(
    "Perioden slutter ({til}) før den begynder ({fra}).",
    "The period ends ({til}) before it begins ({fra}).",
    "Byt om på datoerne, eller ret dem.",
    "Swap the dates, or mend them.",
  ),
  "FIN-015": finans(
    "Dranst {dranst} passer ikke til funktion {funktion}: den har dranst {forventet}.",
    "Dranst {dranst} does not fit funktion {funktion}: it has dranst {forventet}.",
    "Ret dranst eller funktion; se den autoriserede kontoplan.",
    "Mend dranst or funktion; see the authorised kontoplan.",
  ),
  "FIN-016": finans(
    "Art {art} passer ikke til dranst {dranst}: art 00 hører til statuskonti (dranst 8 og 9), og kun den.",
    "Art {art} does not fit dranst {dranst}: art 00 belongs to balance accounts (dranst 8 and 9), and no other art does.",
    "Skriv 00 på statuskonti og en anden art på drift og anlæg.",
    "Write 00 on balance accounts and another art on drift and anlæg.",
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
