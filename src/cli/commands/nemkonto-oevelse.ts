import { type Command, InvalidArgumentError } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { NEMKONTOADFAERD, type Nemkontoadfaerd } from "../../contract/nemkonto-oevelse.js";
import { readDato, readKommune, readOrd, readPart, readTal } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const MAX_NR = 999_999_999;

type Adfaerdsvalg = { readonly adfaerd: Nemkontoadfaerd; readonly aarsagskode?: string };

const readAdfaerdsord = readOrd(Object.keys(NEMKONTOADFAERD) as Nemkontoadfaerd[]);

/** `lukket`, or with a reason of ISO 20022: `aarsag:AM04`, `retur:AC06`. */
const readAdfaerd = (text: string): Adfaerdsvalg => {
  const [ord = "", kode] = text.split(":");
  const adfaerd = readAdfaerdsord(ord);
  if (kode === undefined && adfaerd !== "aarsag") return { adfaerd };
  if (!/^[A-Za-z0-9]{4}$/.test(kode ?? ""))
    throw new InvalidArgumentError("Skriv årsagen efter kolon, som aarsag:AC04.");
  return { adfaerd, aarsagskode: kode!.toUpperCase() };
};

const ADFAERDSHJAELP = [
  "\nAdfærd:",
  ...Object.entries(NEMKONTOADFAERD).map(([ord, betydning]) => `  ${ord.padEnd(12)} ${betydning}`),
  "\nEksempel:\n  oeir nemkonto adfaerd CPR:0101364001 aarsag:AC06",
].join("\n");

/** The other side of the stand-in for NemKonto and its bank. For operations, to rehearse. */
export const addNemkontooevelser = (nemkonto: Command, { run }: Tools): void => {
  nemkonto
    .command("register")
    .description("Øv: de modtagere, der er noget særligt ved (OEIR_NEMKONTO=efterligning)")
    .action(run(seeRegister));
  nemkonto
    .command("adfaerd")
    .argument("<modtager>", "nummeret, som CPR:0101364001 eller CVR:12345678", readPart)
    .argument(
      "<adfærd>",
      "hvordan betalinger til modtageren skal gå, som lukket eller aarsag:AC04",
      readAdfaerd,
    )
    .description("Øv: hvad der skal ske med betalinger til en modtager")
    .addHelpText("after", ADFAERDSHJAELP)
    .action(run(setAdfaerd));
  nemkonto
    .command("fremad")
    .argument(...KOMMUNE)
    .option("--til <dato>", "til udgangen af den dag (ellers i dag)", readDato)
    .option(
      "--skridt <antal>",
      "højst så mange skridt (ellers så langt, betalingerne kommer)",
      readTal(1, 10),
    )
    .description("Øv: lad NemKonto og banken gå videre, også med de langsomme betalinger")
    .action(run(moveOn));
  nemkonto
    .command("betalinger")
    .argument(...KOMMUNE)
    .option("--efter <nummer>", "side for side", readTal(0, MAX_NR))
    .option("--id <id>", "kun betalingen med dette BetalingIdentifikator")
    .option("--tilstand <tilstand>", "kun betalinger i tilstanden, som AFVIST")
    .description("Øv: kommunens betalinger, som de står hos efterligningen af NemKonto")
    .action(run(seeBetalinger));
  nemkonto
    .command("udtog")
    .argument(...KOMMUNE)
    .option("--efter <nummer>", "posteringer efter denne", readTal(0, MAX_NR))
    .description("Øv: det, banken har bogført, som camt.054 på stdout")
    .action(run(fetchUdtog));
};

const seeRegister = async (session: Session): Promise<Exit> =>
  show(session, await session.client.seNemkontoregister({}), ({ modtagere }) =>
    modtagere.length === 0
      ? ["Ingen: alle har en NemKonto, der virker."]
      : table(
          ["Modtager", "Adfærd", "Årsag", "Konti", "Betydning"],
          modtagere.map((one) => [
            one.modtager,
            one.adfaerd,
            one.aarsagskode ?? "",
            String(one.konti.length),
            one.betydning,
          ]),
        ),
  );

const tekst = (svar: Output<"fremadNemkonto">): readonly string[] => [`${svar.tekst}.`];

const setAdfaerd = async (
  session: Session,
  betalingsmodtager: ReturnType<typeof readPart>,
  valg: Adfaerdsvalg,
): Promise<Exit> =>
  show(session, await session.client.saetNemkontoadfaerd({ body: { betalingsmodtager, ...valg } }), tekst);

const moveOn = async (
  session: Session,
  myndighed: string,
  body: { readonly til?: string; readonly skridt?: number },
): Promise<Exit> => show(session, await session.client.fremadNemkonto({ myndighed, body }), tekst);

type Side = { readonly efter?: number; readonly id?: string; readonly tilstand?: string };

const seeBetalinger = async (session: Session, myndighed: string, { efter, ...valg }: Side): Promise<Exit> =>
  show(
    session,
    await session.client.seNemkontobetalinger({ myndighed, ...valg, ...fromNumber(efter) }),
    ({ betalinger }) =>
      betalinger.length === 0
        ? ["Ingen betalinger."]
        : table(
            ["Nr.", "Betaling", "Modtager", amountHeading("Beløb"), "Bankdag", "Tilstand", "Årsag", "Konto"],
            betalinger.map((one) => [
              String(one.nr),
              one.betalingIdentifikator,
              one.modtager,
              amount(one.beloeb),
              one.udfoerelsesdato,
              one.tilstand,
              one.aarsagskode ?? "",
              one.konto ?? "",
            ]),
          ),
  );

const fetchUdtog = async (
  session: Session,
  myndighed: string,
  { efter }: { readonly efter?: number },
): Promise<Exit> => {
  const svar = await session.client.hentNemkontoudtog({ myndighed, ...fromNumber(efter) });
  if (svar.ok && svar.value.camt054 === undefined) {
    session.print.note("Banken har ikke bogført mere.");
    return EXIT.ok;
  }
  return show(session, svar, ({ camt054 = "" }) => [camt054]);
};

const fromNumber = (efter: number | undefined) => (efter === undefined ? {} : { efter: String(efter) });
