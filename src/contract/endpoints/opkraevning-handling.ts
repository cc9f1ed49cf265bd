import { Borgeroverblik } from "../../domain/debitor/forespoergsler/borger.js";
import { Skyldneroverblik } from "../opkraevning.js";
import * as handling from "../opkraevning-handling.js";
import { get, post, withIndblik } from "./endpoint.js";

const HOS = "/api/opkraevning/{myndighed}";
const FORDRING = `${HOS}/fordringer/{id}` as const;

/** What collectors decide: deferring, writing off, answering. */
export const opkraevningshandlingEndpoints = {
  seSkyldnerAfFordring: withIndblik(
    get(
      `${FORDRING}/skyldner`,
      Skyldneroverblik,
      "Den, der skylder fordringen, med alt det samme som findSkyldner",
    ),
  ),
  seBorgeroverblik: withIndblik(
    get(
      `${FORDRING}/borgeroverblik`,
      Borgeroverblik,
      "Den, der skylder fordringen: det overblik, borgeren selv kan få (HentBorgeroverblik)",
    ),
  ),
  givHenstand: post(
    `${HOS}/henstand`,
    handling.Henstandsoenske,
    handling.Fordringsresultat,
    "Udsæt fordringer med deres renter og gebyrer til en dag",
  ),
  afslutHenstand: post(
    `${HOS}/henstand/afslut`,
    handling.Henstandsslut,
    handling.Fordringsresultat,
    "Afslut henstand før tid; fordringerne opkræves igen",
  ),
  afskrivFordring: post(
    `${FORDRING}/afskriv`,
    handling.Afskrivningsoenske,
    handling.Fordringsresultat,
    "Opgiv det, der skyldes af en fordring",
  ),
  ophaevAfskrivning: post(
    `${FORDRING}/afskriv/ophaev`,
    handling.Ophaevelsesoenske,
    handling.Fordringsresultat,
    "Det afskrevne skyldes igen, som en ny bevægelse",
  ),
  aftalBetalingsordning: post(
    `${HOS}/betalingsordninger`,
    handling.Betalingsordningsoenske,
    handling.Betalingsordning,
    "Aftal rater for det, en skyldner skylder af fordringer; så længe de betales, er der henstand",
  ),
  seBetalingsordninger: withIndblik(
    get(
      `${HOS}/betalingsordninger`,
      handling.Betalingsordninger,
      "Betalingsordninger med deres rater, og hvad der er betalt af hver; de løbende først",
    ),
  ),
  ophaevBetalingsordning: post(
    `${HOS}/betalingsordninger/{id}/ophaev`,
    handling.Ordningsophaevelse,
    handling.Betalingsordning,
    "Ophæv en betalingsordning; fordringerne opkræves igen",
  ),
  besvarOpgave: post(
    `${HOS}/opgaver/{id}/besvar`,
    handling.Opgavesvar,
    handling.Opgaveresultat,
    "Godkend eller afslå et fagsystems anmodning om en handling (SF1590_B_04); svaret sendes det",
  ),
  seForaeldelser: withIndblik(
    get(
      `${HOS}/foraeldelser`,
      handling.Foraeldelsesliste,
      "Fordringer tæt på eller efter deres forældelse, de korteste først, og hvad der kan afbryde den",
      ["dage"],
    ),
  ),
  sePolitik: get(
    `${HOS}/politik`,
    handling.Politikker,
    "Kommunens egne regler for regninger og rykkere, med historik",
  ),
  saetPolitik: post(
    `${HOS}/politik`,
    handling.Politikoenske,
    handling.Politikker,
    "Beslut nye regler fra en dag, inden for lovens grænser",
  ),
} as const;
