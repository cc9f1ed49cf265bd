import type { Sprog } from "../../domain/fejl.js";
import { DESTINATIONER } from "../../domain/udbetaling/model.js";
import type { Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { readBankkonto } from "../parts/bankkonto.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Destinationsfelter } from "../parts/destination.js";
import { Tekstfelt } from "../parts/felter.js";
import { felterne, type Handlingsart, kald, readBegrundelse } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { MAX_UDBETALINGSBEGRUNDELSE, type Udbetaling } from "../parts/udbetaling.js";
import { afslaa, frigiv, genudbetal, luk, stands } from "./texts.js";

/** What can be done with a payout, and when. */

export type Udbetalingsart = Handlingsart<Noegle>;

type Beslut = (
  client: Client,
  input: Noegle & { readonly body: { readonly begrundelse: string } },
) => Promise<Result<unknown, Refused>>;

/** An action that asks for nothing but its reason. */
export const begrundet =
  (texts: (sprog: Sprog) => Pick<Udbetalingsart, "titel" | "hvad" | "knap">, beslut: Beslut, alvor = false) =>
  (sprog: Sprog): Udbetalingsart => ({
    ...texts(sprog),
    ...(alvor ? { alvor: true } : {}),
    Felter: (props) => <Begrundelsesfelt {...props} max={MAX_UDBETALINGSBEGRUNDELSE} />,
    udfoer: async (client, noegle, form) => {
      const begrundelse = readBegrundelse(form, MAX_UDBETALINGSBEGRUNDELSE, sprog);
      if (!begrundelse.ok) return felterne(begrundelse.error);
      return kald(beslut(client, { ...noegle, body: { begrundelse: begrundelse.value } }));
    },
  });

/** Pay it again: to the same account, or to another; on the day that is asked for, or as soon as can be. */
const genudbetalingsart = (sprog: Sprog): Udbetalingsart => ({
  ...genudbetal(sprog),
  Felter: (props) => (
    <>
      <Tekstfelt
        name="dispositionsdato"
        type="date"
        label={genudbetal(sprog).dato}
        hint={genudbetal(sprog).datoHint}
        value={props.form.dispositionsdato}
      />
      <Destinationsfelter {...props} all={genudbetal(sprog).somFoer} />
      <Begrundelsesfelt {...props} max={MAX_UDBETALINGSBEGRUNDELSE} />
    </>
  ),
  udfoer: async (client, noegle, form) => {
    const begrundelse = readBegrundelse(form, MAX_UDBETALINGSBEGRUNDELSE, sprog);
    const bankkonto = readBankkonto(form, sprog);
    const felter = [
      ...(bankkonto.ok ? [] : [bankkonto.error]),
      ...(begrundelse.ok ? [] : [begrundelse.error]),
    ];
    if (!begrundelse.ok || !bankkonto.ok) return felterne(...felter);
    const destination = DESTINATIONER.find((one) => one === form.destination);
    const { dispositionsdato = "" } = form;
    const body = {
      begrundelse: begrundelse.value,
      ...(dispositionsdato === "" ? {} : { dispositionsdato }),
      ...(destination === undefined ? {} : { destination }),
      ...bankkonto.value,
    };
    return kald(client.genudbetal({ ...noegle, body }));
  },
});

/** By the name of its page; what a reader is likeliest to have come for stands first. */
const ARTER = {
  frigiv: begrundet(frigiv, (client, input) => client.frigivUdbetaling(input)),
  afslaa: begrundet(afslaa, (client, input) => client.afslaaUdbetaling(input), true),
  genudbetal: genudbetalingsart,
  stands: begrundet(stands, (client, input) => client.standsUdbetaling(input), true),
  luk: begrundet(luk, (client, input) => lukUbetalt(client, input), true),
} as const satisfies Readonly<Record<string, (sprog: Sprog) => Udbetalingsart>>;
type Handling = keyof typeof ARTER;

/** It lapses by closing the task that says it is not paid. */
const lukUbetalt: Beslut = async (client, { myndighed, id, body }) => {
  const found = await client.seUdbetaling({ myndighed, id });
  if (!found.ok) return found;
  // Without such a task somebody came first: the hub says so of the id it is asked about.
  const opgave = found.value.opgaver.find(({ art }) => art === "ubetalt")?.id ?? id;
  return client.lukUdbetalingsopgave({ myndighed, id: opgave, body });
};

/** What the ledger calls an action, and what its page is called. */
const MULIGT: Readonly<Record<string, Handling>> = {
  frigivUdbetaling: "frigiv",
  afslaaUdbetaling: "afslaa",
  genudbetal: "genudbetal",
  standsUdbetaling: "stands",
  lukUdbetalingsopgave: "luk",
};

export const findUdbetalingsart = (handling: string | undefined, sprog: Sprog): Udbetalingsart | undefined =>
  handling !== undefined && Object.hasOwn(ARTER, handling) ? ARTER[handling as Handling](sprog) : undefined;

/** The actions that fit a payout as it stands; the ledger says which. */
export const fittingUdbetalingshandlinger = ({ muligt }: Pick<Udbetaling, "muligt">, sprog: Sprog) =>
  muligt.flatMap((navn) => {
    const handling = MULIGT[navn];
    return handling === undefined ? [] : [{ handling, art: ARTER[handling](sprog) }];
  });
