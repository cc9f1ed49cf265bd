import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Fejlopgave", "Task"],
  ukendtHandling: ["Det kan ikke gøres med en opgave", "That can not be done with a task"],
  startet: [
    (antal: number) =>
      antal === 0
        ? "Intet blev sendt igen: ingen af de ventende bilag er afvist lige nu."
        : `${antal} bilag er sendt igen og afleveres nu.`,
    (antal: number) =>
      antal === 0
        ? "Nothing was sent anew: none of the waiting bilag is refused right now."
        : `${antal} bilag have been sent anew and are being delivered.`,
  ],
  noteret: ["Noten er skrevet i historikken.", "The note stands in the history."],
  venter: ["Bilag, der venter", "Bilag that wait"],
  moedt: ["Bilag i alt", "Bilag in all"],
  hvem: ["Hvem skal rette", "Who must mend"],
  hvad: ["Hvad skal gøres", "What to do"],
  kommune: ["Kommune", "Municipality"],
  frist: ["Frist", "Deadline"],
  oprettet: ["Opstået", "Met first"],
  foerst: ["Først mødt af", "Met first by"],
  lukket: ["Lukket", "Closed"],
  ved: [
    {
      accepteret: "det sidste bilag blev bogført",
      afloest: "det sidste bilag blev rettet eller afvist af en anden årsag",
      kasseret: "driften kasserede det sidste bilag",
    },
    {
      accepteret: "the last bilag was booked",
      afloest: "the last bilag was corrected, or refused for another cause",
      kasseret: "operations discarded the last bilag",
    },
  ],
  genfremsend: ["Genfremsend alle", "Send all anew"],
  genfremsendForklaring: [
    "Når årsagen er rettet, sendes alle ventende bilag igen, hver én gang. Opgaven lukker sig selv, når de er bogført.",
    "Once the cause is mended all waiting bilag are sent anew, each once. The task closes itself when they are booked.",
  ],
  note: ["Hvad gøres der?", "What is being done?"],
  noteHint: [
    "Står i opgavens historik. Højst 500 tegn, ingen personoplysninger.",
    "Stands in the task's history. At most 500 characters, no personal data.",
  ],
  gemNote: ["Skriv i historikken", "Write in the history"],
  mangler: ["Skriv, hvad der gøres.", "Write what is being done."],
  lang: ["Noten må højst være 500 tegn.", "The note may be at most 500 characters."],
  cpr: ["Der må ikke stå et CPR-nummer i noten.", "The note may not hold a CPR number."],
  afslag: ["Det blev ikke gjort", "It was not done"],
  handlinger: ["Det kan du gøre", "What you can do"],
  historik: ["Historik", "History"],
  bilag: ["Bilag, der har mødt årsagen", "Bilag that met the cause"],
  besked: ["Bilag", "Bilag"],
  fra: ["Fra", "From"],
  sted: ["Hvor i bilaget", "Where in the bilag"],
  flereSteder: [(antal: number) => `og ${antal} steder mere`, (antal: number) => `and ${antal} more places`],
  afvist: ["Afvist", "Refused"],
  nu: ["Nu", "Now"],
  loest: ["venter ikke mere", "waits no more"],
  naeste: ["Flere bilag", "More bilag"],
  forfra: ["Forfra", "From the start"],
  sider: ["Sider med bilag", "Pages of bilag"],
  alle: ["Alle fejlopgaver", "All tasks"],
});
