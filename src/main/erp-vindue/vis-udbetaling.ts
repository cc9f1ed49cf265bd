import type { Output } from "../../contract/endpoints.js";
import { formatBeloeb, sum } from "../../domain/beloeb.js";
import { findKommune } from "../../domain/kommuner.js";
import { writeKontering } from "../../domain/kontering.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { AKTOERER } from "../../domain/nemkonto/reaktioner.js";
import { siger } from "../../domain/nemkonto/tilstand.js";
import { naesteSkridtOf } from "../../domain/udbetaling/naeste-skridt.js";
import { tilbageholdelsestekst } from "../../domain/udbetaling/tilbageholdelse.js";
import { UBETALTE, udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { betydningAf } from "../../erp/udbetaling/haendelser.js";
import { beskedfelterOf, periodeOf } from "../../erp/udbetaling/oensker.js";
import { UDBETALINGSOPGAVER, type Udbetalingsopgaveart } from "../../erp/udbetaling/opgaver.js";
import {
  type Bevaegelsesrow,
  type Bevisrow,
  bevisAf,
  forklarBevis,
  type Haendelsesrow,
  type Konteringsrow,
  type Opgaverow,
  type Tilstandssum,
  type Vist,
} from "../../erp/udbetaling/overblik.js";
import { readPartnoegle } from "../../erp/udbetaling/raekker.js";
import { given } from "../../kit/given.js";

/** Payouts in the shape of the contract. */

type Linje = Output<"seUdbetalinger">["udbetalinger"][number];
type Detalje = Output<"seUdbetaling">;
type Opgave = Output<"seUdbetalingsopgaver">["opgaver"][number];

const showLinje = (vist: Vist): Linje => ({
  id: vist.id,
  nr: vist.nr.toString(),
  ...given("fagsystem", vist.fagsystem),
  modtager: readPartnoegle(vist.modtager),
  beloeb: vist.beloeb,
  ydelsesart: vist.ydelsesart,
  ...periodeOf(vist),
  dispositionsdato: vist.dispositionsdato,
  udfoerelsesdato: vist.udfoerelsesdato,
  destination: vist.destination,
  tilstand: vist.tilstand,
  tilstandsnavn: udbetalingstilstandsnavn(vist.tilstand),
  ...given("sagsnummer", vist.sagsnummer),
  ...given("genudbetalingAf", vist.genudbetalingAf),
  ...given("genudbetaling", vist.genudbetaling),
  ...given("bortfaldet", vist.bortfaldet),
  ...given("aarsag", UBETALTE.includes(vist.tilstand) ? vist.aarsag?.tekst : undefined),
  ...given("naesteSkridt", naesteSkridtOf(vist)),
  oprettet: vist.oprettet,
});

export const showListe = (
  myndighed: string,
  tilstande: readonly Tilstandssum[],
  viste: readonly Vist[],
  page: number,
): Output<"seUdbetalinger"> => ({
  myndighed,
  myndighedsnavn: findKommune(myndighed)?.navn ?? myndighed,
  tilstande: tilstande.map((one) => ({ ...one, tilstandsnavn: udbetalingstilstandsnavn(one.tilstand) })),
  udbetalinger: viste.map(showLinje),
  ...(viste.length === page ? { naeste: viste.at(-1)!.nr.toString() } : {}),
});

export const showModtager = (viste: readonly Vist[]): Output<"seUdbetalingsmodtager"> => {
  const total = (passer: (vist: Vist) => boolean) => sum(viste.filter(passer).map(({ beloeb }) => beloeb));
  const isUbetalt = ({ tilstand, genudbetaling, bortfaldet }: Vist) =>
    UBETALTE.includes(tilstand) && genudbetaling === null && bortfaldet === null;
  return {
    udbetalt: total(({ tilstand }) => tilstand === "UDFOERT"),
    undervejs: total(
      ({ tilstand }) => tilstand !== "UDFOERT" && tilstand !== "AFSLAAET" && !UBETALTE.includes(tilstand),
    ),
    ubetalt: total(isUbetalt),
    udbetalinger: viste.map(showLinje),
  };
};

/** What a task is solved by, where it is not of the payout's own next step. */
const LOESNINGER: Readonly<Record<Udbetalingsopgaveart, string | undefined>> = {
  tilbageholdt: undefined,
  ubetalt: undefined,
  modstrid: "Find ud af hos banken, om pengene er udbetalt, og luk opgaven med svaret.",
  beloeb:
    "Spørg banken, hvorfor beløbet er et andet. Er det endeligt, så bogfør det, udbetalingen har stående undervejs, med et finansbilag (SF1590_A) mod den konto, med udbetalingens id som NemKontoAnmodning, og luk opgaven med svaret.",
  dobbelt: "Kontakt banken eller modtageren om at få det ene beløb tilbage, og luk opgaven med svaret.",
  bankpost: "Spørg straks banken, hvem der har bedt om betalingen, og luk opgaven med svaret.",
  ukendt:
    "Spørg straks NemKonto, hvem der har bedt om betalingen, og få den standset, hvis ingen i kommunen har. Luk opgaven med svaret.",
  samlepost:
    "Hent de svar, der mangler; passer beløbet så, lukkes opgaven. Ellers få postens betalinger fra banken, indlæs dem, og luk opgaven.",
  usendt:
    "Start en kørsel: den sender dem, eller siger, hvad der er i vejen. Opgaven lukkes, når den er sendt.",
  forsinket:
    "Svaret efterspørges af sig selv; kommer det ikke, så spørg NemKonto. En bankfil skal være hentet og afleveret i banken, og bankens svar indlæst. Opgaven lukkes, når svaret kommer.",
  uafleveret: "Ret det, beskeden blev afvist for, eller giv besked på anden vis, og luk opgaven.",
};

const isArt = (art: string): art is Udbetalingsopgaveart => Object.hasOwn(UDBETALINGSOPGAVER, art);

export const showOpgave = (
  { id, art, oprettet, data }: Opgaverow,
  vist: Vist | undefined,
  lignende: readonly Vist[],
): Opgave => {
  const egne = art === "tilbageholdt" || art === "ubetalt" ? vist : undefined;
  const loesning = isArt(art) ? LOESNINGER[art] : undefined;
  return {
    id,
    art,
    betydning: isArt(art) ? UDBETALINGSOPGAVER[art] : art,
    oprettet,
    grunde: (art === "tilbageholdt" ? (vist?.grunde ?? []) : []).map((grund) => ({
      grund,
      tekst: tilbageholdelsestekst(grund),
    })),
    ...given("aarsag", egne?.aarsag?.tekst),
    naesteSkridt: loesning ?? (vist && naesteSkridtOf(vist)) ?? "Luk opgaven.",
    ...given("hvem", egne?.aarsag && AKTOERER[egne.aarsag.hvem]),
    ...given("udbetaling", vist && showLinje(vist)),
    ligner: art === "tilbageholdt" ? lignende.map(showLinje) : [],
    ...given("tekst", tekstOf(data)),
  };
};

const tekstOf = (data: Readonly<Record<string, unknown>>): string | undefined => {
  const dele = ["operation", "svar", "genudbetaling", "tekst"].flatMap((navn) => data[navn] ?? []);
  const beloeb = Array.isArray(data.beloeb) ? [`Banken: ${data.beloeb.join(", ")} kr.`] : [];
  const alle = [...dele, ...beloeb];
  return alle.length === 0 ? undefined : alle.map(String).join(": ");
};

const showHaendelse = ({ tid, art, aktoer, data }: Haendelsesrow): Detalje["haendelser"][number] => ({
  tid,
  art,
  betydning: betydningAf(art),
  aktoer,
  ...given("begrundelse", typeof data.begrundelse === "string" ? data.begrundelse : undefined),
});

const showBevis = (row: Bevisrow): Detalje["beviser"][number] => ({
  tid: row.tid,
  dato: row.dato,
  slags: row.slags,
  ...given("svarkode", row.svarkode),
  ...given("statuskode", row.statuskode),
  ...given("aarsagskode", row.aarsagskode),
  ...given("art", row.art),
  ...given("beloeb", row.beloeb),
  ...given("tekst", row.tekst),
  betydning: bevistekst(row),
});

const bevistekst = (row: Bevisrow): string => {
  if (row.slags === "svar") return forklarBevis(row).tekst;
  const navn = udbetalingstilstandsnavn(siger(bevisAf(row)));
  const aarsag = row.aarsagskode === null ? "" : ` ${forklarBevis(row).tekst}`;
  return `${navn}: ${formatBeloeb(row.beloeb ?? 0n)} kr.${aarsag}`;
};

/** What can be done to a payout now, by the names of the operations. */
const muligt = ({ tilstand, genudbetaling, bortfaldet }: Vist): string[] => {
  if (tilstand === "TILBAGEHOLDT") return ["frigivUdbetaling", "afslaaUdbetaling"];
  if (tilstand === "KLAR") return ["afslaaUdbetaling"];
  if (tilstand === "ANMODET" || tilstand === "MODTAGET" || tilstand === "KONTROLLERET")
    return ["standsUdbetaling"];
  return UBETALTE.includes(tilstand) && genudbetaling === null && bortfaldet === null
    ? ["genudbetal", "lukUdbetalingsopgave"]
    : [];
};

type Alt = {
  readonly vist: Vist;
  readonly haendelser: readonly Haendelsesrow[];
  readonly bevaegelser: readonly Bevaegelsesrow[];
  readonly linjer: readonly Konteringsrow[];
  readonly beviser: readonly Bevisrow[];
  readonly opgaver: Detalje["opgaver"];
};

export const showDetalje = ({ vist, haendelser, bevaegelser, linjer, beviser, opgaver }: Alt): Detalje => ({
  ...showLinje(vist),
  ...beskedfelterOf(vist),
  oprettetAf: vist.oprettetAf,
  ...given("bundt", vist.bundt),
  betalingsid: betalingsidOf(vist.id),
  muligt: muligt(vist),
  konteringslinjer: linjer.map(({ kontering, beloeb, tekst }) => ({
    kontering: writeKontering(kontering),
    beloeb,
    ...given("tekst", tekst),
  })),
  haendelser: haendelser.map(showHaendelse),
  beviser: beviser.map(showBevis),
  bevaegelser: bevaegelser.map(({ nr, bilag, ...one }) => ({
    ...one,
    nr: nr.toString(),
    bilag: bilag.toString(),
  })),
  opgaver,
});
