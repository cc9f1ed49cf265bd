import { type Command, InvalidArgumentError } from "commander";
import { readDato, readKommune, readTal, readUuid } from "../arguments.js";
import { type Exit, exitOfRefused } from "../exit.js";
import { aendringLines, simuleringLines } from "../omsaetning.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const AENDRING = ["<ændring>", "ændringens id", readUuid] as const;

type Moenster = { readonly dimension: string; readonly moenster: string };

/** `Funktion=557*`, given once for each dimension. */
const readMoenster = (text: string, before: readonly Moenster[] = []): readonly Moenster[] => {
  const [, dimension, moenster] = /^([^=]+)=(.+)$/.exec(text.trim()) ?? [];
  if (dimension !== undefined && moenster !== undefined) {
    return [...before, { dimension: dimension.trim(), moenster: moenster.trim() }];
  }
  throw new InvalidArgumentError("Skriv et mønster som Funktion=557* eller Art=50-59.");
};

/** Changes of the omsætningstabel. */
export const addAendringCommands = (omsaetning: Command, { run }: Tools): void => {
  omsaetning
    .command("aendringer")
    .argument(...KOMMUNE)
    .description("Vis ændringer; nyeste først")
    .action(run(listAendringer));
  omsaetning
    .command("ret")
    .argument(...KOMMUNE)
    .option("-r, --regel <nr>", "reglens nummer (udelades for en ny regel)", readTal(1, 999_999_999))
    .option("-m, --moenster <dimension=mønster>", "som Funktion=557*; kan gives flere gange", readMoenster)
    .option("-k, --konto <kontonummer>", "den konto, reglen fører til")
    .option("-o, --ophoer", "lad reglen ophøre")
    .option("-a, --aendring <id>", "føj til denne kladde (ellers begyndes en ny)", readUuid)
    .option("-b, --beskrivelse <tekst>", "hvad der ændres, og hvorfor")
    .description("Sæt i en kladde, hvad der skal ske med en regel; intet gælder, før den aktiveres")
    .addHelpText("after", RET_HELP)
    .action(run(change));
  omsaetning
    .command("simuler")
    .argument(...KOMMUNE)
    .argument(...AENDRING)
    .option("-m, --maaned <måned>", "linjer bogført i denne måned, som 2026-11 (ellers de sidste 31 dage)")
    .option("-p, --pr <dato>", "den dag, ændringen tænkes at gælde fra (ellers i dag)", readDato)
    .description("Se, hvilke bogførte linjer der ville have fået en anden konto")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir omsaetning simuler Helsingør <ændring> -m 2026-11 -p 2026-12-01",
    )
    .action(run(simulate));
  for (const [navn, operation, beskrivelse] of FLYTNINGER) {
    omsaetning
      .command(navn)
      .argument(...KOMMUNE)
      .argument(...AENDRING)
      .description(beskrivelse)
      .action(
        run(async (session: Session, myndighed: string, id: string) =>
          show(session, await session.client[operation]({ myndighed, id }), aendringLines),
        ),
      );
  }
  omsaetning
    .command("aktiver")
    .argument(...KOMMUNE)
    .argument(...AENDRING)
    .requiredOption("-f, --fra <dato>", "den første dag, ændringen gælder", readDato)
    .description("Lad en ændring gælde fra en dag")
    .addHelpText("after", "\nEksempel:\n  oeir omsaetning aktiver Helsingør <ændring> -f 2026-12-01")
    .action(run(activate));
};

const FLYTNINGER = [
  ["indstil", "indstilOmsaetningsaendring", "Indstil en kladde, så en anden kan aktivere den (fire øjne)"],
  ["hent", "hentOmsaetningsaendring", "Hent en indstillet ændring tilbage til kladde"],
  ["kasser", "kasserOmsaetningsaendring", "Kassér en ændring, der ikke er aktiveret"],
] as const;

const RET_HELP = `
Eksempler:
  oeir omsaetning ret Helsingør -r 3 -k 55771109079 -b "Ny konto fra december"
  oeir omsaetning ret Helsingør -m Funktion=557* -m Art=50-59 -k 55771109079
  oeir omsaetning ret Helsingør -r 3 -o -a <ændring>`;

const listAendringer = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seOmsaetningsaendringer({ myndighed }), ({ aendringer }) =>
    aendringer.length === 0 ? ["Ingen ændringer."] : aendringer.flatMap(aendringLines),
  );

type Oenske = {
  readonly regel?: number;
  readonly moenster?: readonly Moenster[];
  readonly konto?: string;
  readonly ophoer?: boolean;
  readonly aendring?: string;
  readonly beskrivelse?: string;
};

const change = async (session: Session, myndighed: string, oenske: Oenske): Promise<Exit> => {
  const { regel, moenster, konto, ophoer, aendring, beskrivelse } = oenske;
  const begun =
    aendring === undefined
      ? await session.client.opretOmsaetningsaendring({
          myndighed,
          body: { beskrivelse: beskrivelse ?? (regel === undefined ? "Ny regel" : `Ret regel ${regel}`) },
        })
      : undefined;
  if (begun?.ok === false) {
    session.print.refused(begun.error);
    return exitOfRefused(begun.error);
  }
  const id = begun?.value.id ?? aendring!;
  const body = {
    ...(regel === undefined ? {} : { nr: regel }),
    ...(moenster === undefined ? {} : { moenstre: [...moenster] }),
    ...(konto === undefined ? {} : { kontonummer: konto }),
    ...(ophoer === undefined ? {} : { ophoer }),
  };
  const set = await session.client.saetOmsaetningslinje({ myndighed, id, body });
  // A draft begun for a line that was refused holds nothing.
  if (!set.ok && begun !== undefined) await session.client.kasserOmsaetningsaendring({ myndighed, id });
  return show(session, set, (a) => [
    ...aendringLines(a),
    `Simulér med: oeir omsaetning simuler ${myndighed} ${id}`,
  ]);
};

type Simulering = { readonly maaned?: string; readonly pr?: string };

const simulate = async (
  session: Session,
  myndighed: string,
  id: string,
  { maaned, pr }: Simulering,
): Promise<Exit> =>
  show(
    session,
    await session.client.simulerOmsaetningsaendring({ myndighed, id, maaned, pr }),
    simuleringLines,
  );

const activate = async (
  session: Session,
  myndighed: string,
  id: string,
  { fra }: { readonly fra: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.aktiverOmsaetningsaendring({ myndighed, id, body: { gyldigFra: fra } }),
    aendringLines,
  );
