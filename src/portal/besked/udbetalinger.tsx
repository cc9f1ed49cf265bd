import type { Child } from "hono/jsx";
import type { Output } from "../../contract/endpoints.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { readBetalingsid } from "../../domain/nemkonto/betalingsid.js";
import { NKSBetalingsanmodning, NKSStandsning } from "../../domain/nemkonto/model.js";
import { Udbetalingsanmodning, Udbetalingsstatus } from "../../domain/udbetaling/model.js";
import { readJson } from "../../kit/json-reader.js";
import type { Static, TObject } from "../../kit/schema.js";
import { Beloeb } from "../parts/beloeb.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { maskeretPart } from "../parts/udbetaling.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";
import { texts } from "./indhold-texts.js";

/** Most payouts in the table. */
const MAX_UDBETALINGER = 100;

/** A payout as a message names it. */
type Naevnt = {
  /** Undefined where it is another system that pays, by an id of its own. */
  readonly id: string | undefined;
  readonly hvad: string;
  readonly beloeb?: Oere;
  readonly dato?: string;
};

const read = <S extends TObject>(schema: S, indhold: string): Static<S> | undefined => {
  const { value, faults } = readJson(schema, new TextEncoder().encode(indhold));
  return faults.length === 0 ? (value as Static<S>) : undefined;
};

/** The payouts that a message of SF1590_C or SF1590_E is about, by its operation; undefined of any other. */
const NAEVNTE: Readonly<Record<string, (indhold: string) => readonly Naevnt[] | undefined>> = {
  OpretUdbetaling: (indhold) =>
    read(Udbetalingsanmodning, indhold)?.udbetalinger.map((one) => ({
      id: one.udbetalingIdentifikator,
      hvad: `${one.ydelsesart}, ${maskeretPart(one.betalingsmodtager)}`,
      beloeb: one.beloeb,
      dato: one.dispositionsdato,
    })),
  UdbetalingsstatusAfsend: (indhold) => {
    const one = read(Udbetalingsstatus, indhold);
    return one === undefined
      ? undefined
      : [
          {
            id: one.udbetalingIdentifikator,
            hvad: [one.udfald, one.aarsagskode, one.aarsag].filter((del) => del !== undefined).join(" "),
            beloeb: one.beloeb,
            dato: one.dato,
          },
        ];
  },
  NKSBetalingsanmodningAfsend: (indhold) => {
    const bundt = read(NKSBetalingsanmodning, indhold);
    return bundt?.betalinger.map((one) => ({
      id: readBetalingsid(one.betalingIdentifikator),
      hvad: `${one.ydelsesart ?? ""} ${maskeretPart(one.betalingsmodtager)}`,
      beloeb: one.beloeb,
      dato: bundt.udfoerelsesdato,
    }));
  },
  NKSBetalingStands: (indhold) => {
    const one = read(NKSStandsning, indhold);
    return one === undefined
      ? undefined
      : [{ id: readBetalingsid(one.betalingIdentifikator), hvad: one.begrundelse }];
  },
};

type Props = {
  readonly besked: Pick<Output<"seBesked">, "operation" | "indhold" | "myndighed">;
  /** What stands there when it is no message about payouts. */
  readonly ellers: Child;
  readonly sprog: Sprog;
};

/** What a message says of payouts, each with the way to where it is now. */
export const Udbetalinger = ({ besked: { operation, indhold, myndighed }, ellers, sprog }: Props) => {
  const t = texts(sprog);
  const naevnte = Object.hasOwn(NAEVNTE, operation) ? NAEVNTE[operation]!(indhold) : undefined;
  if (naevnte === undefined) return <>{ellers}</>;
  const viste = naevnte.slice(0, MAX_UDBETALINGER);
  return (
    <>
      {viste.length < naevnte.length ? <p>{t.foersteUdbetalinger(viste.length, naevnte.length)}</p> : null}
      <Tabel
        caption={t.udbetalinger}
        rows={viste}
        columns={[
          {
            head: t.udbetaling,
            heads: true,
            cell: ({ id }) =>
              id === undefined ? "" : <a href={udbetalingUrl({ myndighed, id })}>{shortId(id)}</a>,
          },
          { head: t.ydelse, cell: ({ hvad }) => maskCpr(hvad) },
          {
            head: t.dato,
            cell: ({ dato }) => (dato === undefined ? "" : <Dato dato={dato} sprog={sprog} />),
          },
          {
            head: t.beloeb,
            number: true,
            cell: ({ beloeb }) => (beloeb === undefined ? "" : <Beloeb oere={beloeb} />),
          },
        ]}
      />
    </>
  );
};
