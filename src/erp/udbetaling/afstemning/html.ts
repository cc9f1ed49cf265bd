import { formatBeloeb, type Oere } from "../../../domain/beloeb.js";
import { type Afvigelse, beskrivAfvigelse } from "../../../domain/udbetaling/afvigelse.js";
import { udbetalingstilstandsnavn } from "../../../domain/udbetaling/tilstand.js";
import { localTimeIn } from "../../../kit/dates.js";
import { escapeText } from "../../../kit/xml-text.js";
import type { Afslutning } from "./afslut.js";
import { ALVORSNAVNE, KONTONAVNE, LEDNAVNE } from "./ord.js";

/** A closing statement as a page of its own, for an auditor: nothing is fetched from elsewhere, and it can be printed. */
export const writeAfslutningHtml = (kommune: string, afslutning: Afslutning): string => {
  const { afstemning: one, aktoer, dannet, version, nr, hash, uroert, aendret } = afslutning;
  const titel = `Udbetalinger afstemt ${one.dato}`;
  const tid = localTimeIn("Europe/Copenhagen", dannet).replace("T", " kl. ");
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(`${titel}, ${kommune}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="afsender">${escapeText(kommune)}</p>
<h1>${titel}</h1>
<p class="${one.stemmer ? "stemmer" : "afviger"}">${one.stemmer ? "Afstemt uden forskelle" : "Der er forskelle, som ikke er forklaret"}</p>
<dl>
<div><dt>Afsluttet</dt><dd>${escapeText(`${tid} af ${aktoer}`)}</dd></div>
<div><dt>Afslutning</dt><dd>nr. ${nr}, version ${version} af dagen</dd></div>
<div><dt>SHA-256 af indholdet</dt><dd class="hash">${escapeText(hash)}</dd></div>
<div><dt>Indholdet</dt><dd>${uroert ? "er uændret siden afslutningen" : "SVARER IKKE til sin SHA-256: det er ændret siden afslutningen"}</dd></div>
</dl>
</header>
<main>
${aendret.length === 0 ? "" : section("Ændret siden forrige version", `<ul>${aendret.map((tekst) => `<li>${escapeText(tekst)}</li>`).join("")}</ul>`)}
${section("Hver udbetaling i én tilstand", tilstande(afslutning))}
${section("Fra beslutning til bogføring", kaede(afslutning))}
${section("Konti", konti(afslutning))}
${(["afvigelse", "opfoelgning", "oplysning"] as const).map((alvor) => afvigelser(alvor, one.afvigelser)).join("\n")}
</main>
</body>
</html>
`;
};

const section = (heading: string, body: string): string =>
  `<section><h2>${escapeText(heading)}</h2>\n${body}\n</section>`;

/** A cell is a text, or an amount. */
type Celle = string | Oere;

const table = (
  hoved: readonly string[],
  rows: readonly (readonly Celle[])[],
  sum?: readonly Celle[],
): string => {
  const tal = hoved.map((_, index) => rows.some((row) => typeof row[index] === "bigint"));
  const td = (celle: Celle, index: number): string =>
    typeof celle === "bigint"
      ? `<td class="kr">${formatBeloeb(celle)}</td>`
      : `<td${tal[index] ? ' class="kr"' : ""}>${escapeText(celle)}</td>`;
  const tr = (row: readonly Celle[]): string => `<tr>${row.map(td).join("")}</tr>`;
  const th = (navn: string, index: number): string =>
    `<th scope="col"${tal[index] ? ' class="kr"' : ""}>${escapeText(navn)}</th>`;
  return `<table>
<thead><tr>${hoved.map(th).join("")}</tr></thead>
<tbody>
${rows.map(tr).join("\n")}
</tbody>
${sum === undefined ? "" : `<tfoot>${tr(sum)}</tfoot>\n`}</table>`;
};

const tilstande = ({ afstemning: { tilstande: alle, udbetalinger } }: Afslutning): string =>
  table(
    ["Tilstand", "Antal", "Kr."],
    alle.map(({ tilstand, antal, beloeb }) => [udbetalingstilstandsnavn(tilstand), String(antal), beloeb]),
    ["I alt", String(udbetalinger.antal), udbetalinger.beloeb],
  );

const kaede = ({ afstemning }: Afslutning): string =>
  table(
    ["Led", "Antal", "Kr.", "Heraf på dagen", "Kr. på dagen"],
    afstemning.kaede.map(({ led, antal, beloeb, dagensAntal, dagensBeloeb }) => [
      LEDNAVNE[led],
      String(antal),
      beloeb,
      String(dagensAntal),
      dagensBeloeb,
    ]),
  );

const konti = ({ afstemning }: Afslutning): string =>
  table(
    ["Konto", "Nummer", "Regnskabet", "Forklaret", "Forskel"],
    afstemning.konti.map(({ konto, kontonummer, hovedbog, forklaret, forskel }) => [
      KONTONAVNE[konto],
      kontonummer,
      hovedbog,
      forklaret,
      forskel,
    ]),
  );

const afvigelser = (alvor: keyof typeof ALVORSNAVNE, alle: readonly Afvigelse[]): string => {
  const egne = alle.filter(({ art }) => beskrivAfvigelse(art).alvor === alvor);
  if (egne.length === 0) return alvor === "afvigelse" ? section(ALVORSNAVNE[alvor], "<p>Intet.</p>") : "";
  const rows = egne.map(({ art, beloeb, udbetaling, bilag, bankpost, note }): readonly Celle[] => {
    const { tekst, hvem, goer } = beskrivAfvigelse(art);
    const hvor = [
      udbetaling === undefined ? "" : `Udbetaling ${udbetaling}`,
      bilag === undefined ? "" : `Bilag ${bilag}`,
      bankpost === undefined ? "" : `Bankpost ${bankpost}`,
      note ?? "",
    ].filter((one) => one !== "");
    return [tekst, hvor.join("; "), beloeb, hvem === "ingen" ? goer : `${hvem}: ${goer}`];
  });
  return section(
    `${ALVORSNAVNE[alvor]} (${egne.length})`,
    table(["Hvad", "Hvor", "Kr.", "Hvem gør hvad"], rows),
  );
};

const STYLE = `
body { font: .95rem/1.45 "IBM Plex Sans", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
.afsender { font-size: 1.2rem; font-weight: 600; margin: 0; }
h1 { margin: .25rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem 1.5rem; margin: 1rem 0; }
dt { color: #595959; font-size: .85rem; } dd { margin: 0; font-weight: 600; }
.hash { font-family: ui-monospace, monospace; font-size: .8rem; font-weight: 400; overflow-wrap: anywhere; }
.stemmer, .afviger { font-weight: 600; padding: .5rem .75rem; border-left: .3rem solid #358000; background: #eef7e9; }
.afviger { border-color: #cc0000; background: #fbeaea; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #dcdcdc; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid #595959; } tfoot td { border-top: 1px solid #595959; font-weight: 600; }
.kr { text-align: right; white-space: nowrap; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } .stemmer, .afviger { print-color-adjust: exact; } }
`;
