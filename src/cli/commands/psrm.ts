import { Argument, type Command, InvalidArgumentError } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { readBeloeb } from "../../domain/beloeb.js";
import { readDato, readKommune } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const NUMMER = ["<nummer>", "PSRM's nummer på fordringen"] as const;

const readKroner = (text: string): bigint => {
  const oere = readBeloeb(text.replace(",", "."));
  if (oere === undefined || oere === 0n) throw new InvalidArgumentError("skriv beløbet som 1234,50.");
  return oere;
};

/** The other side of the stand-in for PSRM: what a debtor and Gældsstyrelsen do there. For operations, to rehearse. */
export const addPsrmCommands = (inddrivelse: Command, { run }: Tools): void => {
  const psrm = inddrivelse
    .command("psrm")
    .description("Øv: hvad der sker på den anden side, i efterligningen af PSRM (OEIR_PSRM=efterligning)");
  psrm
    .command("indbetal")
    .argument(...KOMMUNE)
    .argument(...NUMMER)
    .argument("<beløb>", "i kroner", readKroner)
    .option("--dato <dato>", "betalingsdag (ellers i dag)", readDato)
    .description("En skyldner betaler til Gældsstyrelsen")
    .action(run(pay));
  psrm
    .command("afgoer")
    .argument(...KOMMUNE)
    .argument(...NUMMER)
    .addArgument(new Argument("<valg>", "afgørelsen").choices(["GODKEND", "AFVIS"]))
    .description("Gældsstyrelsen afgør en høring, som kommunen har godkendt")
    .action(run(decide));
  psrm
    .command("afskriv")
    .argument(...KOMMUNE)
    .argument(...NUMMER)
    .addArgument(new Argument("<årsag>", "hvorfor").choices(AARSAGER))
    .description("Gældsstyrelsen afskriver en fordring")
    .action(run(writeOff));
  psrm
    .command("returner")
    .argument(...KOMMUNE)
    .argument(...NUMMER)
    .description("Gældsstyrelsen sender en fordring tilbage")
    .action(run(giveBack));
  psrm
    .command("afregn")
    .argument(...KOMMUNE)
    .argument("<måned>", "som 2026-11")
    .description("Månedens afregning og renter")
    .action(run(settle));
};

const AARSAGER = ["FORÆLDELSE", "KONKURS", "DØDSBO", "GÆLDSSANERING", "FORGÆVES INDDRIVELSE"] as const;

const lines = ({ tekst, rest = 0n }: Output<"psrmIndbetal">): readonly string[] => [
  rest === 0n ? `${tekst}.` : `${tekst}; ${amount(rest).trim()} kr. skyldtes ikke.`,
];

const pay = async (
  session: Session,
  myndighed: string,
  fordringId: string,
  beloeb: bigint,
  { dato }: { readonly dato?: string },
): Promise<Exit> => {
  const body = { fordringId, beloeb, ...(dato === undefined ? {} : { dato }) };
  return show(session, await session.client.psrmIndbetal({ myndighed, body }), lines);
};

const decide = async (
  session: Session,
  myndighed: string,
  fordringId: string,
  valg: Input<"psrmAfgoer">["body"]["valg"],
): Promise<Exit> =>
  show(session, await session.client.psrmAfgoer({ myndighed, body: { fordringId, valg } }), lines);

const writeOff = async (
  session: Session,
  myndighed: string,
  fordringId: string,
  aarsag: (typeof AARSAGER)[number],
): Promise<Exit> =>
  show(session, await session.client.psrmAfskriv({ myndighed, body: { fordringId, aarsag } }), lines);

const giveBack = async (session: Session, myndighed: string, fordringId: string): Promise<Exit> =>
  show(session, await session.client.psrmReturner({ myndighed, body: { fordringId } }), lines);

const settle = async (session: Session, myndighed: string, maaned: string): Promise<Exit> =>
  show(session, await session.client.psrmAfregn({ myndighed, body: { maaned } }), lines);
