import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Overblik", "Overview"],
  lead: [
    "Hvordan det står til lige nu, og hvad der venter på nogen.",
    "How things stand now, and what waits for somebody.",
  ],
  vej: ["Beskeder efter tilstand", "Messages by state"],
  venter: ["Venter på aflevering", "Waiting to be delivered"],
  aeldste: ["Den ældste har ventet siden", "The oldest has waited since"],
  version: ["Version", "Version"],
  database: ["Database", "Database"],
  stille: ["Står stille", "Standing still"],
  intetStille: ["Intet står stille.", "Nothing stands still."],
  stilleTabel: [
    "Beskeder, der står stille, og hvem der skal gøre noget",
    "Messages that stand still, and who must act",
  ],
  alleOpgivne: ["Alle opgivne beskeder", "All given-up messages"],
  opgaver: ["Åbne fejlopgaver", "Open tasks"],
  ingenOpgaver: ["Ingen fejl venter på at blive rettet.", "No error waits to be mended."],
  alleOpgaver: ["Alle fejlopgaver", "All tasks"],
  afviste: ["Senest afviste beskeder", "Latest refused messages"],
  ingenAfviste: ["Ingen beskeder er afvist.", "No message has been refused."],
  alleAfviste: ["Alle afviste beskeder", "All refused messages"],
  opkald: ["Senest afviste opkald", "Latest refused calls"],
  opkaldForklaring: [
    "Her blev intet modtaget, så der er ingen besked at se.",
    "Nothing was received, so there is no message to see.",
  ],
  ingenOpkald: ["Ingen opkald er afvist.", "No call has been refused."],
  alleOpkald: ["Alle afviste opkald", "All refused calls"],
  kommuner: ["Kommuner med trafik", "Municipalities with traffic"],
  kommune: ["Kommune", "Municipality"],
  besked: ["Besked", "Message"],
  hvorfor: ["Hvorfor", "Why"],
  hvem: ["Hvem skal gøre noget", "Who must act"],
  forsoeg: ["Forsøg", "Tries"],
  modtaget: ["Modtaget", "Received"],
  tid: ["Tid", "Time"],
  kalder: ["Kalder", "Caller"],
  fra: ["Fra", "From"],
  fejl: ["Første fejl", "First error"],
  ialt: ["I alt", "Total"],
  opgivet: [
    "Opgivet: find årsagen, og genoptag eller kassér den.",
    "Given up: find the cause, then resume or discard it.",
  ],
  foran: ["Venter på beskeden foran i samme serie:", "Waits for the message ahead in its series:"],
  forsoeges: ["Forsøges igen af sig selv.", "Is tried again by itself."],
  ingen: [
    "Ingen: den går videre, når den foran er ordnet",
    "Nobody: it goes on when the one ahead is settled",
  ],
  tom: ["Der er ingen beskeder endnu", "There are no messages yet"],
  tomForklaring: [
    "Skriv dette i en terminal i projektets mappe; så er der noget at se her, når siden læses igen:",
    "Type this in a terminal in the project's folder; then there is something to see when you reload this page:",
  ],
});

/** What a newcomer types, and what it does. */
export const KOMMANDOER = [
  {
    kommando: "npx oeir demo",
    da: "opretter KSD-piloterne Helsingør og Vejen og sender en uges sygedagpenge, noget af det forkert",
    en: "makes the KSD pilots Helsingør and Vejen and sends a week's sygedagpenge, some of it wrong",
  },
  {
    kommando: "npx oeir eksempel > bilag.xml",
    da: "skriver et eksempel på et finansbilag",
    en: "writes an example of a finansbilag",
  },
  {
    kommando: "npx oeir send bilag.xml --som ksd",
    da: "sender det som KSD og viser kvitteringen",
    en: "sends it as KSD and shows the receipt",
  },
] as const;
