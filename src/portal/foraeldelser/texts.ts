import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Tæt på forældelse", "Close to limitation"],
  lead: [
    "Fordringer, der snart forældes eller er forældet, de korteste først, og hvad der kan afbryde det.",
    "Claims soon barred by limitation, or barred already, the shortest first, and what can interrupt it.",
  ],
  dage: ["Forældes inden for så mange dage", "Barred within so many days"],
  vis: ["Vis", "Show"],
  ingen: [
    (dage: number) => `Ingen fordringer forældes inden for ${dage} dage.`,
    (dage: number) => `No claims are barred within ${dage} days.`,
  ],
  tabel: [
    (dage: number) => `Forældes inden for ${dage} dage`,
    (dage: number) => `Barred within ${dage} days`,
  ],
  fordring: ["Fordring", "Claim"],
  restance: ["Kroner", "Kroner"],
  dato: ["Sidste dag", "Last day"],
  tilbage: ["Dage tilbage", "Days left"],
  foraeldet: ["forældet", "barred"],
  tilstand: ["Tilstand", "State"],
  afbrydes: ["Afbrydes af", "Interrupted by"],
  duer: ["Listen kan ikke vises", "The list cannot be shown"],
});
