import type { Command } from "commander";
import { ejertekst } from "../../domain/sortiment.js";
import { readDato, readEjer, readTidspunkt, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { readContent } from "../files.js";
import { clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const ID = ["<klassifikation>", "dens id, som 'oeir klassifikation liste' viser det", readUuid] as const;

/** Klassifikationer: the values of a dimension, and what a municipality's account numbers mean. */
export const addKlassifikationCommands = (program: Command, { run }: Tools): void => {
  const klassifikation = program
    .command("klassifikation")
    .description("Klassifikationer: en dimensions værdier, og hvad kommunens kontonumre betyder");
  klassifikation
    .command("liste")
    .option("--ejer <navn>", "kun de fælles, eller også denne kommunes", readEjer)
    .description("Vis klassifikationer")
    .action(run(listKlassifikationer));
  klassifikation
    .command("opret")
    .argument("<navn>", "til mennesker")
    .argument("<dimension>", "IM's dimension, en egen, Kontonummer (til G69) eller Betalingsart (til G19)")
    .requiredOption("--ejer <navn>", "fælles, eller en kommune", readEjer)
    .description("Opret en klassifikation uden værdier")
    .addHelpText("after", "\nEksempel:\n  oeir klassifikation opret Kontonumre Kontonummer --ejer Vejen")
    .action(run(createKlassifikation));
  klassifikation
    .command("vis")
    .argument(...ID)
    .option("--pr <dato>", "kun det, der gælder denne dag", readDato)
    .option("--kendt <tidspunkt>", "som det var kendt da: '2026-11-20 12:00' dansk tid", readTidspunkt)
    .description("Vis klasserne, som de er kendt nu, eller som de var det")
    .action(run(showKlasser));
  klassifikation
    .command("importer")
    .argument(...ID)
    .argument("<fil>", "CSV: noegle;titel;gyldigFra;gyldigTil;mapning; '-' læser fra stdin")
    .description("Ret de nøgler, filen nævner, til det, den siger; andre bliver stående, og intet glemmes")
    .action(run(importKlasser));
};

const listKlassifikationer = async (session: Session, { ejer }: { readonly ejer?: string }): Promise<Exit> =>
  show(session, await session.client.seKlassifikationer({ myndighed: ejer }), ({ klassifikationer }) =>
    klassifikationer.length === 0
      ? ["Ingen klassifikationer."]
      : table(
          ["Klassifikation", "Navn", "Dimension", "Ejer"],
          klassifikationer.map(({ id, navn, dimension, myndighed }) => [
            id,
            navn,
            dimension,
            ejertekst(myndighed),
          ]),
        ),
  );

const createKlassifikation = async (
  session: Session,
  navn: string,
  dimension: string,
  { ejer }: { readonly ejer: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.opretKlassifikation({ body: { myndighed: ejer, navn, dimension } }),
    ({ id }) => [`${navn} (${ejertekst(ejer)}) er oprettet: ${id}`],
  );

type Hvornaar = { readonly pr?: string; readonly kendt?: string };

const showKlasser = async (session: Session, id: string, hvornaar: Hvornaar): Promise<Exit> =>
  show(session, await session.client.seKlasser({ id, ...hvornaar }), ({ navn, dimension, klasser }) => [
    `${navn}: ${klasser.length} klasser af ${dimension}`,
    ...table(
      ["Nøgle", "Titel", "Gælder", "Mapning", "Registreret", "Af"],
      klasser.map(({ noegle, titel, gyldigFra, gyldigTil = "", mapning = "", registreret, aktoer }) => [
        noegle,
        titel,
        `${gyldigFra} – ${gyldigTil}`.trimEnd(),
        mapning,
        clockTime(registreret),
        aktoer,
      ]),
    ),
  ]);

const importKlasser = async (session: Session, id: string, file: string): Promise<Exit> => {
  const body = readContent(file);
  if (body === undefined) {
    session.print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  return show(session, await session.client.importerKlasser({ id, body }), ({ lukket, tilfoejet }) => [
    `${tilfoejet} klasser er registreret, ${lukket} lukket`,
  ]);
};
