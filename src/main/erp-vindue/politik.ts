import type { Handlingsvindue } from "../../adapters/rest/opkraevning-handling.js";
import type { Input, Output } from "../../contract/endpoints.js";
import { type Politik, STANDARDPOLITIK } from "../../domain/debitor/politik.js";
import { REGIMER, satserOf } from "../../domain/debitor/regime.js";
import { readPolitikker, setPolitik } from "../../erp/debitor/politik.js";
import type { Debitor } from "../../erp/debitor/porte.js";
import { ok } from "../../kit/result.js";
import type { Decide } from "./decide.js";

/** What a municipality has decided about bills and reminders, as the API has it. */
export const politikOf = (
  debitor: Debitor,
  decide: Decide,
  idag: () => string,
): Pick<Handlingsvindue, "sePolitik" | "saetPolitik"> => ({
  sePolitik: async ({ myndighed }) => ok(await show(debitor, myndighed, idag())),
  saetPolitik: async (input, aktoer) => {
    const { gyldigFra } = input.body;
    const sat = await decide(input, aktoer, "Politik", (query, anledning) =>
      setPolitik(query, anledning, gyldigFra, politikFrom(input.body)),
    );
    return sat.ok ? ok(await show(debitor, input.myndighed, idag())) : sat;
  },
});

type Oenske = Input<"saetPolitik">["body"];

const politikFrom = (body: Oenske): Politik => {
  const { kreditornummer, bankkonti, betalingsfrist, dageTilRykker, dageMellem, rykkere, bagatel } = body;
  return {
    ...{ kreditornummer, bankkonti, betalingsfrist, dageTilRykker, dageMellem, rykkere, bagatel },
    gebyr: { offentlig: body.gebyrOffentlig, civil: body.gebyrCivil },
    rente: { offentlig: body.renteOffentlig, civil: body.renteCivil },
  };
};

const felter = (gyldigFra: string, { gebyr, rente, bankkonti, ...politik }: Politik): Oenske => ({
  gyldigFra,
  ...politik,
  bankkonti: [...bankkonti],
  gebyrOffentlig: gebyr.offentlig,
  gebyrCivil: gebyr.civil,
  renteOffentlig: rente.offentlig,
  renteCivil: rente.civil,
});

const show = async (debitor: Debitor, myndighed: string, idag: string): Promise<Output<"sePolitik">> => {
  const beslutninger = await readPolitikker(debitor.database.query, myndighed);
  const nu = beslutninger.find(({ gyldigFra }) => gyldigFra <= idag);
  return {
    myndighed,
    gaeldende: {
      ...felter(nu?.gyldigFra ?? satserOf("offentlig", idag).gyldigFra, nu?.politik ?? STANDARDPOLITIK),
      standard: nu === undefined,
    },
    historik: beslutninger.map(({ gyldigFra, politik, aktoer, sat }) => ({
      ...felter(gyldigFra, politik),
      aktoer,
      sat,
    })),
    lofter: REGIMER.map((regime) => {
      const { lov, gyldigFra, gebyrLoft } = satserOf(regime, idag);
      return { regime, lov, gyldigFra, gebyrLoft };
    }),
  };
};
