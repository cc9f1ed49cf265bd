import type { Command } from "commander";
import type { Input } from "../../contract/endpoints.js";
import { writeKey } from "../../main/noegler.js";
import { readCvr, readKommune, readOrd, readTal } from "../arguments.js";
import { DAYS, listAdgange, MAX_DAYS, revokeAdgang } from "../credentials.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { findSystem } from "../find.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

const ROLLER = ["kommune", "leverandoer", "drift"] as const;

/** Bearer tokens. */
export const addTokenCommands = (program: Command, { run }: Tools): void => {
  const token = program
    .command("token")
    .description("Adgangsnøgler (bearer tokens); gammel og ny må gælde samtidig");
  token
    .command("opret")
    .argument("<navn>", "hvem nøglen er til")
    .option("--system <navn>", "it-systemet, ved navn eller UUID, når nøglen er til et fagsystem")
    .option("--rolle <rolle>", `${ROLLER.join(", ")}, når nøglen er til mennesker`, readOrd(ROLLER))
    .option("--kommune <navn>", "kommunen, for rollen kommune", readKommune)
    .option("--leverandoer <cvr>", "leverandøren, for rollen leverandoer", readCvr)
    .option("--dage <antal>", "hvor længe den gælder", readTal(1, MAX_DAYS), DAYS)
    .option("--gem <nøgle>", "gem den i datamappen til brug med --som <nøgle>, i stedet for at vise den")
    .description("Udsted en adgangsnøgle")
    .addHelpText(
      "after",
      "\nEksempler:\n  oeir token opret 'KSD, ny' --system KSD --gem ksd\n  oeir token opret Bogholder --rolle kommune --kommune Vejen",
    )
    .action(run(issueToken));
  token
    .command("liste")
    .description("Vis adgangsnøgler")
    .action(run(listAdgange("token")));
  token
    .command("tilbagekald")
    .argument("<id>", "fra listen")
    .description("Tilbagekald en nøgle nu")
    .action(run(revokeAdgang));
};

type NyToken = {
  readonly system?: string;
  readonly rolle?: (typeof ROLLER)[number];
  readonly kommune?: string;
  readonly leverandoer?: string;
  readonly dage: number;
  readonly gem?: string;
};

type Anmodning = Input<"udstedAdgang">["body"];

/** Whose the token is: an it-system's, or people's in a role. Undefined where neither or both are said. */
const ownerOf = ({ rolle, kommune, leverandoer }: NyToken, itsystem: string | undefined) => {
  if ((rolle === undefined) === (itsystem === undefined)) return undefined;
  if (itsystem !== undefined) return { rolle: "system", itsystem } as const;
  const cvr = kommune ?? leverandoer;
  return { rolle: rolle ?? "kommune", ...(cvr === undefined ? {} : { cvr }) } as const;
};

const issueToken = async (session: Session, navn: string, o: NyToken): Promise<Exit> => {
  const { client, print, data } = session;
  if (o.gem !== undefined && !/^[\w-]+$/.test(o.gem)) {
    print.note("--gem tager et navn af bogstaver, tal og bindestreger.");
    return EXIT.technical;
  }
  const system = o.system === undefined ? undefined : await findSystem(session, o.system);
  if (system !== undefined && !system.ok) return system.error;
  const owner = ownerOf(o, system?.value);
  if (owner === undefined) {
    print.note("Sig, hvem nøglen er til: enten --system eller --rolle.");
    return EXIT.technical;
  }
  const body: Anmodning = { slags: "token", navn, dage: o.dage, ...owner };
  const answer = await client.udstedAdgang({ body });
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const { noegle = "", ...adgang } = answer.value;
  if (o.gem === undefined) {
    print.answer(answer.value, () => [noegle]);
    print.note("Nøglen vises kun denne ene gang.");
    return EXIT.ok;
  }
  writeKey(data, o.gem, noegle);
  print.answer(adgang, () => [`Gemt i datamappen. Brug den med --som ${o.gem}.`]);
  return EXIT.ok;
};
