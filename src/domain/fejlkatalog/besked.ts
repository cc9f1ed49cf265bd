import { beskriver, type Fejlbeskrivelse } from "./beskrivelse.js";

/** Does the message fit its envelope, and is it new? */
const besked = beskriver(422);

export const beskedfejl = {
  "BSK-001": besked(
    "fagsystem",
    "Beskeden {id} er sendt før med et andet indhold.",
    "The message {id} has been sent before with other content.",
    "En besked ændres aldrig: send den rettede som en ny besked med sit eget id.",
    "A message is never changed: send the mended one as a new message with its own id.",
    409,
  ),
  "BSK-002": besked(
    "fagsystem",
    "Beskeden {id} tilhører en anden myndighed end {myndighed}.",
    "The message {id} belongs to another authority than {myndighed}.",
    "Spørg på den myndighed, som beskeden blev sendt for; brug aldrig et id for to myndigheder.",
    "Ask on behalf of the authority it was sent for; never use one id for two authorities.",
    403,
  ),
  "BSK-003": besked(
    "fagsystem",
    "Beskeden {id} findes ikke.",
    "The message {id} does not exist.",
    "Kontrollér id'et. En besked uden kvittering er ikke modtaget: send den igen.",
    "Check the id. A message without a receipt was not received: send it again.",
    404,
  ),
  "BSK-004": besked(
    "fagsystem",
    "Kaldet er på vegne af {kaldende}, men beskeden er fra {afsender}.",
    "The call is on behalf of {kaldende}, but the message is from {afsender}.",
    "AuthorityContext skal nævne den myndighed, der er beskedens afsender.",
    "AuthorityContext must name the authority that sends the message.",
    422,
  ),
  "BSK-005": besked(
    "fagsystem",
    "Beskeden siger, at den er fra it-systemet {angivet}, men kalderen er {kalder}.",
    "The message says it is from the it-system {angivet}, but the caller is {kalder}.",
    "Skriv it-systemets egen UUID i AfsenderSystem.",
    "Write the it-system's own UUID in AfsenderSystem.",
    422,
  ),
  "BSK-006": besked(
    "drift",
    "Beskeden er {tilstand} og kan ikke {handling}.",
    "The message is {tilstand} and cannot be changed by '{handling}'.",
    "Se beskedens forløb; kun en opgivet besked kan genoptages, og kun en afsluttet kan genfremsendes.",
    "See the life of the message; only a given-up one can be resumed, and only an ended one sent anew.",
    409,
  ),
  "BSK-007": besked(
    "fagsystem",
    "Beskeden er afvist for fejl i selve beskeden og kan ikke genfremsendes.",
    "The message was refused for errors in the message itself and cannot be sent anew.",
    "Ret fejlene i fagsystemet, og send en ny besked med sit eget id.",
    "Mend the errors in the fagsystem and send a new message with its own id.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
