import type { Handling } from "../besked/handlinger.js";
import { bilingual } from "../sprog.js";

type Handlingstekst = { readonly titel: string; readonly hvad: string; readonly knap: string };

/** What each action does, said before it is done. */
export const handlingstekster = bilingual<{
  readonly [H in Handling]: readonly [Handlingstekst, Handlingstekst];
}>({
  genoptag: [
    {
      titel: "Genoptag beskeden",
      hvad: "Posthuset forsøger igen at aflevere beskeden, som var det første gang. Gør det, når årsagen er fundet og rettet hos modtageren. Det, der venter bag den i samme serie, følger efter.",
      knap: "Genoptag nu",
    },
    {
      titel: "Resume the message",
      hvad: "The hub tries to deliver the message again, as if for the first time. Do it when the cause has been found and mended at the receiver. What waits behind it in its series follows.",
      knap: "Resume now",
    },
  ],
  kasser: [
    {
      titel: "Kassér beskeden",
      hvad: "Beskeden opgives endeligt og kan ikke genoptages. Gør det kun, når modtageren har sagt, at den ikke har beskeden: et svar kan være gået tabt på vejen, og har modtageren den alligevel, kan det samme blive bogført eller betalt to gange. Afsenderen får AFVIST med din begrundelse, og det, der venter bag den i samme serie, går videre.",
      knap: "Kassér nu",
    },
    {
      titel: "Discard the message",
      hvad: "The message is ended for good and cannot be resumed. Do it only when the receiver has said that it does not have the message: an answer may have been lost on its way, and if the receiver has it after all the same may be booked or paid twice. The sender gets AFVIST with your reason, and what waits behind it in its series goes on.",
      knap: "Discard now",
    },
  ],
  genfremsend: [
    {
      titel: "Genfremsend beskeden",
      hvad: "Posthuset sender samme bilag igen som en ny besked, der henviser til den gamle. Gør det, når årsagen er rettet uden for bilaget, for eksempel i kommunens omsætningstabel.",
      knap: "Genfremsend nu",
    },
    {
      titel: "Send the message anew",
      hvad: "The hub sends the same bilag again as a new message that refers to the old one. Do it when the cause has been mended outside the bilag, for example in the municipality's omsætningstabel.",
      knap: "Send anew now",
    },
  ],
});

export const texts = bilingual({
  besked: ["Besked", "Message"],
  til: ["Kommune", "Municipality"],
  fra: ["Fra", "From"],
  modtaget: ["Modtaget", "Received"],
  begrundelse: ["Begrundelse", "Reason"],
  begrundelseHint: [
    "Afsenderen får den i sin kvittering. Højst 500 tegn, ingen personoplysninger.",
    "The sender gets it in its receipt. At most 500 characters, no personal data.",
  ],
  mangler: ["Skriv en begrundelse.", "Write a reason."],
  lang: ["Begrundelsen må højst være 500 tegn.", "The reason may be at most 500 characters."],
  cpr: ["Der må ikke stå et CPR-nummer i begrundelsen.", "The reason may not hold a CPR number."],
  fortryd: ["Fortryd, tilbage til beskeden", "Cancel, back to the message"],
  passerIkke: [
    "Det kan ikke gøres med beskeden, som den står nu.",
    "This cannot be done with the message as it stands.",
  ],
  tilbage: ["Tilbage til beskeden", "Back to the message"],
  afslag: ["Det blev ikke gjort", "It was not done"],
});
