import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { ok } from "../../kit/result.js";
import { SORTIMENT, VERSION } from "../../scenarier/sortimenter.js";
import { readDato, readKommune, readTal } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { table } from "../layout.js";
import {
  analyseLines,
  daekningLines,
  grundlagLines,
  historikLines,
  hvorforLines,
  moenstertekst,
} from "../omsaetning.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { addAendringCommands } from "./omsaetningsaendringer.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const readNummer = readTal(1, 999_999_999);

/** The omsætningstabel of the reference ERP: seen, asked, and changed. */
export const addOmsaetningCommands = (program: Command, tools: Tools): void => {
  const { run } = tools;
  const omsaetning = program
    .command("omsaetning")
    .description("Omsætningstabellen: reglerne fra dimensioner til kommunens konti");
  omsaetning
    .command("vis")
    .argument(...KOMMUNE)
    .option("-d, --dato <dato>", "tabellen på denne dag (ellers i dag)", readDato)
    .description("Vis reglerne i den orden, de vinder, med advarsler")
    .addHelpText("after", "\nEksempel:\n  oeir omsaetning vis Helsingør -d 2026-12-01")
    .action(run(showTabel));
  omsaetning
    .command("analyse")
    .argument(...KOMMUNE)
    .option("-d, --dato <dato>", "tabellen på denne dag (ellers i dag)", readDato)
    .description("Find regler, der overlapper eller aldrig bruges; afslutter med 1, når der er nogen")
    .addHelpText("after", "\nEksempel:\n  oeir omsaetning analyse Helsingør")
    .action(run(analyse));
  addAendringCommands(omsaetning, tools);
  omsaetning
    .command("historik")
    .argument(...KOMMUNE)
    .argument("<regel>", "reglens nummer", readNummer)
    .description("Vis en regels versioner, og hvor mange linjer hver har bogført")
    .addHelpText("after", "\nEksempel:\n  oeir omsaetning historik Helsingør 3")
    .action(run(showHistorik));
  omsaetning
    .command("hvorfor")
    .argument(...KOMMUNE)
    .argument("<bilag>", "bilagets løbenummer, som 'oeir konto' viser det", readNummer)
    .argument("<linje>", "linjen i bilaget", readNummer)
    .description("Hvorfor står linjen på den konto?")
    .addHelpText("after", "\nEksempel:\n  oeir omsaetning hvorfor Helsingør 1 2")
    .action(run(showHvorfor));
  omsaetning
    .command("daekning")
    .argument(...KOMMUNE)
    .argument("<sortiment>", "sortimentets id")
    .argument("<version>", "udgivet, eller en kladde")
    .option("-d, --dato <dato>", "på denne dag (ellers i dag)", readDato)
    .description("Find et sortiments værdier uden konto; afslutter med 1, når der er nogen")
    .addHelpText("after", DAEKNING_HELP)
    .action(run(showDaekning));
};

const DAEKNING_HELP = `
En dimension, som sortimentet ikke har værdier af, må være hvad som helst. 'oeir sortiment liste' viser id'er og versioner.

Eksempel:
  oeir omsaetning daekning Helsingør ${SORTIMENT} ${VERSION}`;

type Dag = { readonly dato?: string };

const showTabel = async (session: Session, myndighed: string, { dato }: Dag): Promise<Exit> =>
  show(session, await session.client.seOmsaetning({ myndighed, dato }), (tabel) => [
    `${tabel.myndighedsnavn} ${tabel.dato}: ${tabel.regler.length} regler${tabel.fireOejne ? ", fire øjne" : ""}`,
    ...table(
      ["Regel", "Passer på", "Konto", "Navn", "Gælder fra"],
      tabel.regler.map(({ nr, moenstre, kontonummer, kontonavn, gyldigFra, aaben }) => [
        String(nr),
        moenstertekst(moenstre),
        aaben ? kontonummer : `${kontonummer} (lukket)`,
        kontonavn,
        gyldigFra,
      ]),
    ),
    ...analyseLines(tabel),
  ]);

const analyse = async (session: Session, myndighed: string, { dato }: Dag): Promise<Exit> => {
  const answer = await session.client.seOmsaetning({ myndighed, dato });
  const exit = show(session, answer, (tabel) => {
    const lines = analyseLines(tabel);
    return lines.length > 0 ? lines : ["Ingen regler overlapper, og alle bliver brugt."];
  });
  return answer.ok && hasWarnings(answer.value) ? EXIT.rejected : exit;
};

const hasWarnings = ({ overlap, uopnaaelige, uafgjorte }: Output<"seOmsaetning">): boolean =>
  overlap.length + uopnaaelige.length + uafgjorte.length > 0;

const showHistorik = async (session: Session, myndighed: string, nr: number): Promise<Exit> =>
  show(session, await session.client.seRegelhistorik({ myndighed, nr: String(nr) }), historikLines);

const showHvorfor = async (
  session: Session,
  myndighed: string,
  bilag: number,
  linje: number,
): Promise<Exit> => {
  const { client } = session;
  const hvorfor = await client.seHvorfor({ myndighed, loebenummer: String(bilag), linje: String(linje) });
  if (!hvorfor.ok || hvorfor.value.beskedId === undefined) return show(session, hvorfor, hvorforLines);
  const grundlag = await client.seBeskedgrundlag({ myndighed, id: hvorfor.value.beskedId });
  if (!grundlag.ok) return show(session, hvorfor, hvorforLines);
  return show(session, ok({ ...hvorfor.value, grundlag: grundlag.value }), (value) => [
    ...hvorforLines(value),
    ...grundlagLines(value.grundlag),
  ]);
};

const showDaekning = async (
  session: Session,
  myndighed: string,
  sortiment: string,
  version: string,
  { dato }: Dag,
): Promise<Exit> => {
  const answer = await session.client.seDaekning({ myndighed, sortiment, version, dato });
  const exit = show(session, answer, daekningLines);
  return answer.ok && answer.value.udenKonto.length > 0 ? EXIT.rejected : exit;
};
