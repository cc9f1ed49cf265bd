import { randomUUID } from "node:crypto";
import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { felterne, type Handlingsart, kald, readBegrundelse } from "../parts/handling.js";
import { kronefelt, readKroner } from "../parts/kroner.js";
import type { Noegle } from "../parts/links.js";
import { Partfelter, partfejl, readPart } from "../parts/part.js";
import { formatDato } from "../parts/tid.js";
import { afregn, frigoer, placer, tilbagebetal } from "./texts.js";

/** What can be done with a payment. */

const INDBETALINGSHANDLINGER = ["placer", "afregn", "frigoer", "tilbagebetal"] as const;
export type Indbetalingshandling = (typeof INDBETALINGSHANDLINGER)[number];

export const readIndbetalingshandling = (text: string | undefined): Indbetalingshandling | undefined =>
  INDBETALINGSHANDLINGER.find((one) => one === text);

/** Longest reason that the hub takes here, in characters. */
const MAX = 100;

type Art = Handlingsart<Noegle>;

const placering = (sprog: Sprog): Art => ({
  ...placer(sprog),
  Felter: ({ form, fejlOf }) => <Partfelter slags={form.slags} error={fejlOf("nummer")} sprog={sprog} />,
  udfoer: async (client, noegle, form) => {
    const part = readPart(form);
    if (part === undefined) return felterne({ felt: "nummer", tekst: partfejl(sprog) });
    return kald(client.placerIndbetaling({ ...noegle, body: { part } }));
  },
});

const frigoerelse = (sprog: Sprog): Art => ({
  ...frigoer(sprog),
  alvor: true,
  Felter: (props) => <Begrundelsesfelt {...props} max={MAX} />,
  udfoer: async (client, noegle, form) => {
    const begrundelse = readBegrundelse(form, MAX, sprog);
    if (!begrundelse.ok) return felterne(begrundelse.error);
    return kald(client.frigoerIndbetaling({ ...noegle, body: { begrundelse: begrundelse.value } }));
  },
});

/** The form carries the id of its repayment: sent twice it is one. */
const tilbagebetaling = (sprog: Sprog): Art => {
  const t = tilbagebetal(sprog);
  return {
    ...t,
    alvor: true,
    Felter: (props) => (
      <>
        <input type="hidden" name="nr" value={props.form.nr ?? randomUUID()} />
        <Tekstfelt
          name="beloeb"
          label={t.beloeb}
          hint={t.beloebHint}
          value={props.form.beloeb}
          error={props.fejlOf("beloeb")}
        />
        <Begrundelsesfelt {...props} max={MAX} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const beloeb = readKroner(form.beloeb);
      const begrundelse = readBegrundelse(form, MAX, sprog);
      const felter = [
        ...(beloeb === undefined || beloeb === 0n ? [{ felt: "beloeb", tekst: t.duerIkke }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (felter.length > 0 || !begrundelse.ok || beloeb === undefined) return felterne(...felter);
      const tilbagebetalingIdentifikator = isUuid(form.nr ?? "") ? form.nr! : randomUUID();
      const body = { tilbagebetalingIdentifikator, beloeb, begrundelse: begrundelse.value };
      return kald(client.tilbagebetalIndbetaling({ ...noegle, body }));
    },
  };
};

/** A settlement that PSRM has told of, and whose money is not known to have come. */
export type Ventende = Pick<Output<"seUnderretninger">["underretninger"][number], "id" | "dato" | "beloeb">;

/** Newest first; the one of just what the payment has left is chosen, to be seen and said. */
const afregning = (sprog: Sprog, ventende: readonly Ventende[]): Art => {
  const t = afregn(sprog);
  return {
    ...t,
    Felter: ({ form, fejlOf }) =>
      ventende.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Valgfelt
          name="afregning"
          label={t.afregning}
          hint={t.hint}
          all={t.vaelg}
          value={form.afregning ?? ventende.find(({ beloeb }) => kronefelt(beloeb) === form.beloeb)?.id}
          valg={ventende.map(({ id, dato, beloeb }) => ({
            value: id,
            text: `${formatDato(dato, sprog)}: ${formatSaldo(beloeb)} kr.`,
          }))}
          error={fejlOf("afregning")}
        />
      ),
    udfoer: async (client, noegle, { afregning: id = "" }) =>
      isUuid(id)
        ? kald(client.afregnIndbetaling({ ...noegle, body: { afregning: id } }))
        : felterne({ felt: "afregning", tekst: t.mangler }),
  };
};

/** `ventende`: the settlements that a payment may be the payout of. */
export const indbetalingshandlinger = (
  sprog: Sprog,
  ventende: readonly Ventende[] = [],
): Readonly<Record<Indbetalingshandling, Art>> => ({
  placer: placering(sprog),
  afregn: afregning(sprog, ventende),
  frigoer: frigoerelse(sprog),
  tilbagebetal: tilbagebetaling(sprog),
});

/** What fits a payment as it stands: money from the bank that covers nothing may be Gældsstyrelsen's. */
export const fittingIndbetalingshandlinger = ({
  kilde,
  rest,
  daekninger,
}: Pick<Output<"seIndbetaling">, "kilde" | "rest" | "daekninger">): readonly Indbetalingshandling[] => {
  const daekker = daekninger.some(({ ophaevet }) => !ophaevet);
  return [
    ...(rest > 0n ? (["placer"] as const) : []),
    ...(rest > 0n && kilde === "bank" && !daekker ? (["afregn"] as const) : []),
    ...(rest > 0n ? (["tilbagebetal"] as const) : []),
    ...(daekker ? (["frigoer"] as const) : []),
  ];
};
