import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Fejlopgaver", "Tasks"],
  lead: [
    "Hver årsag til, at bilag er afvist, er én opgave hos den, der skal rette den. En opgave lukker sig selv, når intet bilag venter på den mere.",
    "Each cause for which bilag were refused is one task of whoever must mend it. A task closes itself when no bilag waits for it any more.",
  ],
  kommune: ["Kommune", "Municipality"],
  alleKommuner: ["Alle kommuner", "All municipalities"],
  ejer: ["Hvem skal rette", "Who must mend"],
  alleEjere: ["Alle", "Everybody"],
  tilstand: ["Tilstand", "State"],
  aaben: ["Åbne", "Open"],
  lukket: ["Lukkede", "Closed"],
  alle: ["Åbne og lukkede", "Open and closed"],
  vis: ["Vis", "Show"],
  ingen: ["Der er ingen opgaver her.", "There are no tasks here."],
  flere: ["Alle opgaver hos", "All tasks of"],
  naeste: ["Næste side", "Next page"],
  forfra: ["Forfra", "From the start"],
  sider: ["Sider", "Pages"],
  statistik: ["Statistik over fejl", "Statistics of errors"],
  antal: [
    (aabne: number, beskeder: number, over: number) =>
      `${aabne} åbne, ${beskeder} bilag venter, ${over} over fristen`,
    (aabne: number, beskeder: number, over: number) =>
      `${aabne} open, ${beskeder} bilag wait, ${over} overdue`,
  ],
});
