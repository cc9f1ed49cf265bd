import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: [
    (nr: string, navn: string) => `Regel ${nr} i ${navn}`,
    (nr: string, navn: string) => `Rule ${nr} of ${navn}`,
  ],
  tilbage: [
    (navn: string) => `Omsætningstabellen for ${navn}`,
    (navn: string) => `The account mapping of ${navn}`,
  ],
  versioner: ["Reglens versioner, nyeste først", "Versions of the rule, newest first"],
  version: ["Version", "Version"],
  moenstre: ["Passer på", "Fits"],
  konto: ["Konto", "Account"],
  ophoert: ["ophørt", "ended"],
  fra: ["Gælder fra", "Counts from"],
  aktiveret: ["Aktiveret", "Activated"],
  aendring: ["Ændring", "Change"],
  foerste: ["kommunens første tabel", "the municipality's first table"],
  lavetAf: ["lavet af", "made by"],
  linjer: ["Linjer bogført", "Lines booked"],
  vis: ["vis", "show"],
  nyeste: [
    "De nyeste linjer, reglen har bogført, højst 200",
    "The newest lines that the rule has booked, at most 200",
  ],
  nyesteAf: [
    (version: string) => `De nyeste linjer, version ${version} har bogført, højst 200`,
    (version: string) => `The newest lines that version ${version} has booked, at most 200`,
  ],
  ingen: ["Reglen har ikke bogført nogen linjer.", "The rule has booked no lines."],
  dato: ["Bogført på", "Booked on"],
  bilag: ["Bilag", "Bilag"],
  hvorfor: ["hvorfor denne konto?", "why this account?"],
  tekst: ["Tekst", "Text"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  ret: ["Ret reglen", "Change the rule"],
  retHvad: [
    "Der begyndes en ændring, som kan simuleres, før den aktiveres.",
    "A change is begun; it can be simulated before it is activated.",
  ],
  begynd: ["Begynd en ændring af reglen", "Begin a change of the rule"],
  beskrivelse: [(nr: string) => `Ret regel ${nr}`, (nr: string) => `Change rule ${nr}`],
});
