import type { Fejlbeskrivelse } from "./beskrivelse.js";

/** Who is calling? Nothing of the message is looked at before this is settled. */
export const adgangsfejl = {
  "ADG-001": {
    tekst: {
      da: "Kaldet har hverken klientcertifikat eller adgangsnøgle.",
      en: "The call presents neither a client certificate nor a bearer token.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Kald over TLS med it-systemets klientcertifikat, eller send 'Authorization: Bearer <adgangsnøgle>'.",
      en: "Call over TLS with the it-system's client certificate, or send 'Authorization: Bearer <token>'.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-002": {
    tekst: {
      da: "Klientcertifikatet er ikke udstedt af en udsteder, som vi har tillid til ({grund}).",
      en: "The client certificate is not issued by an authority we trust ({grund}).",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Brug det certifikat, der er udstedt til it-systemet og registreret hos driften.",
      en: "Use the certificate issued to the it-system and registered with operations.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-003": {
    tekst: {
      da: "Klientcertifikatet er ikke registreret til noget it-system (fingeraftryk {fingeraftryk}).",
      en: "The client certificate is not registered to any it-system (fingerprint {fingeraftryk}).",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Få certifikatet registreret til it-systemet: 'oeir certifikat registrer'.",
      en: "Have the certificate registered to the it-system: 'oeir certifikat registrer'.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-004": {
    tekst: {
      da: "Klientcertifikatet gælder ikke nu: det gælder fra {fra} til {til}.",
      en: "The client certificate is not valid now: it is valid from {fra} to {til}.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Forny certifikatet og registrer det nye; gammelt og nyt må gerne gælde samtidig.",
      en: "Renew the certificate and register the new one; old and new may overlap.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-005": {
    tekst: {
      da: "Adgangsnøglen gælder ikke nu: den gælder fra {fra} til {til}.",
      en: "The bearer token is not valid now: it is valid from {fra} to {til}.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Få en ny adgangsnøgle udstedt: 'oeir token opret'; gammel og ny må gerne gælde samtidig.",
      en: "Have a new token issued: 'oeir token opret'; old and new may overlap.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-006": {
    tekst: { da: "Adgangsnøglen er ukendt.", en: "The bearer token is unknown." },
    ejer: "leverandoer",
    loesning: {
      da: "Kontrollér, at hele nøglen er sendt, og at den er udstedt i dette miljø.",
      en: "Check that the whole token was sent and that it was issued in this environment.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-007": {
    tekst: {
      da: "Adgangen er tilbagekaldt den {dato}.",
      en: "The credential was revoked on {dato}.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Få en ny adgang udstedt af driften.",
      en: "Have a new credential issued by operations.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-008": {
    tekst: {
      da: "Feltet 'Authorization' kan ikke læses som 'Bearer <adgangsnøgle>'.",
      en: "The 'Authorization' header cannot be read as 'Bearer <token>'.",
    },
    ejer: "leverandoer",
    loesning: { da: "Ret feltets form.", en: "Mend the form of the header." },
    alvor: "fejl",
    http: 401,
  },
  "ADG-009": {
    tekst: {
      da: "Klientcertifikatet og adgangsnøglen tilhører ikke samme it-system.",
      en: "The client certificate and the bearer token do not belong to the same it-system.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Send kun én af dem, eller to der hører sammen.",
      en: "Send only one, or two that match.",
    },
    alvor: "fejl",
    http: 401,
  },
  "ADG-010": {
    tekst: {
      da: "Rollen '{rolle}' må ikke udføre '{handling}'.",
      en: "The role '{rolle}' may not perform '{handling}'.",
    },
    ejer: "leverandoer",
    loesning: {
      da: "Brug en adgang med den rette rolle, eller bed driften om at udføre handlingen.",
      en: "Use a credential with the right role, or ask operations to perform the action.",
    },
    alvor: "fejl",
    http: 403,
  },
} as const satisfies Record<string, Fejlbeskrivelse>;
