import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Beskeder", "Messages"],
  soeg: ["Søgeord", "Search for"],
  soegHint: [
    "Beskedens id, bilagsnummer eller reference, skrevet helt ud",
    "A message's id, bilagsnummer or reference, in full",
  ],
  tilstand: ["Tilstand", "State"],
  alleTilstande: ["Alle tilstande", "All states"],
  kommune: ["Kommune", "Municipality"],
  alleKommuner: ["Alle kommuner", "All municipalities"],
  system: ["Afsendersystem", "Sending system"],
  alleSystemer: ["Alle systemer", "All systems"],
  find: ["Søg", "Search"],
  nulstil: ["Nulstil", "Reset"],
  tabel: ["Beskeder, nyeste først", "Messages, newest first"],
  ingen: ["Ingen beskeder passer på søgningen.", "No messages match."],
  ingenRaad: [
    "Søgeord skal være hele id'et, bilagsnummeret eller referencen. Et opkald, der blev afvist, har ingen besked:",
    "Search for the whole id, number or reference. A call that was refused has no message:",
  ],
  afvisteOpkald: ["se afviste opkald", "see refused calls"],
  besked: ["Besked", "Message"],
  modtaget: ["Modtaget", "Received"],
  fra: ["Fra", "From"],
  fejl: ["Første fejl", "First error"],
  aeldre: ["Ældre beskeder", "Older messages"],
  nyeste: ["Til de nyeste", "To the newest"],
  sider: ["Sider", "Pages"],
  genfremsendt: ["genfremsendelse", "sent anew"],
  cpr: [
    "Der kan ikke søges på CPR-numre. Søg på bilagsnummer, reference eller id.",
    "CPR numbers cannot be searched for. Use a number, reference or id.",
  ],
  duer: ["Søgningen kan ikke udføres", "The search cannot be done"],
});
