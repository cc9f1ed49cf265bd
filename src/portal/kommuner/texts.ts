import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Kommuner", "Municipalities"],
  lead: [
    "De 98 kommuner, hvilket økonomisystem (ERP) de bogfører og opkræver i, og hvornår de gik i drift med KSD.",
    "The 98 municipalities, the financial system (ERP) they book and collect in, and when they went live with KSD.",
  ],
  kilde: [
    "Kilde: KOMBITs webinar om ØiR den 12. november 2019. Kilden modsiger sig selv enkelte steder; det står som en bemærkning og er ikke rettet.",
    "Source: KOMBIT's webinar on ØiR of 12 November 2019. The source contradicts itself in places; that stands as a remark and has not been corrected.",
  ],
  soeg: ["Navn, kommunekode eller CVR-nummer", "Name, kommunekode or CVR number"],
  find: ["Søg", "Search"],
  nulstil: ["Vis alle", "Show all"],
  tabel: [
    (antal: number) => (antal === 1 ? "1 kommune" : `${antal} kommuner`),
    (antal: number) => (antal === 1 ? "1 municipality" : `${antal} municipalities`),
  ],
  ingen: ["Ingen kommune passer.", "No municipality matches."],
  kommune: ["Kommune", "Municipality"],
  numre: ["Kommunekode og CVR", "Kommunekode and CVR"],
  bogfoering: ["Bogføring", "Bookkeeping"],
  opkraevning: ["Opkrævning", "Collection"],
  ksd: ["KSD", "KSD"],
  bemaerkninger: ["Bemærkninger", "Remarks"],
  uoplyst: ["ikke oplyst i kilden", "not given by the source"],
  forvaltes: ["forvaltes af", "administered by"],
  skifter: ["skiftede leverandør omkring årsskiftet", "changed supplier around the turn of the year"],
  beskeder: ["beskeder", "messages"],
  konti: ["konti", "accounts"],
  debitor: ["opkrævning", "collection"],
});

/** Who administers the ERP, as the source says. */
export const forvaltere = bilingual({
  kommune: ["kommunen selv", "the municipality itself"],
  leverandør: ["leverandøren", "the supplier"],
  uafklaret: ["uafklaret", "not settled"],
});
