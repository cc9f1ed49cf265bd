import type { Command } from "commander";
import { gaeldendePaa, naesteBeslutning } from "../domain/beslutning.js";
import type { Result } from "../kit/result.js";
import type { Client, Refused } from "../sdk/client.js";
import { readDato, readKommune } from "./arguments.js";
import type { Exit } from "./exit.js";
import { clockTime, table } from "./layout.js";
import { show, type Tools } from "./run.js";
import type { Session } from "./session.js";

/** The commands of a municipality's own rules, whatever they are about: shown, and decided anew from a day on. */

type Fra = { readonly gyldigFra: string };
type Politikker<P> = {
  readonly gaeldende: P & { readonly standard: boolean };
  readonly historik: readonly (P & { readonly aktoer: string; readonly sat: Date })[];
};
type Svar<S> = Promise<Result<S, Refused>>;

/** One of the rules: its name, and how it stands. */
export type Regel<P> = readonly [navn: string, vaerdi: (politik: P) => string];

/** What is its own of each set of rules. `P`: the rules; `S`: the answer with them; `V`: what can be asked for. */
export type Politikkommando<P, S, V> = {
  readonly beskrivelse: string;
  readonly eksempel: string;
  readonly regler: readonly Regel<P>[];
  /** What else the answer tells. */
  readonly mere?: (svar: S) => readonly string[];
  readonly see: (client: Client, myndighed: string) => Svar<S>;
  readonly set: (client: Client, input: { readonly myndighed: string; readonly body: P }) => Svar<S>;
  readonly addOptions: (saet: Command) => Command;
  /** The rules with what is asked for in them. */
  readonly med: (politik: P, valg: V) => P;
  /** What somebody must know of the change. */
  readonly advar?: (foer: P, nu: P) => readonly string[];
};

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

export const addPolitikCommands = <P extends Fra, S extends Politikker<P>, V>(
  under: Command,
  { run }: Tools,
  kommando: Politikkommando<P, S, V>,
): void => {
  const politik = under.command("politik").description(kommando.beskrivelse);
  politik
    .command("vis")
    .argument(...KOMMUNE)
    .description("Vis reglerne, der gælder nu, og det, der er besluttet før")
    .action(run((session, myndighed: string) => showPolitik(session, myndighed, kommando)));
  kommando
    .addOptions(
      politik
        .command("saet")
        .argument(...KOMMUNE)
        .requiredOption("--fra <dato>", "den første dag, de gælder", readDato),
    )
    .description("Beslut nye regler; det, der ikke nævnes, bliver, som det er den dag")
    .addHelpText("after", `\nEksempel:\n  ${kommando.eksempel}`)
    .action(
      run((session, myndighed: string, valg: V & { readonly fra: string }) =>
        setPolitik(session, myndighed, valg, kommando),
      ),
    );
};

const showPolitik = async <P extends Fra, S extends Politikker<P>, V>(
  session: Session,
  myndighed: string,
  kommando: Politikkommando<P, S, V>,
): Promise<Exit> => show(session, await kommando.see(session.client, myndighed), linesOf(kommando));

const setPolitik = async <P extends Fra, S extends Politikker<P>, V>(
  session: Session,
  myndighed: string,
  { fra, ...valg }: V & { readonly fra: string },
  kommando: Politikkommando<P, S, V>,
): Promise<Exit> => {
  const foer = await kommando.see(session.client, myndighed);
  if (!foer.ok) return show(session, foer, linesOf(kommando));
  const { gaeldende, historik } = foer.value;
  const paaDagen = gaeldendePaa<P>(historik, fra, gaeldende);
  const body = { ...kommando.med(paaDagen, valg as unknown as V), gyldigFra: fra };
  const svar = await kommando.set(session.client, { myndighed, body });
  const exit = show(session, svar, linesOf(kommando));
  if (!svar.ok) return exit;
  for (const advarsel of kommando.advar?.(paaDagen, body) ?? []) session.print.note(advarsel);
  const naeste = naesteBeslutning(historik, fra);
  if (naeste !== undefined)
    session.print.note(`Fra ${naeste} gælder de regler, der allerede er besluttet fra den dag.`);
  return exit;
};

const linesOf =
  <P extends Fra, S extends Politikker<P>, V>({ regler, mere = () => [] }: Politikkommando<P, S, V>) =>
  (svar: S): readonly string[] => {
    const { gaeldende, historik } = svar;
    return [
      ...table(
        ["Regel", `Fra ${gaeldende.gyldigFra}`],
        regler.map(([navn, vaerdi]) => [navn, vaerdi(gaeldende)]),
      ),
      gaeldende.standard
        ? "Kommunen har ikke besluttet noget endnu; dette er standarden."
        : "Besluttet af kommunen.",
      ...mere(svar),
      ...(historik.length === 0
        ? []
        : table(
            ["Fra", "Besluttet", "Af", "Ændret"],
            historik.map((one, nr) => [
              one.gyldigFra,
              clockTime(one.sat),
              one.aktoer,
              aendret(regler, historik[nr + 1], one),
            ]),
          )),
    ];
  };

/** What a decision has changed; of the first, all that it says. */
const aendret = <P>(regler: readonly Regel<P>[], foer: P | undefined, nu: P): string =>
  regler
    .filter(([, vaerdi]) => foer === undefined || vaerdi(foer) !== vaerdi(nu))
    .map(([navn, vaerdi]) => `${navn}: ${vaerdi(nu)}`)
    .join("; ");
