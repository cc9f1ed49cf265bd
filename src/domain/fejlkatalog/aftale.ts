import { beskriver, type Fejlbeskrivelse } from "./beskrivelse.js";

/** Is there a serviceaftale on both sides, and a route to the receiver? */
const aftale = beskriver(403);

export const aftalefejl = {
  "AFT-001": aftale(
    "leverandoer",
    "It-systemet {itsystem} har ingen serviceaftale om {service} med myndigheden {myndighed}.",
    "The it-system {itsystem} has no service agreement on {service} with the authority {myndighed}.",
    "Anmod om en serviceaftale; kommunens underskriftsberettigede skal godkende den.",
    "Request a service agreement; the municipality's signatory must approve it.",
  ),
  "AFT-002": aftale(
    "kommune",
    "Serviceaftalen mellem {itsystem} og {myndighed} om {service} er {tilstand}, ikke godkendt.",
    "The service agreement between {itsystem} and {myndighed} on {service} is {tilstand}, not approved.",
    "Kommunens underskriftsberettigede skal godkende aftalen.",
    "The municipality's signatory must approve the agreement.",
  ),
  "AFT-003": aftale(
    "kommune",
    "Serviceaftalen mellem {itsystem} og {myndighed} om {service} ophørte den {dato}.",
    "The service agreement between {itsystem} and {myndighed} on {service} ended on {dato}.",
    "Indgå en ny aftale, hvis systemet stadig skal bruges.",
    "Make a new agreement if the system is still to be used.",
  ),
  "AFT-004": aftale(
    "leverandoer",
    "Serviceaftalen mellem {itsystem} og {myndighed} om {service} gælder først fra {dato}.",
    "The service agreement between {itsystem} and {myndighed} on {service} is valid only from {dato}.",
    "Vent til aftalen gælder, eller få datoen ændret ved en ny aftale.",
    "Wait until the agreement is valid, or have the date changed by a new agreement.",
  ),
  "AFT-005": aftale(
    "leverandoer",
    "Serviceaftalen mellem {itsystem} og {myndighed} om {service} omfatter ikke operationen {operation}.",
    "The service agreement between {itsystem} and {myndighed} on {service} does not cover {operation}.",
    "Anmod om en aftale, der omfatter operationen.",
    "Request an agreement that covers the operation.",
  ),
  "AFT-006": aftale(
    "kommune",
    "Den modtagende myndighed {myndighed} har ingen gyldig serviceaftale med sit modtagersystem om {service}.",
    "The receiving authority {myndighed} has no valid service agreement with its receiving system on {service}.",
    "Kommunen skal indgå aftalen med leverandøren af sit ERP-system.",
    "The municipality must make the agreement with the vendor of its ERP.",
  ),
  "AFT-007": aftale(
    "leverandoer",
    "Serviceaftalen er {tilstand} og kan ikke {handling}.",
    "The service agreement is {tilstand} and cannot be changed by '{handling}'.",
    "Se aftalens historik, og lav en ny anmodning hvis der er brug for det.",
    "See the history of the agreement, and make a new request if needed.",
    409,
  ),
  "AFT-008": aftale(
    "leverandoer",
    "Serviceaftalen findes ikke.",
    "The service agreement does not exist.",
    "Kontrollér aftalens id.",
    "Check the id of the agreement.",
    404,
  ),
  "AFT-009": aftale(
    "leverandoer",
    "It-systemet {itsystem} findes ikke.",
    "The it-system {itsystem} does not exist.",
    "Opret it-systemet først, eller ret id'et.",
    "Create the it-system first, or mend the id.",
    404,
  ),
  "AFT-010": aftale(
    "leverandoer",
    "Aftalens periode er ikke gyldig: fra {fra} til {til}.",
    "The period of the agreement is not valid: from {fra} to {til}.",
    "Til-datoen skal ligge på eller efter fra-datoen.",
    "The end date must not be before the start date.",
    422,
  ),
  "RUT-001": aftale(
    "kommune",
    "Der er ingen rute til {myndighed} for {service}.",
    "There is no route to {myndighed} for {service}.",
    "Kommunen (eller driften for den) opretter en rute til sit ERP-system.",
    "The municipality (or operations for it) creates a route to its ERP.",
  ),
  "RUT-002": aftale(
    "leverandoer",
    "Myndigheden {myndighed} er ikke en af landets 98 kommuner.",
    "The authority {myndighed} is not one of the 98 municipalities.",
    "Ret CVR-nummeret; listen kan ses med 'oeir kommuner'.",
    "Mend the CVR number; see the list with 'oeir kommuner'.",
    422,
  ),
  "RUT-003": aftale(
    "drift",
    "Rutens adresse '{adresse}' er ikke en https-adresse.",
    "The address of the route '{adresse}' is not an https address.",
    "Skriv en https-adresse; modtagere kaldes altid over TLS.",
    "Write an https address; receivers are always called over TLS.",
    422,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
