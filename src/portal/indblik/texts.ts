import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Indblik", "Looks"],
  lead: [
    "Hvem har set hvad i beskeder og regnskab. Samme spørgsmål af samme person inden for ti minutter er ét indblik; it-systemers egne opslag er ikke med.",
    "Who has looked at what in messages and books. The same question of the same person within ten minutes is one look; it-systems' own look-ups are left out.",
  ],
  kommune: ["Kommune", "Municipality"],
  alle: ["Alle, også dem uden kommune", "All, also those without a municipality"],
  hvem: ["Hvem", "Who"],
  hvemHint: ["Navnet, som det står i listen", "The name as the list has it"],
  emne: ["Besked, opgave eller fil", "Message, task or file"],
  fra: ["Fra", "From"],
  til: ["Til og med", "To and with"],
  vis: ["Vis", "Show"],
  duer: ["Listen kan ikke vises", "The list cannot be shown"],
  tabel: ["Indblik, nyeste først", "Looks, newest first"],
  ingen: ["Ingen har set noget, der passer.", "Nobody has looked at anything that matches."],
  tid: ["Tid", "Time"],
  rolle: ["Rolle", "Role"],
  hvad: ["Hvad", "What"],
  hvilke: ["Hvilke", "Which"],
  sider: ["Flere indblik", "More looks"],
  aeldre: ["Ældre indblik", "Older looks"],
  nyeste: ["Til de nyeste", "To the newest"],
  ukendt: ["ikke oplyst", "not given"],
});
