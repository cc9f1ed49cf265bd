import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** A claim on its way to, at, or back from PSRM: can what the collector asks for be done? */
const kommune = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("drift", ...ord);

export const inddrivelsesfejl = {
  "PSR-001": kommune(
    "Fordring {id} er ikke under inddrivelse og kan ikke tilbagekaldes; dens tilstand er '{tilstand}'.",
    "Claim {id} is not under collection and cannot be recalled; its state is '{tilstand}'.",
    "En fordring i høring tages tilbage ved at fortryde høringen; en, der ikke er hos PSRM, er kommunens egen.",
    "A claim in hearing is taken back by withdrawing it there; one that PSRM does not have is the municipality's own.",
  ),
  "PSR-002": kommune(
    "Et tilbagekald med årsagen {aarsag} skal have en virkningsdato.",
    "A recall for the reason {aarsag} must have a date of effect.",
    "Skriv den dag, fordringen bortfaldt.",
    "Give the day on which the claim lapsed.",
  ),
  "PSR-003": kommune(
    "Et tilbagekald med årsagen {aarsag} må ikke have en virkningsdato.",
    "A recall for the reason {aarsag} must not have a date of effect.",
    "Lad virkningsdatoen være tom: PSRM sætter den selv.",
    "Leave the date of effect out: PSRM sets it.",
  ),
  "PSR-004": kommune(
    "Virkningsdatoen {dato} er ikke kommet endnu.",
    "The date of effect {dato} has not come yet.",
    "Skriv en dag, der er kommet.",
    "Give a day that has come.",
  ),
  "PSR-005": kommune(
    "Den relaterede fordring {id} er i høring, så hovedfordringen kan ikke tilbagekaldes.",
    "The related claim {id} is in hearing, so its main claim cannot be recalled.",
    "Besvar høringen først.",
    "Answer the hearing first.",
  ),
  "PSR-006": kommune(
    "Fordring {id} er allerede ved at blive tilbagekaldt.",
    "Claim {id} is being recalled already.",
    "Vent på svaret fra PSRM.",
    "Wait for PSRM's answer.",
    409,
  ),
  "PSR-007": kommune(
    "Fordring {id} kan ikke genindsendes: {grund}.",
    "Claim {id} cannot be sent again: {grund}.",
    "Ret det, sætningen nævner, eller lad fordringen blive hos kommunen.",
    "Mend what the sentence names, or let the claim stay with the municipality.",
  ),
  "PSR-008": kommune(
    "PSRM ville afvise fordring {id}. {grund}",
    "PSRM would refuse claim {id}. {grund}",
    "Ret fordringens stamdata, og send den så.",
    "Mend the claim's stamdata, then send it.",
  ),
  "PSR-009": kommune(
    "Fordring {id} er ikke i høring.",
    "Claim {id} is not in hearing.",
    "Se fordringens handlinger: høringen er afgjort, eller der har ingen været.",
    "Look at the claim's actions: the hearing has been decided, or there was none.",
    409,
  ),
  "PSR-010": kommune(
    "Høringen af fordring {id} kan ikke godkendes uden en begrundelse.",
    "The hearing of claim {id} cannot be approved without a reason.",
    "Skriv, hvorfor stamdata er rigtige: Gældsstyrelsen afgør høringen på den.",
    "Write why the stamdata are right: Gældsstyrelsen decides the hearing on it.",
  ),
  "PSR-011": kommune(
    "Høringen af fordring {id} er allerede besvaret.",
    "The hearing of claim {id} has been answered already.",
    "Vent på afgørelsen fra Gældsstyrelsen.",
    "Wait for Gældsstyrelsen's decision.",
    409,
  ),
  "PSR-012": kommune(
    "Der er intet at rette på fordring {id}: stamdata er, som de skrives.",
    "There is nothing to mend on claim {id}: its stamdata are as given.",
    "Skriv mindst én ny værdi.",
    "Give at least one new value.",
  ),
  "PSR-013": kommune(
    "Fordring {id} er hos PSRM, så dens stamdata kan ikke rettes; kun en for lav hovedstol kan, når den er under inddrivelse.",
    "Claim {id} is at PSRM, so its stamdata cannot be mended; only a hovedstol that is too low can, while it is under collection.",
    "Fortryd høringen, eller tilbagekald fordringen med årsagen FEJL; ret den, og send den igen.",
    "Withdraw it from the hearing, or recall it for the reason FEJL; mend it, and send it again.",
    409,
  ),
  "PSR-014": kommune(
    "Hovedstolen på fordring {id} kan kun rettes op, mens den er hos PSRM; den er {hovedstol} kr.",
    "The hovedstol of claim {id} can only be put up while it is at PSRM; it is {hovedstol} kr.",
    "Er kravet for stort, så nedregulér det: det nedskrives hos PSRM.",
    "If the claim is too big, reduce it: it is written down at PSRM.",
  ),
  "PSR-015": drift(
    "Efterligningen af PSRM er ikke slået til.",
    "The stand-in for PSRM is not switched on.",
    "Start med OEIR_PSRM=efterligning, hvis der skal øves; den hører ikke til i drift.",
    "Start with OEIR_PSRM=efterligning to rehearse; it does not belong in production.",
    404,
  ),
  "PSR-016": drift(
    "Efterligningen af PSRM kan ikke gøre det med fordring {id}, som den står der.",
    "The stand-in for PSRM cannot do that to claim {id} as it stands there.",
    "Slå nummeret op: fordringen skal være under inddrivelse, eller i høring og godkendt af kommunen.",
    "Look the number up: the claim must be under collection, or in hearing and approved by the municipality.",
    409,
  ),
  "PSR-017": kommune(
    "Indbetalingen {id} er inddrevet af PSRM på fordringen selv og kan ikke frigøres.",
    "Payment {id} was collected by PSRM on the claim itself and cannot be freed.",
    "Tilbagekald fordringen med årsagen FEJL, eller nedregulér den: PSRM ophæver selv dækningen.",
    "Recall the claim for the reason FEJL, or reduce it: PSRM lifts the coverage itself.",
    409,
  ),
  "PSR-018": kommune(
    "Der skyldes intet på fordringen {id}, men PSRM har den stadig hos den hidtidige skyldner: den kan ikke flyttes.",
    "Nothing is owed on the claim {id}, but PSRM still has it with the debtor it had: it cannot be moved.",
    "Ophæver RIM en dækning, skyldes den igen, og dér af den hidtidige skyldner. Lad den blive, eller tilbagekald den først, og flyt den, når PSRM har svaret.",
    "If RIM lifts a coverage it is owed again, and there by the debtor it had. Leave it, or recall it first, and move it when PSRM has answered.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
