import { type FejlKode, fejlkatalog, isFejlKode } from "../domain/fejl.js";

const FAMILIER: Readonly<Record<string, string>> = {
  ADG: "Adgang: hvem kalder?",
  FMT: "Form: kan beskeden læses?",
  AFT: "Serviceaftaler",
  RUT: "Ruter",
  BSK: "Beskeden og dens kuvert",
  FIN: "Finansbilagets regler (SF1590_A)",
  DEB: "Debitor: fordringer og debitorkonti (SF1590_B)",
  IND: "Indbetalinger",
  ISO: "Bankfiler (ISO 20022)",
  PSR: "Inddrivelse hos Gældsstyrelsen (PSRM)",
  UDB: "Udbetalinger (SF1590_C)",
  NKS: "NemKonto (SF1590_E)",
  MAS: "Masseleverancer (filer)",
  G68: "G68-filer: udbetalinger fra ældre fagsystemer",
  G69: "G69-filer: posteringslinjer fra ældre fagsystemer",
  G19: "G19-filer (10Q): krav fra ældre fagsystemer",
  SOR: "Sortimenter og klassifikationer",
  ERP: "Modtagerens afvisning",
  OMS: "Omsætningstabellen",
  DRF: "Drift",
};

const row = (kode: FejlKode): string => {
  const { tekst, ejer, loesning, http } = fejlkatalog[kode];
  return `| <a id="${kode.toLowerCase()}"></a>${kode} | ${tekst.da}<br>*${tekst.en}* | ${ejer} | ${loesning.da}<br>*${loesning.en}* | ${http} |`;
};

/** `docs/fejlkoder.md`: the catalogue as a page, in its order of precedence. */
export const fejlkoderDocument = (): string => {
  const koder = Object.keys(fejlkatalog).filter(isFejlKode);
  const familier = [...new Set(koder.map((kode) => kode.slice(0, 3)))];
  const sections = familier.map((familie) =>
    [
      `## ${FAMILIER[familie] ?? familie}`,
      "",
      "| Kode | Fejl | Ejer | Løsning | HTTP |",
      "|---|---|---|---|---|",
      ...koder.filter((kode) => kode.startsWith(familie)).map(row),
    ].join("\n"),
  );
  return `${HEAD}\n\n${sections.join("\n\n")}\n`;
};

const HEAD = `# Fejlkoder

Siden er dannet af fejlkataloget (\`src/domain/fejlkatalog/\`) med \`npm run generate\`; ret den dér.

Alle fejl i en besked kommer i ét svar. Rækkefølgen her er deres præcedens: den første nævnes først, og dens HTTP-status
er svarets. *Ejer* er den, der skal handle: fagsystem, kommune, leverandør eller drift. Ord i {klammer} er værdier.`;
