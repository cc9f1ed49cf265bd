import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { ManuelUdbetaling } from "../../contract/udbetalingssystem.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { type Bankkonto, DESTINATIONER, type Destination } from "../../domain/udbetaling/model.js";
import { given } from "../../kit/given.js";
import { readJson } from "../../kit/json-reader.js";
import { readBankkonto, readDato, readKommune, readOrd, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { readContent } from "../files.js";
import { amount, amountHeading, fejlLines, table } from "../layout.js";
import { progress } from "../progress.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { detaljeLines, opgaveLines } from "./udbetalingssyn.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const BEGRUNDELSE = ["--begrundelse <tekst>", "hvorfor; uden personers numre"] as const;
const UDBETALING = ["<id>", "udbetalingens id", readUuid] as const;

const BESLUTNINGER = {
  frigiv: ["frigivUdbetaling", "Frigiv en tilbageholdt udbetaling; ikke af den, der har oprettet den"],
  afslaa: ["afslaaUdbetaling", "Afslå en udbetaling, før den er sendt"],
  stands: ["standsUdbetaling", "Stands en udbetaling; er den sendt, bedes NemKonto om det"],
} as const;

/** What people decide of payouts, and the runs that send them. */
export const addUdbetalingshandlingCommands = (udbetaling: Command, { run }: Tools): void => {
  for (const [navn, [operation, beskrivelse]] of Object.entries(BESLUTNINGER))
    udbetaling
      .command(navn)
      .argument(...KOMMUNE)
      .argument(...UDBETALING)
      .requiredOption(...BEGRUNDELSE)
      .description(beskrivelse)
      .action(run(decide(operation)));
  udbetaling
    .command("genudbetal")
    .argument(...KOMMUNE)
    .argument(...UDBETALING)
    .requiredOption(...BEGRUNDELSE)
    .option("--dato <dato>", "til rådighed den dag (ellers i dag)", readDato)
    .option("--destination <destination>", "ellers samme som før", readOrd(DESTINATIONER))
    .option("--konto <konto>", "som 9999-0000000012; kun ved Bankkonto", readBankkonto)
    .description("Betal en afvist, standset eller returneret udbetaling igen")
    .action(run(payAgain));
  udbetaling
    .command("luk-opgave")
    .argument(...KOMMUNE)
    .argument("<id>", "opgavens id", readUuid)
    .requiredOption(...BEGRUNDELSE)
    .description("Luk en opgave; af en ubetalt udbetaling er det, at den er bortfaldet")
    .action(run(closeTask));
  udbetaling
    .command("opret")
    .argument(...KOMMUNE)
    .argument("<fil>", "udbetalingen i JSON, som API'et har den; '-' læser fra stdin")
    .description("Opret en udbetaling i hånden; en anden skal frigive den")
    .action(run(create));
  udbetaling
    .command("koersel")
    .argument(...KOMMUNE)
    .option("--til <dato>", "sidste udførelsesdag, der sendes (ellers det, hvis frist er nær)", readDato)
    .option("--proev", "vis, hvad der ville ske, med totaler; intet sendes")
    .description("Send det, der er klar, til NemKonto")
    .addHelpText("after", "\nEksempel:\n  oeir udbetaling koersel Helsingør --proev")
    .action(run(startKoersel));
};

const decide =
  (operation: "frigivUdbetaling" | "afslaaUdbetaling" | "standsUdbetaling") =>
  async (
    session: Session,
    myndighed: string,
    id: string,
    { begrundelse }: { readonly begrundelse: string },
  ): Promise<Exit> =>
    show(session, await session.client[operation]({ myndighed, id, body: { begrundelse } }), detaljeLines);

type Igen = {
  readonly begrundelse: string;
  readonly dato?: string;
  readonly destination?: Destination;
  readonly konto?: Bankkonto;
};

const payAgain = async (session: Session, myndighed: string, id: string, valg: Igen): Promise<Exit> => {
  const body = {
    begrundelse: valg.begrundelse,
    ...given("dispositionsdato", valg.dato),
    ...given("destination", valg.destination),
    ...given("bankkonto", valg.konto),
  };
  return show(session, await session.client.genudbetal({ myndighed, id, body }), detaljeLines);
};

const closeTask = async (
  session: Session,
  myndighed: string,
  id: string,
  { begrundelse }: { readonly begrundelse: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.lukUdbetalingsopgave({ myndighed, id, body: { begrundelse } }),
    opgaveLines,
  );

const create = async (session: Session, myndighed: string, fil: string): Promise<Exit> => {
  const content = readContent(fil);
  if (content === undefined) {
    session.print.note(`Filen '${fil}' kan ikke læses.`);
    return EXIT.technical;
  }
  const { value, faults } = readJson(ManuelUdbetaling, content);
  if (faults.length > 0) {
    for (const linje of faults.flatMap((fault) => fejlLines(toFejlDetalje(laesefejl(fault)))))
      session.print.note(linje);
    return EXIT.technical;
  }
  const body = value as Input<"opretManuelUdbetaling">["body"];
  return show(session, await session.client.opretManuelUdbetaling({ myndighed, body }), detaljeLines);
};

type Koersel = Output<"startBetalingskoersel">;

const startKoersel = async (
  session: Session,
  myndighed: string,
  { til, proev = false }: { readonly til?: string; readonly proev?: boolean },
): Promise<Exit> => {
  const body = given("til", til);
  if (proev)
    return show(session, await session.client.proevBetalingskoersel({ myndighed, body }), visningLines);
  const bundter: Koersel["bundter"] = [];
  for (;;) {
    const svar = await session.client.startBetalingskoersel({ myndighed, body });
    if (!svar.ok) return show(session, svar, () => []);
    bundter.push(...svar.value.bundter);
    const { rest } = svar.value;
    const sendt = bundter.reduce((total, { antal }) => total + antal, 0);
    progress(session, "Sender", rest === 0 ? 1 : sendt / (sendt + rest));
    // Nothing came of it: what is left is held by somebody else just now.
    if (rest === 0 || svar.value.bundter.length === 0)
      return show(session, { ok: true, value: { ...svar.value, bundter } }, koerselLines);
  }
};

const visningLines = ({
  til,
  sendes,
  senere,
  tilbageholdt,
}: Output<"proevBetalingskoersel">): readonly string[] => [
  `Til og med ${til} ville sendes (intet er sendt):`,
  ...table(
    ["Udføres", "Antal", amountHeading("Beløb")],
    sendes.map(({ udfoerelsesdato, antal, beloeb }) => [udfoerelsesdato, String(antal), amount(beloeb)]),
  ),
  `Senere: ${senere.antal} på ${amount(senere.beloeb).trim()} kr.`,
  ...tilbageholdt.map(
    ({ tekst, antal, beloeb }) => `Holdt tilbage: ${antal} på ${amount(beloeb).trim()} kr. ${tekst}.`,
  ),
];

const koerselLines = ({ til, bundter, holdt, rest }: Koersel): readonly string[] => [
  bundter.length === 0 ? `Intet var klar til og med ${til}.` : `Sendt til og med ${til}:`,
  ...table(
    ["Udføres", "Antal", amountHeading("Beløb"), "Bundt"],
    bundter.map(({ udfoerelsesdato, antal, beloeb, id }) => [
      udfoerelsesdato,
      String(antal),
      amount(beloeb),
      id,
    ]),
  ),
  ...(holdt === 0 ? [] : [`Holdt tilbage undervejs: ${holdt}`]),
  ...(rest === 0 ? [] : [`Endnu klar: ${rest}`]),
];
