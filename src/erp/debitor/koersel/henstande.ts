import { nextBankdag } from "../../../domain/bankdage.js";
import { sum } from "../../../domain/beloeb.js";
import { forfaldenRate, ratestande, udfaldOf } from "../../../domain/debitor/betalingsordning.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { slutHenstand } from "../henstand/henstand.js";
import { betaltAf, lockAktive, type Ordning, readAktive, skiftOrdning } from "../henstand/ordninger.js";
import { slutFor } from "../henstand/slut.js";
import { FORDRING } from "../laes.js";
import type { Query } from "../porte.js";
import { skriv } from "../skriv.js";
import type { Koerselstype, Valg } from "./koersel.js";
import { mustBook } from "./tvang.js";

const SKYLDNERE = `select skyldner from debitor.fordring
    where myndighed = $1 and tilstand = 'HENSTAND' and srb < $2
  union select skyldner from debitor.betalingsordning where myndighed = $1 and tilstand = 'AKTIV'`;

const UDLOEBNE = `select ${FORDRING} from debitor.fordring
  where myndighed = $1 and skyldner = any ($2::text[]) and tilstand = 'HENSTAND' and srb < $3 order by id`;

const udloebne = async (
  query: Query,
  { myndighed, dato }: Valg,
  skyldnere: readonly string[],
  write: boolean,
): Promise<readonly Fordringrow[]> => {
  const rows = await query<Fordringrow>(
    write ? "debitor-udloebne-laas" : "debitor-udloebne-laes",
    write ? `${UDLOEBNE} for update` : UDLOEBNE,
    [myndighed, skyldnere, dato],
  );
  // A last day on a closed day moves to the next bank day: until that has passed one can still pay in time.
  return rows.filter(({ srb }) => srb !== null && nextBankdag(srb) < dato);
};

/**
 * What has run out: henstand whose day has passed, and agreements whose instalments are all paid, or one of them not in
 * time. Their claims are collected again. It starts by itself when there is something to do, and once: each ends by its state.
 */
export const henstandskoersel: Koerselstype = {
  art: "henstand",
  tekst: "Henstand udløbet",
  count: async (query, { myndighed, dato }) => {
    const [row] = await query<{ antal: number }>(
      "debitor-antal-henstand",
      `select count(*)::int as antal from (${SKYLDNERE}) s`,
      [myndighed, dato],
    );
    return row!.antal;
  },
  next: async (query, { myndighed, dato }, efter, antal) => {
    const rows = await query<{ skyldner: string }>(
      "debitor-naeste-henstand",
      `select skyldner from (${SKYLDNERE}) s where skyldner > $3 order by skyldner limit $4`,
      [myndighed, dato, efter, antal],
    );
    return rows.map(({ skyldner }) => skyldner);
  },
  treat: async (debitor, query, koersel, skyldnere, anledning) => {
    const read = anledning === undefined ? readAktive : lockAktive;
    const ordninger = await read(query, koersel.myndighed, skyldnere);
    const doemte = ordninger.map((ordning) => ({
      ordning,
      udfald: udfaldOf(ordning.rater, betaltAf(ordning), koersel.dato),
    }));
    const brudte = doemte.filter(({ udfald }) => udfald === "betalingsordning.misligholdt");
    const under = new Set(ordninger.flatMap(({ fordringer }) => fordringer));
    const slut = (await udloebne(query, koersel, skyldnere, anledning !== undefined)).filter(
      ({ id }) => !under.has(id),
    );
    if (anledning !== undefined) {
      for (const { ordning, udfald } of doemte)
        if (udfald !== undefined)
          await skiftOrdning(query, anledning, ordning, udfald, grundOf(ordning, koersel));
      const data = { grund: "Betalingsordningen er misligholdt" };
      const fordringsskift = [
        ...(await slutFor(
          query,
          anledning,
          brudte.map(({ ordning }) => ordning),
          data,
        )),
        ...slut.map((one) => slutHenstand(one, [], anledning.dato, { grund: "Henstanden er udløbet" })),
      ];
      mustBook(await skriv(debitor, query, anledning as Anledning, { fordringsskift }));
    }
    return {
      udloebet: slut.length,
      misligholdt: brudte.length,
      overholdt: doemte.filter(({ udfald }) => udfald === "betalingsordning.overholdt").length,
      beloeb: Number(
        sum([...slut.map(({ restance }) => restance), ...brudte.map(({ ordning }) => ordning.restance)]),
      ),
    };
  },
};

/** Which instalment broke it, for who asks why. */
const grundOf = (ordning: Ordning, { dato }: Valg): Readonly<Record<string, unknown>> => {
  const rate = forfaldenRate(ratestande(ordning.rater, betaltAf(ordning)), dato);
  return rate === undefined ? {} : { rate: rate.dato };
};
