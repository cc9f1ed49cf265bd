import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/** Technical trouble: nothing is wrong with the message, and those who run the hub (or the receiver) must act. */
const drift = (...ord: Ord): Fejlbeskrivelse => beskriver(503)("drift", ...ord);

export const driftsfejl = {
  "DRF-001": drift(
    "Datamappen {mappe} bruges allerede af en anden oeir (proces {pid}, startet {tid}).",
    "The data folder {mappe} is already used by another oeir (process {pid}, started {tid}).",
    "Stop den, eller vælg en anden mappe med --data.",
    "Stop it, or choose another folder with --data.",
  ),
  "DRF-002": drift(
    "Modtageren {modtager} svarer ikke ({aarsag}).",
    "The receiver {modtager} does not answer ({aarsag}).",
    "Beskeden er gemt og forsøges igen af sig selv; kontakt modtagerens drift, hvis det varer ved.",
    "The message is kept and tried again by itself; contact the receiver's operations if it lasts.",
    502,
  ),
  "DRF-003": drift(
    "Der opstod en uventet fejl i posthuset (reference {reference}).",
    "An unexpected error happened in the hub (reference {reference}).",
    "Send kaldet igen: uden kvittering er intet modtaget. Oplys referencen til driften.",
    "Send the call again: without a receipt nothing was received. Give operations the reference.",
    500,
  ),
  "DRF-004": drift(
    "Posthuset har for travlt lige nu.",
    "The hub is too busy right now.",
    "Send kaldet igen om lidt, helst efter det antal sekunder, som 'Retry-After' siger.",
    "Send the call again shortly, preferably after the seconds that 'Retry-After' says.",
  ),
  "DRF-005": drift(
    "Modtageren {modtager} svarede noget, der ikke er en kvittering ({aarsag}).",
    "The receiver {modtager} answered something that is not a receipt ({aarsag}).",
    "Modtagerens leverandør skal rette svaret; beskeden er gemt og forsøges igen.",
    "The receiver's vendor must mend the answer; the message is kept and tried again.",
    502,
  ),
  "DRF-006": drift(
    "Siden eller tjenesten '{sti}' findes ikke.",
    "The page or service '{sti}' does not exist.",
    "Kontrollér adressen; dokumentationen står på /api/openapi.json og ?wsdl.",
    "Check the address; see /api/openapi.json and ?wsdl.",
    404,
  ),
  "DRF-007": drift(
    "Modtageren {modtager} har {antal} gange ikke kunnet tage imod beskeden; den er lagt til side.",
    "The receiver {modtager} has failed {antal} times to take the message; it is put aside.",
    "Find årsagen hos modtageren, og genoptag derefter beskeden: 'oeir genoptag'.",
    "Find the cause with the receiver, then resume the message: 'oeir genoptag'.",
  ),
  "DRF-008": drift(
    "Kaldets form er forkert: {grund}.",
    "The form of the call is wrong: {grund}.",
    "Ret kaldet efter dokumentationen (/api/openapi.json eller ?wsdl).",
    "Mend the call after the documentation (/api/openapi.json or ?wsdl).",
    400,
  ),
  "DRF-009": drift(
    "Posthuset på {url} kan ikke nås ({aarsag}).",
    "The hub at {url} cannot be reached ({aarsag}).",
    "Start det med 'oeir start', eller ret adressen med --url eller OEIR_URL.",
    "Start it with 'oeir start', or mend the address with --url or OEIR_URL.",
  ),
  "DRF-010": drift(
    "Modtageren {modtager} kan ikke prøvekøre bilaget nu ({aarsag}).",
    "The receiver {modtager} cannot rehearse the bilag now ({aarsag}).",
    "Intet er gemt eller bogført, og posthuset har selv ingen indvendinger. Prøv igen senere, eller spørg modtagerens leverandør, om den kan prøvekøre.",
    "Nothing is kept or booked, and the hub itself has no objection. Try again later, or ask the receiver's vendor whether it can rehearse.",
    502,
  ),
  "DRF-011": drift(
    "Modtageren {modtager} kan ikke svare på spørgsmål nu ({aarsag}).",
    "The receiver {modtager} cannot answer questions now ({aarsag}).",
    "Spørg igen om lidt; intet er ændret. Kontakt modtagerens drift, hvis det varer ved.",
    "Ask again shortly; nothing has changed. Contact the receiver's operations if it lasts.",
    502,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
