import * as udbetaling from "../udbetalingssystem.js";
import { get, post, withIndblik } from "./endpoint.js";

const HOS = "/api/udbetaling/{myndighed}";
const EN = `${HOS}/udbetalinger/{id}` as const;

/** The payouts of the reference ERP, for the people of a municipality. A person's number stands in a body, never in an address. */
export const udbetalingssystemEndpoints = {
  seUdbetalinger: withIndblik(
    get(
      `${HOS}/udbetalinger`,
      udbetaling.Udbetalingsliste,
      "Udbetalinger, de nyeste først, 100 ad gangen; 'dag' er udførelsesdagen, 'efter' er det sidste nr. på siden før",
      ["tilstand", "dag", "fagsystem", "bundt", "efter"],
    ),
  ),
  seUdbetaling: withIndblik(
    get(EN, udbetaling.Udbetalingsdetalje, "En udbetaling med alt, der er sket, i ord, og næste skridt"),
  ),
  seUdbetalingsmodtager: withIndblik(
    post(
      `${HOS}/modtager`,
      udbetaling.Modtagersoegning,
      udbetaling.Udbetalingsmodtager,
      "Alle en modtagers udbetalinger i ét billede",
    ),
  ),
  seUdbetalingsopgaver: withIndblik(
    get(
      `${HOS}/opgaver`,
      udbetaling.Udbetalingsopgaver,
      "Det, et menneske skal tage stilling til, de ældste først, 100 ad gangen",
      ["art", "efter"],
    ),
  ),
  frigivUdbetaling: post(
    `${EN}/frigiv`,
    udbetaling.Udbetalingsbeslutning,
    udbetaling.Udbetalingsdetalje,
    "Frigiv en tilbageholdt udbetaling; ikke af den, der har oprettet den",
  ),
  afslaaUdbetaling: post(
    `${EN}/afslaa`,
    udbetaling.Udbetalingsbeslutning,
    udbetaling.Udbetalingsdetalje,
    "Afslå en udbetaling, før den er sendt",
  ),
  standsUdbetaling: post(
    `${EN}/stands`,
    udbetaling.Udbetalingsbeslutning,
    udbetaling.Udbetalingsdetalje,
    "Stands en udbetaling: før den er sendt, afslås den; derefter bedes NemKonto om det",
  ),
  genudbetal: post(
    `${EN}/genudbetal`,
    udbetaling.Genudbetalingsoenske,
    udbetaling.Udbetalingsdetalje,
    "Betal en afvist, standset eller returneret udbetaling igen, eventuelt til en anden konto",
  ),
  lukUdbetalingsopgave: post(
    `${HOS}/opgaver/{id}/luk`,
    udbetaling.Udbetalingsbeslutning,
    udbetaling.Udbetalingsopgaver,
    "Luk en opgave med begrundelse; af en ubetalt udbetaling er det, at den er bortfaldet",
  ),
  opretManuelUdbetaling: post(
    `${HOS}/udbetalinger`,
    udbetaling.ManuelUdbetaling,
    udbetaling.Udbetalingsdetalje,
    "Opret en udbetaling i hånden; en anden skal frigive den",
  ),
  seUdbetalingspolitik: get(
    `${HOS}/politik`,
    udbetaling.Udbetalingspolitikker,
    "Kommunens egne regler for udbetalinger, med historik",
  ),
  saetUdbetalingspolitik: post(
    `${HOS}/politik`,
    udbetaling.Udbetalingspolitikoenske,
    udbetaling.Udbetalingspolitikker,
    "Beslut nye regler fra en dag",
  ),
  seBundter: get(
    `${HOS}/bundter`,
    udbetaling.Udbetalingsbundter,
    "Bundter til NemKonto, de nyeste først, 50 ad gangen",
    ["efter"],
  ),
  proevBetalingskoersel: post(
    `${HOS}/koersel/proev`,
    udbetaling.Betalingskoerselsoenske,
    udbetaling.Betalingskoerselsvisning,
    "Hvad en kørsel ville sende for hver udførelsesdag, og hvad der holdes tilbage og hvorfor",
  ),
  startBetalingskoersel: post(
    `${HOS}/koersel`,
    udbetaling.Betalingskoerselsoenske,
    udbetaling.Betalingskoersel,
    "Send det, der er klar, til NemKonto; er der meget, fortsættes ved at starte igen",
  ),
} as const;
