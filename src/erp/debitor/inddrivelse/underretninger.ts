import type { Fejl } from "../../../domain/fejl.js";
import type { Underretning } from "../../../domain/inddrivelse/aktioner/underretning.js";
import { writeExact } from "../../../kit/json-exact.js";
import { ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import { afskrivHosPsrm } from "../afskriv.js";
import type { Fordringrow } from "../billede.js";
import { lockFordringer } from "../laes.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { Standset, whyStandset } from "../standset.js";
import { skiftFordringer } from "../tilstande.js";
import { afregn } from "./afregning.js";
import { bookDaekning } from "./daekninger.js";
import { PSRM } from "./foelg-op.js";
import { comeBack } from "./kvittering.js";
import { findByNummer, takeOut } from "./nummer.js";
import type { NumreretUnderretning, Psrm } from "./psrm.js";
import { keepUdskudt, mustWait, noteUdskudte, readUdskudte, setAside, takeUdskudt } from "./udskudte.js";

/**
 * What PSRM tells of itself: each notice once, with how far has been read in the same transaction. One that cannot be booked is a
 * person's task and is set aside (`udskudte.ts`), to be tried again at every round. Gives how many were new or were booked now;
 * rejects at the end with what nobody expected.
 */
export const readUnderretninger = async (
  debitor: Debitor,
  psrm: Psrm,
  myndighed: string,
): Promise<number> => {
  const { query } = debitor.database;
  const uventede: unknown[] = [];
  const note = (reason: unknown) => {
    if (!(reason instanceof Standset)) uventede.push(reason);
  };
  const [laeser] = await query<{ laest: bigint }>(
    "debitor-laest",
    "select laest from debitor.underretningslaeser where myndighed = $1",
    [myndighed],
  );
  const igen = await retryUdskudte(debitor, myndighed, note);
  const nye = await psrm.underretninger(myndighed, laeser?.laest ?? 0n);
  for (const ny of nye) await readNy(debitor, myndighed, ny, note);
  await noteUdskudte(debitor, query, myndighed);
  if (uventede.length > 0) throw uventede[0];
  return igen + nye.length;
};

/** Gives how many were booked: piece after piece, for as long as all of one can be. */
const retryUdskudte = async (
  debitor: Debitor,
  myndighed: string,
  note: (reason: unknown) => void,
): Promise<number> => {
  let antal = 0;
  for (;;) {
    const udskudte = await readUdskudte(debitor.database.query, myndighed);
    let bogfoert = 0;
    for (const udskudt of udskudte) {
      const { nr } = udskudt;
      const reason = await tryToBook(debitor, myndighed, udskudt, async (query, anledning) =>
        (await takeUdskudt(query, myndighed, nr)) ? book(debitor, query, anledning, udskudt) : ok(undefined),
      );
      if (reason === undefined) bogfoert += 1;
      else {
        note(reason);
        await keepUdskudt(debitor.database.query, myndighed, nr, whyStandset(reason));
      }
    }
    antal += bogfoert;
    if (bogfoert === 0 || bogfoert < udskudte.length) return antal;
  }
};

/** Somebody may read the same notices at the same moment: the one who comes second does nothing. */
const readNy = async (
  debitor: Debitor,
  myndighed: string,
  ny: NumreretUnderretning,
  note: (reason: unknown) => void,
): Promise<void> => {
  const reason = await tryToBook(debitor, myndighed, ny, async (query, anledning) => {
    if (!(await advance(query, myndighed, ny.nr))) return ok(undefined);
    if (!(await mustWait(query, myndighed, ny))) return book(debitor, query, anledning, ny);
    return ok(await setAside(query, myndighed, ny));
  });
  if (reason === undefined) return;
  note(reason);
  await debitor.database.transaction(async (query) => {
    if (await advance(query, myndighed, ny.nr)) await setAside(query, myndighed, ny, whyStandset(reason));
  });
};

/** How far has been read; false when it has been read before. */
const advance = async (query: Query, myndighed: string, nr: bigint): Promise<boolean> => {
  const laest = await query(
    "debitor-laest-til",
    `insert into debitor.underretningslaeser (myndighed, laest) values ($1, $2)
     on conflict (myndighed) do update set laest = excluded.laest where debitor.underretningslaeser.laest < excluded.laest
     returning laest`,
    [myndighed, nr],
  );
  return laest.length > 0;
};

type Svar = Promise<Result<unknown, readonly Fejl[]>>;

/** In one transaction; gives why it could not be, and then nothing of it is left. */
const tryToBook = async (
  debitor: Debitor,
  myndighed: string,
  { underretning }: NumreretUnderretning,
  work: (query: Query, anledning: Anledning) => Svar,
): Promise<unknown> => {
  const hvad = { myndighed, aktoer: PSRM, tekst: `PSRM: ${underretning.slags.toLowerCase()}` };
  try {
    const svar = await withAnledning(debitor, hvad, work);
    return svar.ok ? undefined : new Standset(svar.error);
  } catch (reason) {
    return reason;
  }
};

const book = async (debitor: Debitor, query: Query, anledning: Anledning, ny: NumreretUnderretning): Svar => {
  const { myndighed } = anledning;
  const { underretning } = ny;
  if (underretning.slags === "AFREGNING") {
    await keep(query, myndighed, ny, undefined);
    return afregn(debitor, query, anledning, ny.nr, underretning);
  }
  const nummer = await findByNummer(query, myndighed, underretning.fordringId);
  const [fordring] = await lockFordringer(query, myndighed, nummer === undefined ? [] : [nummer.fordring]);
  await keep(query, myndighed, ny, fordring);
  return apply(debitor, query, anledning, underretning, fordring);
};

/** Kept as it came, whatever it is: PSRM forgets it after three months. */
const keep = async (
  query: Query,
  myndighed: string,
  { nr, underretning }: NumreretUnderretning,
  fordring: Fordringrow | undefined,
): Promise<void> => {
  const beloeb = underretning.slags === "AFREGNING" ? underretning.udbetalt : underretning.beloeb;
  await query(
    "debitor-ny-underretning",
    `insert into debitor.underretning (myndighed, nr, id, slags, psrm_id, fordring, dato, beloeb, indhold)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      myndighed,
      nr,
      underretning.id,
      underretning.slags,
      underretning.slags === "AFREGNING" ? null : underretning.fordringId,
      fordring?.id ?? null,
      underretning.dato,
      beloeb,
      writeExact(underretning),
    ],
  );
};

/** Interest that RIM has added is kept and shown; it is the municipality's income when it is collected. */
const apply = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  underretning: Exclude<Underretning, { slags: "AFREGNING" }>,
  fordring: Fordringrow | undefined,
): Svar => {
  const { myndighed } = anledning;
  if (underretning.slags === "RENTER") return ok(undefined);
  if (underretning.slags === "ALLOKERING" || underretning.slags === "UDLIGNING")
    return bookDaekning(debitor, query, anledning, underretning, fordring);
  if (fordring === undefined) return ok(undefined);
  const { fordringId, aarsag } = underretning;
  if (underretning.slags === "AFSKRIVNING") {
    if (underretning.skyldner !== undefined) return letOff(debitor, query, myndighed, fordring, aarsag);
    await takeOut(query, myndighed, fordringId, "AFSKREVET");
    return afskrivHosPsrm(debitor, query, anledning, fordring, `Afskrevet af RIM: ${aarsag}`);
  }
  const ude = await takeOut(query, myndighed, fordringId, underretning.aarsag);
  await skiftFordringer(query, anledning, await comeBack(query, myndighed, ude, underretning.aarsag));
  return ok(undefined);
};

/** One of several debtors is let off: the others still owe it all. Who that is, a person must end on the account. */
const letOff = async (
  debitor: Debitor,
  query: Query,
  myndighed: string,
  { id: emne }: Fordringrow,
  aarsag: string,
): Svar => {
  await createOpgave(debitor, query, myndighed, { art: "haefter-fri", emne, data: { aarsag } });
  return ok(undefined);
};
