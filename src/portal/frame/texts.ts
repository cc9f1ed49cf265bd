import { bilingual } from "../sprog.js";

export const texts = bilingual({
  skip: ["Gå til sidens indhold", "Skip to the content"],
  undertitel: [
    "Posthuset for kommunernes økonomibeskeder",
    "The post office for municipalities' financial messages",
  ],
  menu: ["Menu", "Menu"],
  hovedmenu: ["Hovedmenu", "Main menu"],
  andetSprog: ["English", "Dansk"],
  tider: ["Alle tider er dansk tid.", "All times are Danish time."],
  om: [
    "oeir er en åben udgave af Økonomi i Rammearkitekturen og hører ikke til KOMBIT, KL eller nogen leverandør.",
    "oeir is an open implementation of Økonomi i Rammearkitekturen, not affiliated with KOMBIT, KL or any vendor.",
  ],
  api: ["API-beskrivelse (OpenAPI)", "API description (OpenAPI)"],
  wsdl: ["Webservicens beskrivelse (WSDL)", "Web service description (WSDL)"],
  metrics: ["Måltal", "Metrics"],
});

/** The main menu: address of each page and its name. */
export const MENU = [
  { path: "/", text: { da: "Overblik", en: "Overview" } },
  { path: "/beskeder", text: { da: "Beskeder", en: "Messages" } },
  { path: "/masseleverancer", text: { da: "Filer", en: "Files" } },
  { path: "/fejlopgaver", text: { da: "Fejlopgaver", en: "Tasks" } },
  { path: "/afviste-opkald", text: { da: "Afviste opkald", en: "Refused calls" } },
  { path: "/indblik", text: { da: "Indblik", en: "Looks" } },
  { path: "/proevekoersel", text: { da: "Prøvekørsel", en: "Rehearsal" } },
  { path: "/konti", text: { da: "Konti", en: "Accounts" } },
  { path: "/opkraevning", text: { da: "Opkrævning", en: "Collection" } },
  { path: "/udbetaling", text: { da: "Udbetalinger", en: "Payouts" } },
  { path: "/omsaetning", text: { da: "Omsætningstabel", en: "Account mapping" } },
  { path: "/serviceaftaler", text: { da: "Serviceaftaler", en: "Service agreements" } },
  { path: "/sortimenter", text: { da: "Sortimenter", en: "Sortimenter" } },
  { path: "/kommuner", text: { da: "Kommuner", en: "Municipalities" } },
  { path: "/fejlkoder", text: { da: "Fejlkoder", en: "Error codes" } },
] as const;
