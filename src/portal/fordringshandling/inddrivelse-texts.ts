import { bilingual } from "../sprog.js";

export const tilbagekald = bilingual({
  titel: ["Tilbagekald fra PSRM", "Recall from PSRM"],
  hvad: [
    "Fordringen tages hjem med sine renter og gebyrer, når PSRM har svaret. Kun efter henstand eller klage kan den sendes igen.",
    "The claim is taken home with its interest and fees when PSRM has answered. Only after deferral or complaint can it be sent again.",
  ],
  knap: ["Tilbagekald", "Recall"],
  aarsag: ["Årsag", "Cause"],
  vaelg: ["Vælg årsag", "Choose a cause"],
  mangler: ["Vælg årsagen.", "Choose the cause."],
  virkningsdato: ["Bortfaldet den", "Lapsed on"],
  virkningsdatoHint: ["Kun ved bortfald (BORT)", "Only where it has lapsed (BORT)"],
});

export const genindsend = bilingual({
  titel: ["Send til PSRM igen", "Send to PSRM again"],
  hvad: [
    "Fordringen sendes igen og får et nyt nummer hos PSRM.",
    "The claim is sent again and gets a new number at PSRM.",
  ],
  knap: ["Send igen", "Send again"],
});

export const hoering = bilingual({
  titel: ["Afgør høringen", "Decide the hearing"],
  hvad: [
    "PSRM er i tvivl om fordringen. Godkend den med en begrundelse, hvis den er rigtig; fortryd den, hvis den skal rettes. Imens hører den til kommunen, og dens forældelse løber.",
    "PSRM doubts the claim. Approve it with a reason if it is right; withdraw it if it must be mended. Meanwhile it is the municipality's, and its limitation runs.",
  ],
  knap: ["Svar PSRM", "Answer PSRM"],
  valg: ["Svar", "Answer"],
  vaelg: ["Vælg svar", "Choose an answer"],
  mangler: ["Vælg, om den skal godkendes eller fortrydes.", "Choose whether to approve or withdraw."],
  GODKEND: ["Godkend: fordringen er rigtig", "Approve: the claim is right"],
  FORTRYD: ["Fortryd: den skal hjem og rettes", "Withdraw: it is to come home and be mended"],
});

export const stamdata = bilingual({
  titel: ["Ret stamdata", "Mend the stamdata"],
  hvad: [
    "Skriv kun det, der skal ændres; tomme felter bliver stående. Gammelt og nyt gemmes, og paratheden vurderes igen.",
    "Write only what is to change; empty fields stay as they are. Old and new are kept, and readiness is judged again.",
  ],
  knap: ["Ret", "Mend"],
  intet: ["Skriv mindst én rettelse.", "Write at least one change."],
  beskrivelse: ["Beskrivelse, højst 100 tegn", "Description, at most 100 characters"],
  hovedstol: ["Hovedstol i kroner", "Principal in kroner"],
  hovedstolHint: [
    "Er fordringen hos PSRM, kan den kun rettes op.",
    "Where the claim is at PSRM it can only be put up.",
  ],
  stiftelsesdato: ["Stiftelsesdato", "Date of birth of the claim"],
  forfaldsdato: ["Forfaldsdato", "Due date"],
  srb: ["Sidste rettidige betalingsdato", "Last day of payment"],
  periodeFra: ["Periode fra", "Period from"],
  periodeTil: ["Periode til", "Period to"],
  foraeldelsesdato: ["Forældelsesdato", "Date of limitation"],
  domsdato: ["Domsdato", "Date of judgment"],
  forligsdato: ["Forligsdato", "Date of settlement"],
  bfeNummer: ["BFE-nummer", "BFE number"],
  pNummer: ["P-nummer", "P number"],
  fjern: ["Fjern en oplysning", "Take one away"],
  ingen: ["Ingen", "None"],
  duerIkke: ["Skriv et beløb som 125,50.", "Write an amount such as 125.50."],
});
