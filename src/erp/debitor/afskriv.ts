import { isHosKommunen } from "../../domain/debitor/fordring.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import type { Bevaegelserow, Fordringrow } from "./billede.js";
import { takeOff } from "./fordel.js";
import { lockFordringer, readBevaegelser, readDelfordringer } from "./laes.js";
import type { Debitor, Query } from "./porte.js";
import { undoOf } from "./registrering/nedregulering.js";
import { skriv } from "./skriv.js";

type Afskrivning = { readonly fordringer: readonly Uuid[]; readonly dato: string; readonly aarsag: string };
type Svar = Promise<Result<readonly Bevaegelserow[], readonly Fejl[]>>;

/** Give up what is owed of claims. DEB-024: no such claim; DEB-031: it is at PSRM, which writes off itself. */
export const afskriv = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordringer: ids, dato, aarsag }: Afskrivning,
): Svar => {
  const fordringer = await lockFordringer(query, anledning.myndighed, ids);
  const problems = [
    ...ids.filter((id) => fordringer.every((one) => one.id !== id)).map((id) => fejl("DEB-024", { id })),
    ...fordringer
      .filter(({ tilstand }) => !isHosKommunen(tilstand))
      .map(({ id, tilstand }) => fejl("DEB-031", { id, tilstand })),
  ];
  if (problems.length > 0) return failed(problems);
  const dele = await readDelfordringer(query, anledning.myndighed, ids);
  const bevaegelser = fordringer.flatMap(({ id, restance }) =>
    takeOff(restance, id, dele, { art: "AFSKRIVNING", virkningsdato: dato, aarsag }),
  );
  return skriv(debitor, query, anledning, { bevaegelser });
};

type Oenske = { readonly id: Uuid; readonly aarsag: string; readonly medTilhoerende?: boolean | undefined };

/** A collector gives one claim up, or with what is owed of its interest and fees. DEB-031; DEB-044: no such claim. */
export const afskrivMedTilhoerende = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, aarsag, medTilhoerende = false }: Oenske,
): Promise<Result<readonly { readonly id: Uuid }[], readonly Fejl[]>> => {
  const fordringer = await query<{ id: Uuid }>(
    "debitor-afskrives",
    `select id from debitor.fordring where myndighed = $1
     and (id = $2 or ($3 and hovedfordring = $2 and restance > 0)) order by id`,
    [anledning.myndighed, id, medTilhoerende],
  );
  if (fordringer.every((one) => one.id !== id)) return failed([fejl("DEB-044", { id })]);
  const ids = fordringer.map((one) => one.id);
  const afskrevet = await afskriv(debitor, query, anledning, {
    fordringer: ids,
    dato: anledning.dato,
    aarsag,
  });
  return afskrevet.ok ? ok(fordringer) : afskrevet;
};

/** What was written off of a claim is owed again. DEB-044: no such claim; DEB-079: nothing was. */
export const ophaevAfskrivning = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  fordring: Uuid,
  aarsag: string,
): Svar => {
  const { myndighed } = anledning;
  const [laast] = await lockFordringer(query, myndighed, [fordring]);
  if (laast === undefined) return failed([fejl("DEB-044", { id: fordring })]);
  const bevaegelser = await readBevaegelser(query, myndighed, [fordring]);
  const ophaevede = new Set(bevaegelser.map(({ ophaever }) => ophaever));
  const aabne = bevaegelser.filter(({ art, nr }) => art === "AFSKRIVNING" && !ophaevede.has(nr));
  if (aabne.length === 0) return failed([fejl("DEB-079", { id: fordring })]);
  return skriv(debitor, query, anledning, {
    bevaegelser: aabne.map((one) => undoOf(one, undefined, aarsag)),
  });
};

/** RIM has written a claim off: what is left of it is given up here too. */
export const afskrivHosPsrm = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, restance }: Pick<Fordringrow, "id" | "restance">,
  aarsag: string,
): Svar => {
  const dele = await readDelfordringer(query, anledning.myndighed, [id]);
  const felter = { art: "AFSKRIVNING" as const, virkningsdato: anledning.dato, aarsag };
  return skriv(debitor, query, anledning, { bevaegelser: takeOff(restance, id, dele, felter) });
};
