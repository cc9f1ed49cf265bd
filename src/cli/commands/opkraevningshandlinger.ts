import { type Command, Option } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { TILBAGEKALDSAARSAGER, type Tilbagekaldsaarsag } from "../../domain/inddrivelse/aktioner/aktion.js";
import { maskCpr } from "../../domain/maskering.js";
import { readDato, readKommune, readTal, readUuid } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const BEGRUNDELSE = ["--begrundelse <tekst>", "hvorfor; uden personers numre"] as const;
const FORDRING = ["<id>", "fordringens id", readUuid] as const;

const readUuider = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  readUuid(text),
];

/** Deferring, writing off, answering what fagsystemer ask for, and the watch on forældelse. */
export const addOpkraevningshandlingCommands = (opkraevning: Command, { run }: Tools): void => {
  const henstand = opkraevning
    .command("henstand")
    .description("Udsæt fordringer, eller afslut henstand før tid");
  henstand
    .command("giv")
    .argument(...KOMMUNE)
    .argument("<id...>", "fordringernes id'er", readUuider)
    .requiredOption("--til <dato>", "den nye sidste rettidige betalingsdato", readDato)
    .requiredOption(...BEGRUNDELSE)
    .description("Udsæt fordringer med deres renter og gebyrer")
    .action(run(giveHenstand));
  henstand
    .command("afslut")
    .argument(...KOMMUNE)
    .argument("<id...>", "fordringernes id'er", readUuider)
    .requiredOption(...BEGRUNDELSE)
    .description("Afslut henstand før tid; fordringerne opkræves igen")
    .action(run(endHenstand));
  opkraevning
    .command("afskriv")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .requiredOption(...BEGRUNDELSE)
    .option("--tilhoerende", "også dens renter og gebyrer")
    .description("Opgiv det, der skyldes af en fordring")
    .action(run(writeOff));
  opkraevning
    .command("ophaev-afskrivning")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .requiredOption(...BEGRUNDELSE)
    .description("Det afskrevne skyldes igen, som en ny bevægelse")
    .action(run(undoWriteOff));
  addSvar(opkraevning, run);
};

const addSvar = (opkraevning: Command, run: Tools["run"]): void => {
  opkraevning
    .command("besvar")
    .argument(...KOMMUNE)
    .argument("<id>", "opgavens id, som 'oeir opkraevning opgaver' viser det", readUuid)
    .requiredOption(...BEGRUNDELSE)
    .option("--afslaa", "afslå; ellers godkendes og udføres den")
    .addOption(
      new Option("--tilbagekald <årsag>", "når en fordring tilbagekaldes fra PSRM").choices(
        TILBAGEKALDSAARSAGER,
      ),
    )
    .option("--virkning <dato>", "kun ved BORT", readDato)
    .description("Besvar et fagsystems anmodning om en handling")
    .action(run(answer));
  opkraevning
    .command("foraeldelser")
    .argument(...KOMMUNE)
    .option("--dage <antal>", "dage tilbage eller færre (ellers 180)", readTal(0, 2_000))
    .description("Vis fordringer tæt på eller efter deres forældelse")
    .action(run(listForaeldelser));
};

const resultLines = ({ fordringer }: Output<"givHenstand">): readonly string[] =>
  table(
    ["Fordring", amountHeading("Restance"), "Tilstand", "Betales senest", "Forældes", "Id"],
    fordringer.map((f) => [
      maskCpr(f.beskrivelse),
      amount(f.restance),
      f.tilstandsnavn,
      f.srb ?? "",
      f.foraeldelsesdato,
      f.id,
    ]),
  );

type Begrundet = { readonly begrundelse: string };

const giveHenstand = async (
  session: Session,
  myndighed: string,
  ids: readonly string[],
  { til, begrundelse }: Begrundet & { readonly til: string },
): Promise<Exit> => {
  const body = { fordringer: [...ids], til, begrundelse };
  return show(session, await session.client.givHenstand({ myndighed, body }), resultLines);
};

const endHenstand = async (
  session: Session,
  myndighed: string,
  ids: readonly string[],
  { begrundelse }: Begrundet,
): Promise<Exit> => {
  const body = { fordringer: [...ids], begrundelse };
  return show(session, await session.client.afslutHenstand({ myndighed, body }), resultLines);
};

const writeOff = async (
  session: Session,
  myndighed: string,
  id: string,
  { begrundelse: aarsag, tilhoerende = false }: Begrundet & { readonly tilhoerende?: boolean },
): Promise<Exit> => {
  const body = { aarsag, medTilhoerende: tilhoerende };
  return show(session, await session.client.afskrivFordring({ myndighed, id, body }), resultLines);
};

const undoWriteOff = async (
  session: Session,
  myndighed: string,
  id: string,
  { begrundelse: aarsag }: Begrundet,
): Promise<Exit> =>
  show(session, await session.client.ophaevAfskrivning({ myndighed, id, body: { aarsag } }), resultLines);

type Svarvalg = Begrundet & {
  readonly afslaa?: boolean;
  readonly tilbagekald?: Tilbagekaldsaarsag;
  readonly virkning?: string;
};

const answer = async (
  session: Session,
  myndighed: string,
  id: string,
  { begrundelse, afslaa = false, tilbagekald, virkning }: Svarvalg,
): Promise<Exit> => {
  const body = {
    godkendt: !afslaa,
    begrundelse,
    ...(tilbagekald === undefined ? {} : { tilbagekaldsaarsag: tilbagekald }),
    ...(virkning === undefined ? {} : { virkningsdato: virkning }),
  };
  return show(
    session,
    await session.client.besvarOpgave({ myndighed, id, body }),
    ({ handling, godkendt }) => [
      `${handling} er ${godkendt ? "godkendt og udført" : "afslået"}; fagsystemet får svaret.`,
    ],
  );
};

const listForaeldelser = async (
  session: Session,
  myndighed: string,
  { dage }: { readonly dage?: number },
): Promise<Exit> => {
  const asked = { myndighed, ...(dage === undefined ? {} : { dage: String(dage) }) };
  return show(session, await session.client.seForaeldelser(asked), (liste) =>
    liste.fordringer.length === 0
      ? [`Ingen fordringer har ${liste.dage} dage eller færre tilbage.`]
      : table(
          ["Dage", "Forældes", amountHeading("Restance"), "Tilstand", "Fordring", "Kan afbrydes ved", "Id"],
          liste.fordringer.map((f) => [
            f.foraeldet ? "FORÆLDET" : String(f.dageTilbage),
            f.foraeldelsesdato,
            amount(f.restance),
            f.tilstandsnavn,
            maskCpr(f.beskrivelse),
            f.afbrydes[0] ?? "",
            f.id,
          ]),
        ),
  );
};
