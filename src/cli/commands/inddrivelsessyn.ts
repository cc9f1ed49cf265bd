import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { maskCpr } from "../../domain/maskering.js";
import { readDato, readKommune, readUuid } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** What a collector sees of collection. */
export const addInddrivelsessyn = (inddrivelse: Command, { run }: Tools): void => {
  inddrivelse
    .command("overblik")
    .argument(...KOMMUNE)
    .option("--pr <dato>", "skæringsdato for afstemningen (ellers i dag)", readDato)
    .description(
      "Vis, hvad der er hos PSRM, afstemt pr. en dag; høringer og afviste, hver med hvad der skal gøres",
    )
    .action(run(showOverblik));
  inddrivelse
    .command("parathed")
    .argument(...KOMMUNE)
    .option("--udfald <udfald>", "kun dem, der ville blive AFVIST, sat i HØRING eller UDFØRT")
    .option("--felt <felt>", "kun dem, hvor dette felt er galt, som periodeTil")
    .option("--fagsystem <id>", "kun dette fagsystems", readUuid)
    .option("--efter <id>", "fortsæt efter denne fordring", readUuid)
    .description("Vis åbne fordringer efter, om PSRM ville modtage dem, og hvorfor ikke")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir inddrivelse parathed Helsingør --udfald AFVIST --felt periodeTil",
    )
    .action(run(showParathed));
  inddrivelse
    .command("fordring")
    .argument(...KOMMUNE)
    .argument("<id>", "fordringens id", readUuid)
    .description("Vis alt, der er sendt til PSRM om en fordring, med svarene, og hvad der kan gøres nu")
    .action(run(showAktioner));
  inddrivelse
    .command("underretninger")
    .argument(...KOMMUNE)
    .option("--slags <slags>", "kun ALLOKERING, UDLIGNING, AFREGNING, RENTER, AFSKRIVNING eller RETURNERING")
    .option("--efter <nr>", "næste side: efter den, forrige side sluttede med")
    .description("Vis det, PSRM har meddelt, nyeste først, og om det er afregnet")
    .action(run(showUnderretninger));
};

type Overblik = Output<"seInddrivelse">;
type Fund = Overblik["hoeringer"][number]["fund"];

const fundLines = (fund: Fund): readonly string[] =>
  fund.map(({ regel, udfald, forklaring, raad }) => `    ${regel} ${udfald}: ${forklaring} ${raad}`);

const sumLine = (
  navn: string,
  { tilgang, tilbagekald, nedskrivning, opskrivning, inddrivelsesgrundlag }: Overblik["egne"],
) => [
  navn,
  ...[tilgang, tilbagekald, nedskrivning, opskrivning, inddrivelsesgrundlag].map((one) => amount(one)),
];

const afstemningslines = (o: Overblik): readonly string[] => [
  ...table(
    ["", "Tilgang", "Tilbagekald", "Nedskrivning", "Opskrivning", "Grundlag"].map((text, nr) =>
      nr === 0 ? text : amountHeading(text),
    ),
    [sumLine("Kommunen", o.egne), ...(o.psrm === undefined ? [] : [sumLine("PSRM", o.psrm)])],
  ),
  o.tilsluttet
    ? `${o.stemmer ? "Det stemmer" : "Det stemmer ikke"}: forskel ${amount(o.forklaret).trim()} kr. forklaret, ${amount(o.uforklaret).trim()} kr. uforklaret.`
    : "Der er ingen forbindelse til PSRM: handlingerne venter.",
  ...o.forskelle.map(
    ({ klasse, art, fordringId, egen, psrm, forklaring }) =>
      `  ${klasse} ${art} på ${fordringId}: ${amount(egen).trim()} mod ${amount(psrm).trim()} kr. (${forklaring})`,
  ),
];

const showOverblik = async (
  session: Session,
  myndighed: string,
  { pr }: { readonly pr?: string },
): Promise<Exit> =>
  show(session, await session.client.seInddrivelse({ myndighed, skaeringsdato: pr }), (o) => [
    `${o.myndighedsnavn} pr. ${o.skaeringsdato}`,
    ...table(
      ["Tilstand", "Antal", amountHeading("Restance")],
      o.stande.map(({ navn, antal, beloeb }) => [navn, String(antal), amount(beloeb)]),
    ),
    ...afstemningslines(o),
    ...o.hoeringer.flatMap((h) => [
      `I høring: ${h.fordring} (${h.fordringId}), ${amount(h.restance).trim()} kr., svar senest ${h.svarfrist}${h.svar === undefined ? "" : `; besvaret ${h.svar}`}`,
      ...fundLines(h.fund),
    ]),
    ...o.afviste.flatMap((a) => [
      `Afvist: ${a.fordring}, ${amount(a.restance).trim()} kr.${a.aktion === undefined ? " (ikke sendt)" : ` (${a.aktion})`}`,
      ...a.fejl.map(({ kode, tekst, raad }) => `    ${kode}: ${tekst} ${raad}`),
      ...fundLines(a.fund),
    ]),
    ...o.iGang.map(
      ({ fordring, kode, beloeb }) => `På vej: ${kode} ${amount(beloeb).trim()} kr. på ${fordring}`,
    ),
    ...o.afregninger.map(
      ({ id, dato, udbetalt, underrettet, stemmer, indbetaling, modtaget = 0n }) =>
        `Afregnet ${dato}: ${amount(udbetalt).trim()} kr.${stemmer ? "" : `, men underrettet ${amount(underrettet).trim()} kr.`}; ${indbetaling === undefined ? `ikke modtaget i banken (${id})` : `modtaget ${amount(modtaget).trim()} kr. ved ${indbetaling}`}`,
    ),
  ]);

const showParathed = async (
  session: Session,
  myndighed: string,
  valg: {
    readonly udfald?: string;
    readonly felt?: string;
    readonly fagsystem?: string;
    readonly efter?: string;
  },
): Promise<Exit> =>
  show(session, await session.client.seParathed({ myndighed, ...valg }), (o) => [
    ...table(
      ["Fagsystem", "Udfald", "Antal", "Andel"],
      o.andele.map(({ fagsystem, udfald, antal, promille }) => [
        fagsystem,
        udfald,
        String(antal),
        `${(promille / 10).toFixed(1).replace(".", ",")} %`,
      ]),
    ),
    ...table(
      ["Felt", "Fagsystem", "Antal"],
      o.felter.map(({ felt, fagsystem, antal }) => [felt, fagsystem, String(antal)]),
    ),
    ...o.fordringer.flatMap((f) => [
      `${f.udfald} ${f.fordring}: ${f.typenavn}, ${maskCpr(f.beskrivelse)}, ${amount(f.restance).trim()} kr.`,
      ...fundLines(f.fund),
    ]),
    ...(o.naeste === undefined ? [] : [`Der er flere: --efter ${o.naeste}`]),
  ]);

export const aktionslines = (o: Output<"seAktioner">): readonly string[] => [
  `Fordring ${o.fordring}: ${o.tilstandsnavn}${o.kan.length === 0 ? "" : `. Kan: ${o.kan.join(", ")}`}`,
  ...(o.parathed === undefined
    ? []
    : [`Parathed pr. ${o.parathed.dato}: ${o.parathed.udfald}`, ...fundLines(o.parathed.fund)]),
  ...o.numre.map(({ fordringId, tilstand, aarsag }) => `PSRM's nummer ${fordringId}: ${aarsag ?? tilstand}`),
  ...o.aktioner.flatMap((a) => [
    `${clockTime(a.dannet)} ${a.navn}${a.aarsag === undefined ? "" : ` ${a.aarsag}`} ${amount(a.beloeb).trim()} kr.: ${a.status}`,
    ...a.fejl.map(({ kode, tekst, raad }) => `    ${kode}: ${tekst} ${raad}`),
    ...fundLines(a.fund),
  ]),
  ...o.underretninger.map(noticeLine),
];

type Notice = Output<"seUnderretninger">["underretninger"][number];

/** The kinds that tell of money collected. */
const DAEKNINGER: readonly string[] = ["ALLOKERING", "UDLIGNING"];

const noticeLine = ({
  slags,
  dato,
  fordringId = "",
  beloeb,
  hovedstol,
  aarsag = "",
}: Output<"seAktioner">["underretninger"][number]): string =>
  `${dato} ${slags} ${fordringId} ${amount(beloeb).trim()} kr.${hovedstol === 0n ? "" : `, heraf ${amount(hovedstol).trim()} på fordringen`} ${aarsag}`.trimEnd();

const showAktioner = async (session: Session, myndighed: string, id: string): Promise<Exit> =>
  show(session, await session.client.seAktioner({ myndighed, id }), aktionslines);

const showUnderretninger = async (
  session: Session,
  myndighed: string,
  { slags, efter }: { readonly slags?: string; readonly efter?: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.seUnderretninger({ myndighed, slags, efter }),
    ({ underretninger, naeste }) => [
      ...(underretninger.length === 0
        ? ["PSRM har ikke meddelt noget."]
        : underretninger.map((one) => noticeLine(one) + settledText(one))),
      ...(naeste === undefined ? [] : [`Der er flere: --efter ${naeste}`]),
    ],
  );

const settledText = ({ slags, afregnet, indbetaling }: Notice): string => {
  if (slags === "AFREGNING")
    return indbetaling === undefined ? ", ikke i banken" : `, i banken som ${indbetaling}`;
  if (!DAEKNINGER.includes(slags)) return "";
  return afregnet === undefined ? ", ikke afregnet" : `, afregnet ${afregnet}`;
};
