import { fristOf, type Opgavefejl } from "../domain/fejlopgave.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Fejlopgave, Opgavepost } from "./opgaveporte.js";
import type { Haendelse } from "./ports.js";

/**
 * The bookkeeping of the work list: from how it stands, and what has happened, to how it stands then. Pure; whoever
 * writes it holds the list's lock from reading to commit, so that what is decided here is what comes to be.
 */

/** A message that has met a task, known by its original; `loest` is null while it waits. */
export type Opgaveraekke = {
  readonly myndighed: Cvr;
  readonly opgave: Uuid;
  readonly besked: Uuid;
  readonly afsenderSystem: Uuid;
  readonly element: string | null;
  readonly linje: number | null;
  readonly kolonne: number | null;
  readonly steder: number;
  readonly oprettet: Date;
  readonly loest: Date | null;
  readonly loestAf: Uuid | null;
};

/** How the list stands, as far as it matters: open tasks with the posts' causes or messages, and these messages' rows. */
export type Opgavestand = {
  readonly opgaver: readonly Fejlopgave[];
  readonly raekker: readonly Opgaveraekke[];
  /** The original of each sending that a post's message takes the place of. */
  readonly originaler: ReadonlyMap<Uuid, Uuid>;
};

/** What has changed, as it is to stand, and its rows for the log. */
export type Opgaveaendring = {
  readonly opgaver: readonly Fejlopgave[];
  readonly raekker: readonly Opgaveraekke[];
  readonly haendelser: readonly Haendelse[];
};

/** A task under way: `post` is the last that touched it. */
type Sag = { opgave: Fejlopgave; readonly ny: boolean; post?: Opgavepost };
type Bog = {
  readonly sager: Map<Uuid, Sag>;
  readonly byCause: Map<string, Uuid>;
  /** Rows by message, then by task. */
  readonly raekker: Map<Uuid, Map<Uuid, Opgaveraekke>>;
  readonly touched: Map<string, Opgaveraekke>;
};

const causeKey = (myndighed: Cvr, aarsag: string): string => `${myndighed}|${aarsag}`;

const keep = (bog: Bog, raekke: Opgaveraekke): void => {
  const rows = bog.raekker.get(raekke.besked) ?? new Map<Uuid, Opgaveraekke>();
  bog.raekker.set(raekke.besked, rows.set(raekke.opgave, raekke));
};

const change = (bog: Bog, raekke: Opgaveraekke): void => {
  keep(bog, raekke);
  bog.touched.set(`${raekke.opgave}/${raekke.besked}`, raekke);
};

const openBog = ({ opgaver, raekker }: Opgavestand): Bog => {
  const bog: Bog = { sager: new Map(), byCause: new Map(), raekker: new Map(), touched: new Map() };
  for (const opgave of opgaver) {
    bog.sager.set(opgave.id, { opgave, ny: false });
    bog.byCause.set(causeKey(opgave.myndighed, opgave.aarsag), opgave.id);
  }
  for (const raekke of raekker) keep(bog, raekke);
  return bog;
};

const count = (sag: Sag, post: Opgavepost, antal: number, uloest: number): void => {
  const { opgave } = sag;
  sag.opgave = { ...opgave, antal: opgave.antal + antal, uloest: opgave.uloest + uloest };
  sag.post = post;
};

/** The message no longer waits, but for the causes in `stays`. */
const solve = (bog: Bog, besked: Uuid, post: Opgavepost, stays: ReadonlySet<string>): void => {
  for (const raekke of bog.raekker.get(besked)?.values() ?? []) {
    const sag = bog.sager.get(raekke.opgave);
    if (sag === undefined || raekke.loest !== null || stays.has(sag.opgave.aarsag)) continue;
    change(bog, { ...raekke, loest: post.tid, loestAf: post.besked });
    count(sag, post, 0, -1);
  }
};

const newSag = (bog: Bog, post: Opgavepost, { aarsag, ejer, itsystem, fejl }: Opgavefejl, id: Uuid): Sag => {
  const { myndighed, tid, afsenderSystem: foerstFra } = post;
  const opgave: Fejlopgave = {
    ...{ myndighed, id, aarsag, ejer, itsystem, foerstFra, fejl },
    ...{ oprettet: tid, frist: fristOf(ejer, tid), lukket: null, lukketVed: null, antal: 0, uloest: 0 },
  };
  const sag = { opgave, ny: true };
  bog.sager.set(id, sag);
  bog.byCause.set(causeKey(myndighed, aarsag), id);
  return sag;
};

/** The message waits for this cause: a row in its task, which is made when there is none. Nothing doubles. */
const wait = (bog: Bog, post: Opgavepost, problem: Opgavefejl, newId: () => Uuid): void => {
  const known = bog.byCause.get(causeKey(post.myndighed, problem.aarsag));
  const sag = known === undefined ? newSag(bog, post, problem, newId()) : bog.sager.get(known)!;
  const before = bog.raekker.get(post.original)?.get(sag.opgave.id);
  if (before?.loest === null) return;
  const { sted } = problem.fejl;
  change(bog, {
    myndighed: post.myndighed,
    opgave: sag.opgave.id,
    besked: post.original,
    afsenderSystem: post.afsenderSystem,
    element: sted?.element ?? null,
    linje: sted?.linje ?? null,
    kolonne: sted?.kolonne ?? null,
    steder: problem.steder,
    oprettet: before?.oprettet ?? post.tid,
    loest: null,
    loestAf: null,
  });
  count(sag, post, before === undefined ? 1 : 0, 1);
};

const closed = ({ opgave, post }: Sag): Fejlopgave =>
  opgave.uloest > 0 || post === undefined ? opgave : { ...opgave, lukket: post.tid, lukketVed: post.ved };

const logOf = (opgave: Fejlopgave, { ny, post }: Sag): readonly Haendelse[] => {
  const { myndighed, id: emne, ejer, fejl, frist, antal, lukketVed } = opgave;
  const log = { myndighed, emneArt: "fejlopgave", emne, aktoer: "posthuset" } as const;
  const besked = post?.besked;
  return [
    ...(ny
      ? [{ ...log, art: "fejlopgave.oprettet", data: { ejer, frist, besked, fejl: [fejl] } } as const]
      : []),
    ...(lukketVed === null
      ? []
      : [{ ...log, art: "fejlopgave.lukket", data: { ved: lukketVed, antal, besked } } as const]),
  ];
};

/** The list after these posts, in their order. A task closes when nothing waits for it once all of them are told. */
export const keepOpgaver = (
  stand: Opgavestand,
  poster: readonly Opgavepost[],
  newId: () => Uuid,
): Opgaveaendring => {
  const bog = openBog(stand);
  for (const post of poster) {
    solve(bog, post.original, post, new Set(post.fejl.map(({ aarsag }) => aarsag)));
    const replaced = post.erstatter === null ? undefined : stand.originaler.get(post.erstatter);
    if (replaced !== undefined && replaced !== post.original) solve(bog, replaced, post, new Set());
    for (const problem of post.fejl) wait(bog, post, problem, newId);
  }
  const sager = [...bog.sager.values()].filter(({ post }) => post !== undefined);
  const opgaver = sager.map(closed);
  return {
    opgaver,
    raekker: [...bog.touched.values()],
    haendelser: opgaver.flatMap((opgave, index) => logOf(opgave, sager[index]!)),
  };
};
