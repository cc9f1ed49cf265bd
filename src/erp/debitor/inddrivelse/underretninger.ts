import { type Fejl, fejltekst } from "../../../domain/fejl.js";
import type { Underretning } from "../../../domain/inddrivelse/aktioner/underretning.js";
import { writeExact } from "../../../kit/json-exact.js";
import { ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import { afskrivHosPsrm } from "../afskriv.js";
import type { Fordringrow } from "../billede.js";
import { lockFordringer } from "../laes.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { skiftFordringer } from "../tilstande.js";
import { afregn } from "./afregning.js";
import { bookDaekning } from "./daekninger.js";
import { PSRM } from "./foelg-op.js";
import { comeBack } from "./kvittering.js";
import { findByNummer, takeOut } from "./nummer.js";
import type { NumreretUnderretning, Psrm } from "./psrm.js";

/** What PSRM tells of itself: each notice once, with how far has been read in the same transaction. Gives how many were new. */
export const readUnderretninger = async (
  debitor: Debitor,
  psrm: Psrm,
  myndighed: string,
): Promise<number> => {
  const [laeser] = await debitor.database.query<{ laest: bigint }>(
    "debitor-laest",
    "select laest from debitor.underretningslaeser where myndighed = $1",
    [myndighed],
  );
  const nye = await psrm.underretninger(myndighed, laeser?.laest ?? 0n);
  for (const ny of nye) {
    const svar = await withAnledning(
      debitor,
      { myndighed, aktoer: PSRM, tekst: `PSRM: ${ny.underretning.slags.toLowerCase()}` },
      (query, anledning) => readEn(debitor, query, anledning, ny),
    );
    // One that cannot be booked stops the reading: the notices after it may build on it.
    if (!svar.ok) throw new Error(svar.error.map((one) => `${one.kode} ${fejltekst(one)}`).join(" "));
  }
  return nye.length;
};

type Svar = Promise<Result<unknown, readonly Fejl[]>>;

/** Somebody may read the same notices at the same moment: the one who comes second does nothing. */
const readEn = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  ny: NumreretUnderretning,
): Svar => {
  const { myndighed } = anledning;
  const laest = await query(
    "debitor-laest-til",
    `insert into debitor.underretningslaeser (myndighed, laest) values ($1, $2)
     on conflict (myndighed) do update set laest = excluded.laest where debitor.underretningslaeser.laest < excluded.laest
     returning laest`,
    [myndighed, ny.nr],
  );
  if (laest.length === 0) return ok(undefined);
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
