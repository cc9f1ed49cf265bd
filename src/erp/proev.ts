import { inPrecedence } from "../domain/fejl.js";
import type { Finansbilag } from "../domain/finans/model.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import type { Proevesaldo, Proevning } from "../domain/proevning.js";
import { aarOf, regnskabsaar } from "../domain/regnskabsaar.js";
import { type Bogfoering, bookedOtherwise, hashOf } from "./bogfoering.js";
import type { Posteringslinje } from "./ledger.js";
import type { Saldo, Saldoopslag } from "./regnskab.js";
import { vurderBilag } from "./vurdering.js";

/** What a rehearsal reads; it has nothing to write with. */
export type Proevegrundlag = Omit<Bogfoering, "book"> & {
  readonly saldi: (myndighed: string, opslag: readonly Saldoopslag[]) => Promise<readonly Saldo[]>;
};

/**
 * Rehearse a finansbilag: judged as booking does it, by the same functions, with the lines it would get in the ledger
 * and the balances before and after. Nothing is written. ERP-001…004 and the rules of SF1590_A.
 */
export const proevFinansbilag = async (erp: Proevegrundlag, bilag: Finansbilag): Promise<Proevning> => {
  const [{ linjer, fejl: problems }, before] = await Promise.all([
    vurderBilag(erp, bilag),
    erp.findBogfoert(bilag),
  ]);
  const navn = myndighedsnavn(bilag.modtagerMyndighed);
  if (before?.indholdHash.equals(hashOf(bilag)) === true) {
    return svar("ACCEPTERET", `Bilaget er allerede bogført som bilag ${before.loebenummer} hos ${navn}.`);
  }
  const found = problems.length === 0 && before !== undefined ? [bookedOtherwise(bilag)] : problems;
  if (found.length > 0)
    return { ...svar("AFVIST", "Bilaget ville ikke blive bogført."), fejl: inPrecedence(found) };
  const saldi = await erp.saldi(bilag.modtagerMyndighed, opslagOf(linjer));
  const navne = new Map(saldi.map(({ kontonummer, navn: kontonavn }) => [kontonummer, kontonavn]));
  return {
    ...svar("ACCEPTERET", `Bilaget ville blive bogført hos ${navn}.`),
    linjer: linjer.map(({ kontonummer, debet, kredit, bogfoeringsdato, regel }, index) => ({
      nr: index + 1,
      kontonummer,
      kontonavn: navne.get(kontonummer) ?? "",
      debet,
      kredit,
      bogfoeringsdato,
      ...(regel === null ? {} : { regel: regel.nr }),
    })),
    saldi: saldi.map((saldo) => withBilag(saldo, linjer)),
  };
};

const svar = (kode: Proevning["kode"], begrundelse: string): Proevning => ({
  kode,
  begrundelse,
  fejl: [],
  linjer: [],
  saldi: [],
});

/** Each account at the end of each year that a line of it is booked in. */
const opslagOf = (linjer: readonly Posteringslinje[]): readonly Saldoopslag[] => [
  ...new Map(
    linjer.map(({ kontonummer, bogfoeringsdato }) => {
      const pr = regnskabsaar(aarOf(bogfoeringsdato)).til;
      return [`${kontonummer}/${pr}`, { kontonummer, pr }];
    }),
  ).values(),
];

const withBilag = ({ navn, saldo, ...konto }: Saldo, linjer: readonly Posteringslinje[]): Proevesaldo => {
  const bevaegelse = linjer
    .filter(
      ({ kontonummer, bogfoeringsdato }) =>
        kontonummer === konto.kontonummer && aarOf(bogfoeringsdato) === aarOf(konto.pr),
    )
    .reduce((total, { debet, kredit }) => total + debet - kredit, 0n);
  return { ...konto, kontonavn: navn, foer: saldo, efter: saldo + bevaegelse };
};
