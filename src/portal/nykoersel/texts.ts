import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: [(navn: string) => `Forhåndsvisning: ${navn}`, (navn: string) => `Preview: ${navn}`],
  ikkeSket: ["Intet er sket endnu", "Nothing has happened yet"],
  ville: [
    (navn: string, dato: string) => `Det her ville kørslen gøre i ${navn} den ${dato}.`,
    (navn: string, dato: string) => `This is what the run would do in ${navn} on ${dato}.`,
  ],
  resultat: ["Hvad kørslen ville gøre", "What the run would do"],
  ingen: ["Der er intet at gøre for kørslen på den dag.", "There is nothing for the run to do on that day."],
  start: ["Start kørslen", "Start the run"],
  fortryd: ["Fortryd", "Cancel"],
  startetIkke: ["Kørslen er ikke startet", "The run is not started"],
  visesIkke: ["Kørslen kan ikke vises på forhånd", "The run cannot be previewed"],
  vaelg: ["Vælg, hvilken kørsel det skal være.", "Choose which run it is to be."],
  tilbage: ["Til kørslerne", "To the runs"],
});

/** What each run does, for who is about to start it. */
export const forklaringer = bilingual({
  regning: [
    "Hver skyldner får én regning med alle sine fordringer, der skal opkræves.",
    "Each debtor gets one bill with all their claims that are to be collected.",
  ],
  rykker: [
    "Fordringer, der ikke er betalt til tiden, rykkes. Rykkeren koster det gebyr, som loven og kommunen har fastsat.",
    "Claims not paid in time are reminded of. The reminder costs the fee that law and municipality have set.",
  ],
  rente: [
    "Forfaldne fordringer får rente til og med dagen, efter de regler, der gælder for dem.",
    "Overdue claims are charged interest up to the day, by the rules that apply to them.",
  ],
  parathed: [
    "Hver åben fordring holdes op mod PSRM's indgangsfilter. Ingen penge flyttes.",
    "Each open claim is held to PSRM's entry filter. No money is moved.",
  ],
  inddrivelse: [
    "Fordringer, der forgæves er rykket, sendes til PSRM sammen med deres renter og gebyrer. Det, PSRM ville afvise, bliver her som en opgave.",
    "Claims reminded of in vain go to PSRM with their interest and fees. What PSRM would refuse stays here as a task.",
  ],
  henstand: [
    "Henstand, hvis dag er forbi, ophører, og betalingsordninger, der er betalt eller misligholdt, afsluttes. Kørslen begynder også af sig selv.",
    "Henstand whose day has passed ends, and agreements that are paid or broken are closed. The run also begins by itself.",
  ],
  foraeldelse: [
    "Fordringer tæt på eller efter deres forældelse bliver opgaver. Intet afskrives. Kørslen begynder også af sig selv.",
    "Claims close to or past their forældelse become tasks. Nothing is written off. The run also begins by itself.",
  ],
});
