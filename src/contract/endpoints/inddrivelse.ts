import * as inddrivelse from "../inddrivelse.js";
import { get, post, withIndblik } from "./endpoint.js";

const HOS = "/api/inddrivelse/{myndighed}";
const FORDRING = `${HOS}/fordringer/{id}` as const;
const EFTERLIGNING = "/api/omverden/psrm/{myndighed}";

/** Collection: claims at PSRM and on their way there, for collectors; and the stand-in for PSRM, for rehearsals. */
export const inddrivelseEndpoints = {
  seInddrivelse: withIndblik(
    get(
      HOS,
      inddrivelse.Inddrivelsesoverblik,
      "Hvad der er hos PSRM, afstemt pr. en skæringsdato; høringer, afviste, på vej og afregninger",
      ["skaeringsdato"],
    ),
  ),
  seParathed: withIndblik(
    get(
      `${HOS}/parathed`,
      inddrivelse.Paratheder,
      "Åbne fordringer efter, om PSRM ville modtage dem, og hvorfor ikke; side for side",
      ["udfald", "felt", "fagsystem", "efter"],
    ),
  ),
  seUnderretninger: withIndblik(
    get(
      `${HOS}/underretninger`,
      inddrivelse.Underretninger,
      "Det, PSRM har meddelt, nyeste først, 100 ad gangen",
      ["slags", "efter"],
    ),
  ),
  seAktioner: withIndblik(
    get(
      `${FORDRING}/aktioner`,
      inddrivelse.Fordringsaktioner,
      "Alt, der er sendt til PSRM om en fordring, med svarene, og hvad der kan gøres nu",
    ),
  ),
  tilbagekaldFordring: post(
    `${FORDRING}/tilbagekald`,
    inddrivelse.Tilbagekaldsoenske,
    inddrivelse.Fordringsaktioner,
    "Tag en fordring hjem fra PSRM; det, der hører til den, følger med",
  ),
  genindsendFordring: post(
    `${FORDRING}/genindsend`,
    inddrivelse.Genindsendelse,
    inddrivelse.Fordringsaktioner,
    "Send en tilbagekaldt fordring til PSRM igen",
  ),
  besvarHoering: post(
    `${FORDRING}/hoering`,
    inddrivelse.Hoeringssvar,
    inddrivelse.Fordringsaktioner,
    "Godkend en fordring i høring med en begrundelse, eller fortryd den",
  ),
  retStamdata: post(
    `${FORDRING}/stamdata`,
    inddrivelse.Stamdatarettelse,
    inddrivelse.Fordringsaktioner,
    "Ret en fordrings stamdata; gammelt og nyt gemmes, og paratheden vurderes igen",
  ),
  psrmIndbetal: post(
    `${EFTERLIGNING}/indbetaling`,
    inddrivelse.PsrmIndbetaling,
    inddrivelse.PsrmHaendelse,
    "Efterligningen af PSRM: en skyldner betaler til Gældsstyrelsen",
  ),
  psrmAfgoer: post(
    `${EFTERLIGNING}/hoering`,
    inddrivelse.PsrmAfgoerelse,
    inddrivelse.PsrmHaendelse,
    "Efterligningen af PSRM: Gældsstyrelsen afgør en godkendt høring",
  ),
  psrmAfskriv: post(
    `${EFTERLIGNING}/afskrivning`,
    inddrivelse.PsrmAfskrivning,
    inddrivelse.PsrmHaendelse,
    "Efterligningen af PSRM: Gældsstyrelsen afskriver en fordring",
  ),
  psrmReturner: post(
    `${EFTERLIGNING}/returnering`,
    inddrivelse.PsrmReturnering,
    inddrivelse.PsrmHaendelse,
    "Efterligningen af PSRM: Gældsstyrelsen sender en fordring tilbage",
  ),
  psrmAfregn: post(
    `${EFTERLIGNING}/afregning`,
    inddrivelse.PsrmAfregning,
    inddrivelse.PsrmHaendelse,
    "Efterligningen af PSRM: månedens afregning og renter",
  ),
} as const;
