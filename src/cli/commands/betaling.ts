import { randomUUID } from "node:crypto";
import { type Command, InvalidArgumentError } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readBeloeb } from "../../domain/beloeb.js";
import { maskCpr } from "../../domain/maskering.js";
import { readKommune, readOrd, readPart, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { readContent } from "../files.js";
import { amount, amountHeading, clockTime, fejlLines, styled, table } from "../layout.js";
import { saveFil } from "../linjefil.js";
import { type Partvalg, partOf } from "../part.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const INDBETALING = ["<indbetaling>", "dens id", readUuid] as const;

/** Bills, and the payments that come in. */
export const addBetalingCommands = (opkraevning: Command, { run }: Tools): void => {
  opkraevning
    .command("regning")
    .argument(...KOMMUNE)
    .argument("<nummer>", "som 2026-000123, eller 123")
    .option("--pdf <fil>", "skriv brevet som PDF")
    .option("--html <fil>", "skriv brevet som side")
    .option("--kopi <nr>", "den kopi, som denne modtager får")
    .description("Vis en regning eller rykker, eller skriv brevet")
    .action(run(showRegning));
  opkraevning
    .command("indlaes")
    .argument(...KOMMUNE)
    .argument("<fil>", "bankens posteringsadvis (camt.054); '-' læser fra stdin")
    .description("Indlæs bankens indbetalinger; samme fil og samme betaling to gange gør intet")
    .addHelpText("after", "\nAfslutter med 0, eller 1, når noget ikke kunne indlæses.")
    .action(run(takeIn));
  opkraevning
    .command("indbetalinger")
    .argument(...KOMMUNE)
    .option(
      "--kun <hvad>",
      "alle, uplacerede eller tilgode",
      readOrd(["alle", "uplacerede", "tilgode"]),
      "alle",
    )
    .option("--efter <mærke>", "næste side, som den forrige side sagde")
    .description("Vis indbetalinger, nyeste først")
    .action(run(showIndbetalinger));
  opkraevning
    .command("indbetaling")
    .argument(...KOMMUNE)
    .argument(...INDBETALING)
    .description("Vis en indbetaling: hvad den dækker, og hvad der er sket")
    .action(run(showIndbetaling));
  addChanges(opkraevning, run);
};

/** What a collector decides of a payment. */
const addChanges = (opkraevning: Command, run: Tools["run"]): void => {
  opkraevning
    .command("placer")
    .argument(...KOMMUNE)
    .argument(...INDBETALING)
    .option("--fil <fil>", "hvor skyldnerens nummer står; '-' er stdin", "-")
    .option(
      "--part <nummer>",
      "nummeret selv, som CVR:13585628; det bliver stående i skallens historik",
      readPart,
    )
    .option("--fordring <id...>", "betales først", collect)
    .description("Sig, hvis en indbetaling er; skyldnerens nummer læses fra stdin")
    .action(run(place));
  opkraevning
    .command("afregn")
    .argument(...KOMMUNE)
    .argument(...INDBETALING)
    .argument("<afregning>", "PSRM's afregning; dens id står i 'oeir inddrivelse overblik'", readUuid)
    .description("Sig, at en indbetaling er Gældsstyrelsens udbetaling af en afregning")
    .action(run(settle));
  opkraevning
    .command("frigoer")
    .argument(...KOMMUNE)
    .argument(...INDBETALING)
    .requiredOption("--begrundelse <tekst>", "hvorfor")
    .description("Tag det tilbage, som en indbetaling dækker; fordringerne skyldes igen")
    .action(run(free));
  opkraevning
    .command("tilbagebetal")
    .argument(...KOMMUNE)
    .argument(...INDBETALING)
    .argument("<beløb>", "i kroner, som 250 eller 250,50", readKroner)
    .requiredOption("--begrundelse <tekst>", "hvorfor")
    .option("--id <id>", "tilbagebetalingens eget id; samme id er samme tilbagebetaling", readUuid)
    .description("Bogfør, at penge, der ikke dækker noget, er betalt tilbage")
    .action(run(payBack));
};

const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  readUuid(text),
];

const readKroner = (text: string): bigint => {
  const oere = readBeloeb(text.replace(",", "."));
  if (oere !== undefined && oere > 0n) return oere;
  throw new InvalidArgumentError("Skriv beløbet i kroner, som 250 eller 250,50.");
};

type Brevvalg = { readonly pdf?: string; readonly html?: string; readonly kopi?: string };

const showRegning = async (
  session: Session,
  myndighed: string,
  nr: string,
  { pdf, html, kopi }: Brevvalg,
): Promise<Exit> => {
  const { client, print } = session;
  const which = { myndighed, nr, kopi };
  if (pdf !== undefined) return saveFil(print, await client.hentRegningPdf(which), pdf);
  if (html !== undefined) return saveFil(print, await client.hentRegningHtml(which), html);
  return show(session, await client.seRegning({ myndighed, nr }), regningLines);
};

const regningLines = (regning: Output<"seRegning">): readonly string[] => [
  styled(
    "bold",
    `${regning.slags === "rykker" ? "Rykker" : "Regning"} ${regning.nummer} fra ${regning.kommune.navn}`,
  ),
  `Til ${[regning.modtager.navn, ...regning.modtager.adresselinjer].join(", ")}`,
  `Dato ${regning.dato}; betal ${amount(regning.total).trim()} kr. senest ${regning.betalingsdato}`,
  ...table(
    ["Forfald", "Hvad", amountHeading("Beløb"), "Fordring"],
    regning.linjer.map((l) => [l.forfaldsdato, l.tekst, amount(l.beloeb), l.fordring]),
  ),
  ...regning.lov.map((lov) => `Gebyr og rente: ${lov}`),
  ...regning.kopier.map(({ nr, navn, total }) => `Kopi ${nr} til ${navn}: ${amount(total).trim()} kr.`),
  regning.ocrlinje,
];

const takeIn = async (session: Session, myndighed: string, fil: string): Promise<Exit> => {
  const body = readContent(fil);
  if (body === undefined) {
    session.print.note(`Filen '${fil}' kan ikke læses.`);
    return EXIT.technical;
  }
  const answer = await session.client.indlaesKontoudtog({ myndighed, body });
  const shown = show(session, answer, kontoudtogLines);
  return answer.ok && answer.value.fejl.length > 0 ? EXIT.rejected : shown;
};

const kontoudtogLines = (svar: Output<"indlaesKontoudtog">): readonly string[] => [
  ...table(
    [
      "Linje",
      "Udfald",
      "Dato",
      amountHeading("Beløb"),
      amountHeading("Dækket"),
      amountHeading("Rest"),
      "Betaler",
    ],
    svar.poster.map((p) => [
      String(p.linje ?? ""),
      p.udfald,
      p.dato,
      amount(p.beloeb),
      p.daekket === undefined ? "" : amount(p.daekket),
      p.rest === undefined ? "" : amount(p.rest),
      p.betaler ?? (p.udbetalinger === undefined ? "" : `${p.udbetalinger} udbetalinger under ét`),
    ]),
  ),
  ...svar.antal.map(({ udfald, antal, beloeb }) => `${udfald}: ${antal} på ${amount(beloeb).trim()} kr.`),
  ...(svar.ikkeBogfoert === 0 ? [] : [`Ikke bogført endnu: ${svar.ikkeBogfoert}; de kommer igen.`]),
  ...svar.fejl.flatMap(fejlLines),
  ...(svar.flerePoster === undefined
    ? []
    : [`Her vises ${svar.poster.length} poster; der er ${svar.flerePoster} flere.`]),
  ...(svar.flereFejl === undefined
    ? []
    : [`Her vises ${svar.fejl.length} fejl; der er ${svar.flereFejl} flere.`]),
];

type Sidevalg = { readonly kun: string; readonly efter?: string };

const showIndbetalinger = async (session: Session, myndighed: string, valg: Sidevalg): Promise<Exit> =>
  show(session, await session.client.seIndbetalinger({ myndighed, ...valg }), ({ indbetalinger, naeste }) => [
    ...table(
      ["Dato", "Stand", amountHeading("Beløb"), amountHeading("Rest"), "Betaler", "Tekst", "Id"],
      indbetalinger.map((i) => [
        i.dato,
        i.stand,
        amount(i.beloeb),
        amount(i.rest),
        i.betaler ?? "",
        i.tekst,
        i.id,
      ]),
    ),
    ...(naeste === undefined ? [] : [`Flere: --efter ${naeste}`]),
  ]);

const showIndbetaling = async (session: Session, myndighed: string, id: string): Promise<Exit> =>
  show(session, await session.client.seIndbetaling({ myndighed, id }), (i) => [
    styled(
      "bold",
      `${amount(i.beloeb).trim()} kr. den ${i.dato} fra ${i.betaler ?? "ukendt"} (${i.kilde} ${i.reference})`,
    ),
    `${i.stand}: ${amount(i.rest).trim()} kr. dækker intet; ${amount(i.tilbage).trim()} kr. er gået tilbage`,
    ...(i.afregnet === undefined
      ? []
      : [`${amount(i.afregnet).trim()} kr. er Gældsstyrelsens afregning af det, PSRM har inddrevet`]),
    ...(i.skyldnernavn === undefined ? [] : [`Tilhører ${i.skyldnernavn}`]),
    maskCpr(i.tekst),
    ...table(
      ["Virkning", "Dækker", amountHeading("Beløb"), "", "Fordring"],
      i.daekninger.map((d) => [
        d.virkningsdato,
        maskCpr(d.beskrivelse),
        amount(d.beloeb),
        d.ophaevet ? "taget tilbage" : "",
        d.fordring,
      ]),
    ),
    ...table(
      ["Tid", "Hændelse", "Af", "Betydning"],
      i.haendelser.map((h) => [clockTime(h.tid), h.art, h.aktoer, h.betydning]),
    ),
  ]);

const restLines = ({ rest }: Output<"placerIndbetaling">): readonly string[] => [
  rest === 0n ? "Hele indbetalingen er brugt." : `Indbetalingen har ${amount(rest).trim()} kr. tilbage.`,
];

const place = async (
  session: Session,
  myndighed: string,
  id: string,
  { fordring, ...valg }: Partvalg & { readonly fordring?: readonly string[] },
): Promise<Exit> => {
  const part = partOf(valg);
  if (!part.ok) {
    session.print.note(part.error);
    return EXIT.technical;
  }
  const body = { part: part.value, ...(fordring === undefined ? {} : { fordringer: [...fordring] }) };
  return show(session, await session.client.placerIndbetaling({ myndighed, id, body }), restLines);
};

const settle = async (session: Session, myndighed: string, id: string, afregning: string): Promise<Exit> =>
  show(session, await session.client.afregnIndbetaling({ myndighed, id, body: { afregning } }), restLines);

const free = async (
  session: Session,
  myndighed: string,
  id: string,
  body: { readonly begrundelse: string },
): Promise<Exit> =>
  show(session, await session.client.frigoerIndbetaling({ myndighed, id, body }), restLines);

const payBack = async (
  session: Session,
  myndighed: string,
  id: string,
  beloeb: bigint,
  valg: { readonly begrundelse: string; readonly id?: string },
): Promise<Exit> => {
  const body = {
    tilbagebetalingIdentifikator: valg.id ?? randomUUID(),
    beloeb,
    begrundelse: valg.begrundelse,
  };
  return show(session, await session.client.tilbagebetalIndbetaling({ myndighed, id, body }), restLines);
};
