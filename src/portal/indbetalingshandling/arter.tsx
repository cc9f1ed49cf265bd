import { randomUUID } from "node:crypto";
import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Tekstfelt } from "../parts/felter.js";
import { felterne, type Handlingsart, kald, readBegrundelse } from "../parts/handling.js";
import { readKroner } from "../parts/kroner.js";
import type { Noegle } from "../parts/links.js";
import { Partfelter, partfejl, readPart } from "../parts/part.js";
import { frigoer, placer, tilbagebetal } from "./texts.js";

/** What can be done with a payment. */

const INDBETALINGSHANDLINGER = ["placer", "frigoer", "tilbagebetal"] as const;
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

export const indbetalingshandlinger = (sprog: Sprog): Readonly<Record<Indbetalingshandling, Art>> => ({
  placer: placering(sprog),
  frigoer: frigoerelse(sprog),
  tilbagebetal: tilbagebetaling(sprog),
});

/** What fits a payment as it stands. */
export const fittingIndbetalingshandlinger = ({
  rest,
  daekninger,
}: Pick<Output<"seIndbetaling">, "rest" | "daekninger">): readonly Indbetalingshandling[] => [
  ...(rest > 0n ? (["placer", "tilbagebetal"] as const) : []),
  ...(daekninger.some(({ ophaevet }) => !ophaevet) ? (["frigoer"] as const) : []),
];
