import { randomUUID } from "node:crypto";
import type { Sprog } from "../../domain/fejl.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, page, redirect, statusOf } from "../page.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Destinationsfelter } from "../parts/destination.js";
import { Tekstfelt } from "../parts/felter.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering, type Feltfejl } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Partfelter } from "../parts/part.js";
import { MAX_UDBETALINGSBEGRUNDELSE } from "../parts/udbetaling.js";
import { nyUdbetalingUrl, udbetalingsoverblikUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { readManuel } from "./form.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/ny`: a payout made by hand. It goes to a second person before it is sent. */
export const nyUdbetalingPage = ofMyndighed(async ({ sprog }, myndighed) =>
  // One id for one form: pressed twice it is one payout.
  show(myndighed, { id: randomUUID() }, sprog),
);

type Form = Readonly<Record<string, string>>;
type Problem = { readonly felter: readonly Feltfejl[]; readonly refused?: Refused };

const show = (
  myndighed: string,
  form: Form,
  sprog: Sprog,
  { felter, refused }: Problem = { felter: [] },
): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.oprettetIkke} sprog={sprog} />}
      <Udbetalingsmenu myndighed={myndighed} her="overblik" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Felter myndighed={myndighed} form={form} felter={felter} sprog={sprog} />
    </>,
    refused === undefined ? (felter.length === 0 ? 200 : 400) : statusOf(refused),
  );
};

type Props = {
  readonly myndighed: string;
  readonly form: Form;
  readonly felter: readonly Feltfejl[];
  readonly sprog: Sprog;
};

/** Neither the payee's number nor an account is shown again. */
const Felter = ({ myndighed, form, felter, sprog }: Props) => {
  const t = texts(sprog);
  const fejlOf = (felt: string) => felter.find((one) => one.felt === felt)?.tekst;
  const felt = (name: "beloeb" | "ydelsesart" | "sagsnummer" | "kontering") => (
    <Tekstfelt
      name={name}
      label={t[name]}
      hint={t[`${name}Hint`]}
      value={maskCpr(form[name] ?? "")}
      error={fejlOf(name)}
    />
  );
  const dag = (name: "dispositionsdato" | "fraDato" | "tilDato") => (
    <Tekstfelt name={name} type="date" label={t[name]} value={form[name]} error={fejlOf(name)} />
  );
  return (
    <form method="post" action={nyUdbetalingUrl(myndighed)} autocomplete="off">
      <input type="hidden" name="id" value={form.id} />
      <Partfelter slags={form.slags} error={fejlOf("nummer")} sprog={sprog} />
      {felt("beloeb")}
      {dag("dispositionsdato")}
      {felt("ydelsesart")}
      {dag("fraDato")}
      {dag("tilDato")}
      <Destinationsfelter
        form={{ destination: "NemKonto", ...form }}
        fejlOf={fejlOf}
        sprog={sprog}
        all={t.vaelg}
      />
      {felt("sagsnummer")}
      {felt("kontering")}
      <Begrundelsesfelt form={form} fejlOf={fejlOf} sprog={sprog} max={MAX_UDBETALINGSBEGRUNDELSE} />
      <p class="knapper">
        <button class="button button-primary" type="submit">
          {t.opret}
        </button>
        <a class="button button-tertiary" href={udbetalingsoverblikUrl(myndighed)}>
          {t.fortryd}
        </a>
      </p>
    </form>
  );
};

/** The same address, posted: it is made, and waits for somebody else. */
export const nyUdbetalingAction = ofMyndighed(async ({ client, sprog, form }, myndighed) => {
  const body = readManuel(form, sprog);
  if (!body.ok) return show(myndighed, form, sprog, { felter: body.error });
  const done = await client.opretManuelUdbetaling({ myndighed, body: body.value });
  return done.ok
    ? redirect(udbetalingUrl({ myndighed, id: done.value.id }, { udfoert: "oprettet" }))
    : show(myndighed, form, sprog, { felter: [], refused: done.error });
});
