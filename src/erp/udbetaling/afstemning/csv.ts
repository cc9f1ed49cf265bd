import { writeBeloeb } from "../../../domain/beloeb.js";
import { beskrivAfvigelse } from "../../../domain/udbetaling/afvigelse.js";
import { udbetalingstilstandsnavn } from "../../../domain/udbetaling/tilstand.js";
import { guardFormula, writeCsvRow } from "../../../kit/csv.js";
import type { Afslutning } from "./afslut.js";
import { ALVORSNAVNE, KONTONAVNE, LEDNAVNE } from "./ord.js";

const HOVED = [
  "afsnit",
  "hvad",
  "antal",
  "beloeb",
  "udbetaling",
  "bilag",
  "bankpost",
  "note",
  "hvem",
  "goer",
];

/** Kroner with a comma, as Danish spreadsheets read them. */
const kroner = (oere: bigint): string => writeBeloeb(oere).replace(".", ",");

/** A closing statement as a table for a spreadsheet: who closed it and its hash, sums, accounts, and each difference. */
export const writeAfslutningCsv = (kommune: string, afslutning: Afslutning): string => {
  const { afstemning: one } = afslutning;
  const rows: readonly (readonly string[])[] = [
    ["Afslutning", "Kommune", "", "", "", "", "", kommune],
    ["Afslutning", "Dag", "", "", "", "", "", one.dato],
    ["Afslutning", "Version", String(afslutning.version), "", "", "", "", `nr. ${afslutning.nr}`],
    [
      "Afslutning",
      "Afsluttet",
      "",
      "",
      "",
      "",
      "",
      `${afslutning.dannet.toISOString()} af ${afslutning.aktoer}`,
    ],
    ["Afslutning", "SHA-256", "", "", "", "", "", afslutning.hash],
    ["Afslutning", "Stemmer", "", "", "", "", "", one.stemmer ? "ja" : "nej"],
    ...one.tilstande.map(({ tilstand, antal, beloeb }) => [
      "Tilstand",
      udbetalingstilstandsnavn(tilstand),
      String(antal),
      kroner(beloeb),
    ]),
    ["Tilstand", "I alt", String(one.udbetalinger.antal), kroner(one.udbetalinger.beloeb)],
    ...one.kaede.flatMap((led) => [
      ["Kæde", LEDNAVNE[led.led], String(led.antal), kroner(led.beloeb)],
      ["Kæde, dagen", LEDNAVNE[led.led], String(led.dagensAntal), kroner(led.dagensBeloeb)],
    ]),
    ...one.konti.flatMap(({ konto, kontonummer, hovedbog, forklaret, forskel }) =>
      [
        ["Regnskabet", hovedbog] as const,
        ["Forklaret", forklaret] as const,
        ["Forskel", forskel] as const,
      ].map(([navn, beloeb]) => [
        `Konto ${kontonummer}`,
        `${KONTONAVNE[konto]}: ${navn}`,
        "",
        kroner(beloeb),
      ]),
    ),
    ...one.afvigelser.map(({ art, beloeb, udbetaling = "", bilag, bankpost = "", note = "" }) => {
      const { alvor, tekst, hvem, goer } = beskrivAfvigelse(art);
      const nr = bilag === undefined ? "" : String(bilag);
      return [ALVORSNAVNE[alvor], tekst, "1", kroner(beloeb), udbetaling, nr, bankpost, note, hvem, goer];
    }),
    ...afslutning.aendret.map((tekst) => ["Ændret siden sidst", tekst]),
  ];
  const guarded = rows.map((row) => HOVED.map((_, index) => cell(row[index] ?? "", index)));
  return `\ufeff${[HOVED, ...guarded].map(writeCsvRow).join("")}`;
};

/** Numbers stay numbers, also negative ones; every other text is kept from being a formula. */
const cell = (text: string, index: number): string =>
  HOVED[index] === "beloeb" || HOVED[index] === "antal" ? text : guardFormula(text);
