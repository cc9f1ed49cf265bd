import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { Argument } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { KOERSELSARTER, KOERSELSBELOEB } from "../../contract/opkraevning.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Refused } from "../../sdk/client.js";
import { readDato, readKommune } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, clockTime, table } from "../layout.js";
import { progress } from "../progress.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

type Koersel = Output<"startKoersel">;

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** Runs over many debtors: what one would do, and carrying it out. */
export const addKoerselCommands = (opkraevning: Command, { run }: Tools): void => {
  opkraevning
    .command("koersler")
    .argument(...KOMMUNE)
    .description("Vis de nyeste kørsler, og hvor langt de er")
    .action(run(listKoersler));
  opkraevning
    .command("koer")
    .argument(...KOMMUNE)
    .addArgument(new Argument("<art>", "hvad der køres").choices(KOERSELSARTER))
    .option("--dato <dato>", "den dag, der køres for (ellers i dag)", readDato)
    .option("--proev", "vis, hvad der ville ske, med totaler; intet skrives")
    .description("Kør regninger, rykkere, renter, parathed eller inddrivelse, og følg kørslen til ende")
    .addHelpText("after", "\nEksempel:\n  oeir opkraevning koer Helsingør rykker --proev")
    .action(run(startKoersel));
};

/** How long between two looks at a run, in ms. */
const FOLLOW = 200;

const totalLines = ({ resultat }: Koersel): readonly string[] =>
  resultat.map(({ navn, tal }) => {
    const value = KOERSELSBELOEB.includes(navn) ? `${amount(BigInt(tal)).trim()} kr.` : tal;
    return `  ${navn.padEnd(14)} ${value}`;
  });

const startKoersel = async (
  session: Session,
  myndighed: string,
  art: Koersel["art"],
  { dato, proev = false }: { readonly dato?: string; readonly proev?: boolean },
): Promise<Exit> => {
  const body = { art, ...(dato === undefined ? {} : { dato }), forhaandsvisning: proev };
  const begun = await session.client.startKoersel({ myndighed, body });
  const ended = begun.ok && !proev ? await follow(session, myndighed, begun.value) : begun;
  return show(session, ended, (koersel) => [
    proev
      ? `Kørslen ${art} pr. ${koersel.dato} ville give (intet er skrevet):`
      : `Kørslen ${art} pr. ${koersel.dato} er færdig: ${koersel.behandlet} af ${koersel.antal} er behandlet.`,
    ...totalLines(koersel),
  ]);
};

/** Looks at the run until it has ended. */
const follow = async (
  session: Session,
  myndighed: string,
  begun: Koersel,
): Promise<Result<Koersel, Refused>> => {
  for (;;) {
    const seen = await session.client.seKoersler({ myndighed });
    if (!seen.ok) return failed(seen.error);
    const now = seen.value.koersler.find(({ id }) => id === begun.id) ?? begun;
    const done = now.tilstand === "FAERDIG";
    progress(session, `Kører ${now.art}`, done ? 1 : part(now));
    if (done) return ok(now);
    await sleep(FOLLOW);
  }
};

const part = ({ antal, behandlet }: Koersel): number => (antal === 0 ? 0 : Math.min(0.99, behandlet / antal));

const listKoersler = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seKoersler({ myndighed }), ({ koersler }) =>
    table(
      ["Startet", "Art", "Dato", "Tilstand", "Behandlet", "Af"],
      koersler.map((k) => [
        k.startet === undefined ? "" : clockTime(k.startet),
        k.art,
        k.dato,
        k.tilstand,
        `${k.behandlet}/${k.antal}`,
        k.aktoer,
      ]),
    ),
  );
