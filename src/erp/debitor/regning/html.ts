import { escapeText } from "../../../kit/xml-text.js";
import { type Brevlinje, type Ordlyd, ordlydOf } from "./ordlyd.js";
import type { Regning } from "./regning.js";

/** A bill or a reminder as a page of its own: nothing is fetched from elsewhere, and it can be read aloud and printed. */
export const writeRegningHtml = (regning: Regning, oprindelig?: Regning): string => {
  const ordlyd = ordlydOf(regning, oprindelig);
  const { kommune, modtager } = regning;
  const titel = `${ordlyd.titel} ${regning.nummer} fra ${kommune.navn}`;
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(titel)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="afsender">${escapeText(kommune.navn)}<br><small>CVR ${escapeText(kommune.cvr)}</small></p>
<address>${[modtager.navn, ...modtager.adresselinjer].map(escapeText).join("<br>")}</address>
${pairs(ordlyd.oplysninger)}
</header>
<main>
${letter(ordlyd)}
<section aria-labelledby="betaling">
<h2 id="betaling">Sådan betaler du</h2>
<p>Betal i din netbank eller mobilbank: skriv linjen nederst, eller vælg kortart 71 og udfyld felterne.</p>
${pairs(ordlyd.betaling)}
<p class="ocr">${escapeText(ordlyd.ocr)}</p>
</section>
</main>
</body>
</html>
`;
};

const letter = ({ titel, kopi, indledning, linjer, total, noter }: Ordlyd): string =>
  `<h1>${escapeText(titel)}</h1>
${kopi === undefined ? "" : `<p><strong>${escapeText(kopi)}</strong></p>\n`}<p>${escapeText(indledning)}</p>
<table>
<thead><tr><th scope="col">Hvad</th><th scope="col">Periode</th><th scope="col">Forfald</th><th scope="col" class="kr">Kr.</th></tr></thead>
<tbody>
${linjer.map(rowOf).join("\n")}
</tbody>
<tfoot><tr><th scope="row" colspan="3">I alt</th><td class="kr">${escapeText(total)}</td></tr></tfoot>
</table>
${noter.map((note) => `<p>${escapeText(note)}</p>`).join("\n")}`;

const rowOf = ({ tekst, under, periode, forfald, beloeb }: Brevlinje): string => {
  return `<tr><td>${escapeText(tekst)}<br><small>${escapeText(under)}</small></td><td>${periode}</td><td>${forfald}</td><td class="kr">${beloeb}</td></tr>`;
};

const pairs = (all: Ordlyd["oplysninger"]): string =>
  `<dl>${all.map(([navn, vaerdi]) => `<div><dt>${escapeText(navn)}</dt><dd>${escapeText(vaerdi)}</dd></div>`).join("")}</dl>`;

const STYLE = `
body { font: 1rem/1.45 "IBM Plex Sans", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
header { display: grid; grid-template-columns: 1fr auto; gap: 2rem 1rem; }
.afsender { grid-column: 1 / -1; margin: 0; font-size: 1.4rem; font-weight: 600; }
small, dt { color: #595959; font-size: .85rem; font-weight: 400; }
address { font-style: normal; }
dl { margin: 0; }
header dl div { display: flex; gap: 1rem; justify-content: space-between; }
dd { margin: 0; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; }
thead th { border-bottom: 1px solid #595959; }
tfoot th, tfoot td { border-top: 1px solid #595959; font-weight: 600; }
.kr { text-align: right; padding-right: 0; white-space: nowrap; }
section { border-top: 1px dashed #595959; margin-top: 2.5rem; padding-top: .5rem; break-inside: avoid; }
section dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; }
.ocr { font-family: ui-monospace, monospace; font-size: 1.15rem; overflow-wrap: anywhere; }
@media (max-width: 32rem) { header { grid-template-columns: 1fr; } th, td { font-size: .85rem; padding-right: .4rem; } }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
