import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Prøvekørsel", "Rehearsal"],
  lead: [
    "Se, hvad der ville ske med et finansbilag: hele vejen gennem posthuset og modtagerens ERP, uden at noget gemmes eller bogføres.",
    "See what would become of a finansbilag: the whole way through the hub and the receiver's ERP, with nothing kept or booked.",
  ],
  fil: ["Fil med et finansbilag", "File with a finansbilag"],
  filHint: ["XML eller JSON, højst 10 MB", "XML or JSON, at most 10 MB"],
  indhold: ["Eller indsæt finansbilaget her", "Or paste the finansbilag here"],
  proev: ["Prøvekør", "Rehearse"],
  mangler: ["Vælg en fil, eller indsæt et finansbilag.", "Choose a file, or paste a finansbilag."],
  bogfoeres: ["Bilaget ville blive bogført", "The bilag would be booked"],
  allerede: ["Bilaget er allerede bogført", "The bilag is booked already"],
  afvises: [
    "Bilaget ville blive afvist: intet ville blive bogført",
    "The bilag would be refused: nothing would be booked",
  ],
  modtages: ["Bilaget er allerede modtaget", "The bilag has been received already"],
  uafgjort: ["Modtageren kunne ikke spørges", "The receiver could not be asked"],
  modtagesIkke: ["Bilaget ville ikke blive modtaget", "The bilag would not be received"],
  fejl: ["Fejl, og hvem der skal rette dem", "Errors, and who must mend them"],
  linjer: [
    "Linjer, som de ville stå i regnskabet, beløb i kroner",
    "Lines as they would stand in the ledger, amounts in kroner",
  ],
  saldi: [
    "Saldi ved udgangen af bogføringsåret, før og efter bilaget, i kroner",
    "Balances at the end of the booking year, before and after the bilag, in kroner",
  ],
  nr: ["Linje", "Line"],
  konto: ["Konto", "Account"],
  navn: ["Navn", "Name"],
  regel: ["Regel", "Rule"],
  dato: ["Bogføringsdato", "Booking date"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  pr: ["Pr.", "As of"],
  foer: ["Før", "Before"],
  efter: ["Efter", "After"],
  bevis: ["Prøvebevis, som gælder til", "Token, good until"],
  bevisHvad: [
    "Sendes beviset med bilaget, bogføres det kun som her; ellers siges præcis, hvad der er ændret.",
    "Sent with the bilag, it is booked only as here; else what has changed is said precisely.",
  ],
});
