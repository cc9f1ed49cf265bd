import { nextBankdag } from "../../../domain/bankdage.js";
import { sum } from "../../../domain/beloeb.js";
import type { Politik } from "../../../domain/debitor/politik.js";
import { satserOf } from "../../../domain/debitor/regime.js";
import { naesteSkridt } from "../../../domain/debitor/rykker.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { addDays } from "../../../kit/dates.js";
import type { Fordringrow } from "../billede.js";
import { readGebyrtal } from "../gebyrer.js";
import { byForfald, FORDRING } from "../laes.js";
import { readPolitik } from "../politik.js";
import type { Debitor, Query } from "../porte.js";
import { skriv } from "../skriv.js";
import { samlet } from "../skrivning.js";
import type { Brev } from "./brev.js";
import { writeBreve } from "./breve.js";
import type { Koerselstype, Valg } from "./koersel.js";
import { readRentebare } from "./rentebare.js";
import { readBetalte, rykketOf } from "./rykket.js";
import { bySkyldner, type Modtager, perSkyldner, readModtagere } from "./skyldnere.js";
import { gebyrOf, nyeRenter, type Rentebar, skrivTilskrevne, type Tilskrevet } from "./tilskriv.js";
import { mustBook } from "./tvang.js";

const READ = `select ${FORDRING} from debitor.fordring
  where myndighed = $1 and skyldner = any ($2::text[]) and tilstand in ('OPKRAEVET', 'RYKKET') and restance > 0
    and foraeldelsesdato >= $3
  order by fordring.id`;

/** What is forældet can be demanded no more: it is neither reminded of nor costs anything. */
const read = async (query: Query, { myndighed, dato }: Valg, skyldnere: readonly string[], write: boolean) =>
  byForfald(
    await query<Fordringrow>(
      write ? "debitor-rykker-laas" : "debitor-rykker-laes",
      write ? `${READ} for update` : READ,
      [myndighed, skyldnere, dato],
    ),
  );

/** What one debtor is reminded of: the claims that are due for it, and what is added. */
type Rykker = {
  readonly skyldner: string;
  readonly aabne: readonly Fordringrow[];
  readonly rykkede: readonly Fordringrow[];
  readonly gebyrer: readonly Tilskrevet[];
  readonly renter: readonly Tilskrevet[];
};

/**
 * The reminder run: one letter per debtor with what is overdue, one fee per law, and the interest that has fallen due. What is
 * left of a claim that is paid is reminded of as often, without a fee. A debtor below the municipality's bagatel is left alone.
 */
export const rykkerkoersel: Koerselstype = {
  art: "rykker",
  tekst: "Rykkerkørsel",
  ...perSkyldner(["OPKRAEVET", "RYKKET"]),
  treat: async (debitor, query, koersel, skyldnere, anledning) => {
    const { myndighed, dato } = koersel;
    const politik = await readPolitik(query, myndighed, dato);
    const fordringer = await read(query, koersel, skyldnere, anledning !== undefined);
    const hoved = fordringer.filter((one) => one.slags === "hovedfordring" && isOverdue(one, politik, dato));
    const rentebare = new Map(
      (await readRentebare(query, myndighed, hoved)).map((one) => [one.fordring.id, one]),
    );
    const gebyrtal = await readGebyrtal(query, myndighed, [...rentebare.keys()]);
    const efterladte = (await readBetalte(query, myndighed, fordringer))
      .filter((one) => isOverdue({ ...one, rykket: rykketOf(one, fordringer) }, politik, dato))
      .flatMap(({ id }) => fordringer.filter(({ hovedfordring }) => hovedfordring === id));
    const rykkes = new Set([...hoved, ...efterladte].map(({ id }) => id));
    const rykkere = [...bySkyldner(fordringer)].flatMap(([skyldner, aabne]) =>
      rykkerOf(debitor, { skyldner, aabne, rykkes, rentebare, gebyrtal }, politik, dato),
    );
    if (anledning !== undefined && rykkere.length > 0) {
      const tilskrevne = rykkere.flatMap(({ renter, gebyrer }) => [...renter, ...gebyrer]);
      const modtagere = await readModtagere(
        query,
        myndighed,
        fordringer.map(({ id }) => id),
      );
      const skift = rykkere.flatMap(({ rykkede }) =>
        rykkede.map(({ id, rykket }) => ({
          fordring: id,
          haendelse: "fordring.rykket" as const,
          data: { nr: rykket.length + 1 },
          felter: { rykket: dato },
        })),
      );
      mustBook(
        await skriv(
          debitor,
          query,
          anledning,
          samlet([skrivTilskrevne(tilskrevne), { fordringsskift: skift }]),
        ),
      );
      const breve = rykkere.map((rykker) => brevOf(rykker, koersel, politik, modtagere));
      await writeBreve(query, koersel, breve);
    }
    return resultatOf(rykkere);
  },
};

const isOverdue = (fordring: Fordringrow, politik: Politik, dato: string): boolean => {
  const { regime, srb, rykket, forfaldsdato } = fordring;
  const skridt = naesteSkridt({ regime, srb: srb ?? forfaldsdato, rykket }, politik, dato);
  return skridt.slags === "rykker" && skridt.tidligst <= dato;
};

const rykkerOf = (
  debitor: Debitor,
  {
    skyldner,
    aabne,
    rykkes,
    rentebare,
    gebyrtal,
  }: Pick<Rykker, "skyldner" | "aabne"> & {
    readonly rykkes: ReadonlySet<Uuid>;
    readonly rentebare: ReadonlyMap<string, Rentebar>;
    readonly gebyrtal: (id: Uuid) => number;
  },
  politik: Politik,
  dato: string,
): readonly Rykker[] => {
  const rykkede = aabne.filter(({ id }) => rykkes.has(id));
  const hoved = rykkede.filter(({ id }) => rentebare.has(id));
  if (rykkede.length === 0 || sum(aabne.map(({ restance }) => restance)) < politik.bagatel) return [];
  const gebyrer = (["offentlig", "civil"] as const).flatMap((regime) => {
    const under = hoved.filter((one) => one.regime === regime);
    const skridt = under.map(({ id, srb, forfaldsdato, rykket }) =>
      naesteSkridt({ regime, srb: srb ?? forfaldsdato, rykket, gebyrer: gebyrtal(id) }, politik, dato),
    );
    // One letter, one fee: on the oldest claim that may still bear one.
    const nr = skridt.findIndex((one) => one.slags === "rykker" && one.gebyr > 0n);
    const valgt = skridt[nr];
    return valgt?.slags === "rykker" ? [gebyrOf(under[nr]!, valgt.gebyr, dato, debitor.newId)] : [];
  });
  const renter = hoved
    .filter(({ regime }) => politik.rente[regime])
    .flatMap(({ id }) => nyeRenter(rentebare.get(id)!, dato, debitor.newId));
  return [{ skyldner, aabne, rykkede, gebyrer, renter }];
};

/** Everything that is open and overdue stands on the letter, with what has just been added. */
const brevOf = (
  { skyldner, aabne, rykkede, gebyrer, renter }: Rykker,
  { dato }: Valg,
  politik: Politik,
  modtagere: ReadonlyMap<string, Modtager>,
): Brev => {
  const nye = [...renter, ...gebyrer].map(({ fordring }) => ({ ...fordring, restance: fordring.hovedstol }));
  const regimer = [...new Set(rykkede.map(({ regime }) => regime))];
  return {
    slags: "rykker",
    skyldner,
    modtager: modtagere.get(skyldner) ?? { navn: "", adresselinjer: [] },
    fordringer: [...aabne.filter(({ srb }) => srb === null || srb < dato), ...nye],
    betalingsdato: nextBankdag(addDays(dato, politik.dageMellem)),
    kreditornummer: politik.kreditornummer,
    lov: regimer.map((regime) => satserOf(regime, dato).lov),
  };
};

const resultatOf = (rykkere: readonly Rykker[]) => {
  const total = (tilskrevne: readonly Tilskrevet[]): number =>
    Number(sum(tilskrevne.map(({ fordring }) => fordring.hovedstol)));
  return {
    rykkere: rykkere.length,
    fordringer: rykkere.reduce((antal, { rykkede }) => antal + rykkede.length, 0),
    gebyrer: total(rykkere.flatMap(({ gebyrer }) => gebyrer)),
    renter: total(rykkere.flatMap(({ renter }) => renter)),
    beloeb: Number(sum(rykkere.flatMap(({ aabne }) => aabne.map(({ restance }) => restance)))),
  };
};
