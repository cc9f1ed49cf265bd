import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readKommune, readPart, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { type Partvalg, partOf } from "../part.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const FIL = ["--fil <fil>", "hvor borgerens eller virksomhedens nummer står; '-' er stdin"] as const;
const PART = [
  "--part <nummer>",
  "nummeret selv, som CVR:13585628; det bliver stående i skallens historik",
  readPart,
] as const;
const EFTER = ["--efter <id>", "næste side: id'et, som siden før sluttede med", readUuid] as const;
const ANDRES = ["--andres", "også andre fagsystemers; kræver en serviceaftale, der nævner det"] as const;

/** Asking the municipality's debitorsystem (SF1590_B_02, and the search of B_03). */
export const addDebitorforespoergselCommands = (debitor: Command, { run }: Tools): void => {
  debitor
    .command("soeg")
    .argument(...KOMMUNE)
    .option(...FIL)
    .option(...PART)
    .option("--fordring <id>", "kontoen, som fordringen står på", readUuid)
    .option("--sag <nummer>", "fagsystemets sagsnummer")
    .option("--skyldige", "kun konti, hvor der skyldes noget")
    .option(...ANDRES)
    .option(...EFTER)
    .description("Søg debitorkonti")
    .addHelpText("after", "\nEksempel:\n  oeir debitor soeg Helsingør --skyldige --som fbs")
    .action(run(searchKonti));
  debitor
    .command("konto")
    .argument(...KOMMUNE)
    .argument("<id>", "debitorkontoens id", readUuid)
    .option(...ANDRES)
    .option(...EFTER)
    .description("Vis alt om en debitorkonto: fordringer, og hvorfor restancen er, som den er")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir debitor konto Helsingør 562b7848-5ac6-4975-bb9f-5f6b67b99e1b --som fbs",
    )
    .action(run(showKonto));
  debitor
    .command("borger")
    .argument(...KOMMUNE)
    .option(...FIL, "-")
    .option(...PART)
    .description("Vis borgerens eget overblik: hvad der skyldes, er betalt og er afskrevet")
    .addHelpText("after", "\nEksempel:\n  oeir debitor borger Helsingør --fil nummer.txt --som selvbetjening")
    .action(run(showBorger));
  debitor
    .command("betalbare")
    .argument(...KOMMUNE)
    .option(...FIL)
    .option(...PART)
    .option("--betalingsid <id>", "regningens 15 cifre, eller hele kortlinjen")
    .option("--fordring <id>", "fordringens id", readUuid)
    .option(...EFTER)
    .description("Vis, hvad der kan betales her, for hvem eller hvad, og til hvornår")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir debitor betalbare Helsingør --betalingsid 000000001234566 --som fbs",
    )
    .action(run(showBetalbare));
};

/** The part, where one is asked for; undefined, with the reason told, when it cannot be read. */
const given = (session: Session, { part, fil }: Partial<Partvalg>): { readonly part?: Part } | undefined => {
  if (part === undefined && fil === undefined) return {};
  const found = partOf({ fil: fil ?? "-", ...optional("part", part) });
  if (found.ok) return { part: found.value };
  session.print.note(found.error);
  return undefined;
};
type Part = NonNullable<Partvalg["part"]>;

type Soegevalg = Partial<Partvalg> & {
  readonly fordring?: string;
  readonly sag?: string;
  readonly skyldige?: boolean;
  readonly andres?: boolean;
  readonly efter?: string;
};

const optional = <K extends string, V>(navn: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [navn]: value } as { readonly [P in K]?: V });

const searchKonti = async (session: Session, myndighed: string, valg: Soegevalg): Promise<Exit> => {
  const part = given(session, valg);
  if (part === undefined) return EXIT.technical;
  const body = {
    myndighed,
    ...part,
    ...optional("fordringIdentifikator", valg.fordring),
    ...optional("sagsnummer", valg.sag),
    ...optional("kunSkyldige", valg.skyldige),
    ...optional("efter", valg.efter),
  };
  const { soegDebitorkonti, soegAndresDebitorkonti } = session.client;
  return show(session, await (valg.andres ? soegAndresDebitorkonti : soegDebitorkonti)({ body }), kontiLines);
};

const nextLine = (naeste: string | undefined): readonly string[] =>
  naeste === undefined ? [] : [`Der er flere: --efter ${naeste}`];

const kontiLines = ({ debitorkonti, naeste }: Output<"soegDebitorkonti">): readonly string[] =>
  debitorkonti.length === 0
    ? ["Ingen debitorkonti."]
    : [
        ...table(
          ["Debitorkonto", "Tilstand", "Fordringer", amountHeading("Restance"), "Betegnelse", "Sag"],
          debitorkonti.map((one) => [
            one.debitorkontoIdentifikator,
            one.tilstand,
            String(one.antalFordringer),
            amount(one.restance),
            one.specifikation.betegnelse,
            one.specifikation.sagsnummer ?? "",
          ]),
        ),
        ...nextLine(naeste),
      ];

const showKonto = async (
  session: Session,
  myndighed: string,
  debitorkontoIdentifikator: string,
  { andres = false, efter }: { readonly andres?: boolean; readonly efter?: string },
): Promise<Exit> => {
  const body = { myndighed, debitorkontoIdentifikator, ...optional("efter", efter) };
  const { hentDebitorkonto, hentAndenDebitorkonto } = session.client;
  return show(session, await (andres ? hentAndenDebitorkonto : hentDebitorkonto)({ body }), kontoLines);
};

type Konto = Output<"hentDebitorkonto">;

const kontoLines = (konto: Konto): readonly string[] => [
  `${konto.specifikation.betegnelse}: ${konto.tilstand}, ajourføres af ${konto.ansvar === "FAGSYSTEM" ? "fagsystemet" : "kommunens opkrævning"}`,
  ...table(
    ["Rolle", "Navn", "Fra", "Til"],
    konto.haeftelser.map(({ rolle, navn, gyldigFra, gyldigTil = "" }) => [rolle, navn, gyldigFra, gyldigTil]),
  ),
  ...table(["Stiftet", "Nedreguleret", "Indbetalt", "Afskrevet", "Restance"].map(amountHeading), [
    [konto.stiftet, konto.nedreguleret, konto.indbetalt, konto.afskrevet, konto.restance].map(amount),
  ]),
  ...konto.fordringer.flatMap(fordringLines),
  ...nextLine(konto.naeste),
];

const fordringLines = (one: Konto["fordringer"][number]): readonly string[] => [
  "",
  `${one.beskrivelse} (${one.typenavn}), ${one.tilstandsnavn}, ${one.fordringIdentifikator}`,
  ...table(
    ["Dato", "Bevægelse", amountHeading("Beløb"), amountHeading("Restance"), "Årsag"],
    one.bevaegelser.map((b) => [
      b.virkningsdato,
      b.art,
      amount(b.beloeb),
      amount(b.restance),
      b.aarsag ?? "",
    ]),
  ),
];

const showBorger = async (session: Session, myndighed: string, valg: Partvalg): Promise<Exit> => {
  const part = partOf(valg);
  if (!part.ok) {
    session.print.note(part.error);
    return EXIT.technical;
  }
  const body = { myndighed, part: part.value };
  return show(session, await session.client.hentBorgeroverblik({ body }), borgerLines);
};

const borgerLines = ({ opsummering, krav, flereKrav }: Output<"hentBorgeroverblik">): readonly string[] => [
  ...opsummering,
  ...krav.flatMap((one) => [
    "",
    `${one.hvad}, ${one.hvorfra}. ${one.haefter}`,
    one.status,
    ...table(
      ["Dato", "Hvad der skete", amountHeading("Skyldes")],
      one.forloeb.map(({ dato, tekst, skyldes }) => [dato, tekst, amount(skyldes)]),
    ),
  ]),
  ...(flereKrav === undefined ? [] : ["", `Og ${flereKrav} ældre krav, som er talt med.`]),
];

type Betalevalg = Partial<Partvalg> & {
  readonly betalingsid?: string;
  readonly fordring?: string;
  readonly efter?: string;
};

const showBetalbare = async (session: Session, myndighed: string, valg: Betalevalg): Promise<Exit> => {
  const part = given(session, valg);
  if (part === undefined) return EXIT.technical;
  const body = {
    myndighed,
    ...part,
    ...optional("betalingsid", valg.betalingsid),
    ...optional("fordringIdentifikator", valg.fordring),
    ...optional("efter", valg.efter),
  };
  return show(session, await session.client.soegDelfordringTilIndbetaling({ body }), betalbareLines);
};

const betalbareLines = ({
  fordringer,
  naeste,
}: Output<"soegDelfordringTilIndbetaling">): readonly string[] => [
  ...table(
    ["Delfordring", "Hvad", amountHeading("Restance"), "Betales fra", "til"],
    fordringer.flatMap((one) =>
      one.delfordringer.map((del) => [
        del.delfordringIdentifikator,
        one.slags === "hovedfordring" ? del.tekst : one.beskrivelse,
        amount(del.restance),
        one.betalesFra,
        one.betalesTil,
      ]),
    ),
  ),
  ...nextLine(naeste),
];
