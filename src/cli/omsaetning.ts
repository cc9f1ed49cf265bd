import type { Output } from "../contract/endpoints.js";
import { amount, amountHeading, clockTime, fejlLines, styled, table } from "./layout.js";

/** How the omsætningstabel looks to people. */

type Tabel = Output<"seOmsaetning">;
type Skrevet = Tabel["regler"][number]["moenstre"];

export const moenstertekst = (moenstre: Skrevet): string =>
  moenstre.length === 0
    ? "alle linjer"
    : moenstre.map(({ dimension, moenster }) => `${dimension} ${moenster}`).join(", ");

/** The overlaps and unreachable rules; no lines where there are none. */
export const analyseLines = ({
  overlap,
  uopnaaelige,
  uafgjorte,
}: Pick<Tabel, "overlap" | "uopnaaelige" | "uafgjorte">): readonly string[] => [
  ...overlap.map(
    ({ vinder, taber }) =>
      `${styled("yellow", "Overlap:")} regel ${vinder} og ${taber} passer begge og har hver sin konto; ${vinder} vinder.`,
  ),
  ...uopnaaelige.map(
    ({ nr, taget }) =>
      `${styled("yellow", "Bruges aldrig:")} regel ${nr}; alt tages af regel ${taget.join(", ")}.`,
  ),
  ...uafgjorte.map((nr) => `${styled("yellow", "Uafgjort:")} om regel ${nr} bruges.`),
];

export const aendringLines = (a: Output<"seOmsaetningsaendring">): readonly string[] => [
  `${a.id}  ${a.tilstand}${a.gyldigFra === undefined ? "" : ` fra ${a.gyldigFra}`}  ${a.beskrivelse} (${a.oprettetAf})`,
  ...(a.linjer.length === 0
    ? []
    : table(
        ["Linje", "Regel", "Passer på", "Konto"],
        a.linjer.map(({ linje, nr, moenstre, kontonummer }) => [
          String(linje),
          nr === undefined ? "ny" : String(nr),
          moenstertekst(moenstre),
          kontonummer ?? "ophører",
        ]),
      )),
];

export const simuleringLines = (s: Output<"simulerOmsaetningsaendring">): readonly string[] => [
  `${s.linjer} linjer bogført fra ${s.fra} til ${s.til} er set igennem.`,
  ...(s.flytninger.length === 0
    ? ["Ingen linjer ville flytte."]
    : table(
        ["Fra konto", "Til konto", "Antal", ...["Debet", "Kredit"].map(amountHeading)],
        s.flytninger.map(({ fra, til, antal, debet, kredit }) => [
          fra ?? "(ingen)",
          til ?? "(ingen)",
          String(antal),
          amount(debet),
          amount(kredit),
        ]),
      )),
  ...analyseLines(s),
  ...(s.hindringer.length === 0
    ? []
    : ["Kan ikke aktiveres, som den er:", ...s.hindringer.flatMap(fejlLines)]),
];

export const historikLines = ({ nr, versioner }: Output<"seRegelhistorik">): readonly string[] => [
  `Regel ${nr}`,
  ...table(
    ["Version", "Passer på", "Konto", "Gælder fra", "Aktiveret", "Af", "Linjer", "Ændring"],
    versioner.map(({ regel: r, linjer }) => [
      String(r.version),
      moenstertekst(r.moenstre),
      r.kontonummer ?? "ophørt",
      r.gyldigFra,
      clockTime(r.registreret),
      r.aktoer,
      String(linjer),
      r.beskrivelse ?? "",
    ]),
  ),
];

export const hvorforLines = (h: Output<"seHvorfor">): readonly string[] => {
  const side = h.debet > 0n ? `${amount(h.debet).trim()} debet` : `${amount(h.kredit).trim()} kredit`;
  const { regel: r } = h;
  return [
    `Bilag ${h.loebenummer}, linje ${h.linje}: ${side} på ${h.kontonummer} ${h.kontonavn}, ${h.bogfoeringsdato}`,
    `        linjen:  ${h.kontering.map(({ dimension, vaerdi }) => `${dimension} ${vaerdi}`).join(", ")}`,
    `        besked:  ${h.beskedId ?? "ingen; ERP-systemet har selv dannet bilaget"}`,
    ...(h.tilbagefoerer === undefined ? [] : [`        bilaget: fører bilag ${h.tilbagefoerer} tilbage`]),
    ...(h.tilbagefoertAf === undefined
      ? []
      : [`        bilaget: er ført tilbage med bilag ${h.tilbagefoertAf}`]),
    ...(r === undefined
      ? ["        regel:   ingen; kontoen er taget fra en anden linje eller kontoens egen saldo"]
      : [
          `        regel:   ${r.nr}, version ${r.version}${h.genfundet ? " (den, der gjaldt)" : ""}: ${moenstertekst(r.moenstre)} → ${r.kontonummer ?? ""}`,
          `        gælder:  fra ${r.gyldigFra}; aktiveret ${clockTime(r.registreret)} af ${r.aktoer}`,
        ]),
    ...h.oversete.map(
      (o) =>
        `        efter:   regel ${o.nr} (${moenstertekst(o.moenstre)} → ${o.kontonummer}), ${
          o.dimension === undefined
            ? "lige så snæver, men med højere nummer"
            : `dækker flere værdier af ${o.dimension}`
        }`,
    ),
  ];
};

/** What let the message of a line in. */
export const grundlagLines = ({
  afsender,
  aftale,
  sortiment,
}: Output<"seBeskedgrundlag">): readonly string[] => [
  `        fra:     ${afsender.systemnavn}, ${afsender.myndighedsnavn}`,
  ...(aftale === undefined
    ? []
    : [`        aftale:  ${aftale.id}, som den var ${clockTime(aftale.version)}`]),
  ...(sortiment === undefined
    ? []
    : [`        værdier: sortiment ${sortiment.id}, version ${sortiment.version}`]),
];

export const daekningLines = ({
  sortimentnavn,
  version,
  vaerdier,
  udenKonto,
  dato,
}: Output<"seDaekning">): readonly string[] => [
  `${sortimentnavn} ${version}`,
  udenKonto.length === 0
    ? `Alle ${vaerdier} værdier har en konto den ${dato}.`
    : `${udenKonto.length} af ${vaerdier} værdier har ingen konto den ${dato}:`,
  ...(udenKonto.length === 0
    ? []
    : table(
        ["Dimension", "Værdi", "Titel", "Gælder"],
        udenKonto.map((v) => [
          v.dimension,
          v.vaerdi,
          v.titel,
          `${v.gyldigFra} – ${v.gyldigTil ?? ""}`.trimEnd(),
        ]),
      )),
];
