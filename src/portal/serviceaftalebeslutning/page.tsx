import type { Aftalehandling } from "../../domain/serviceaftale.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, type Page, page, redirect, refuse, statusOf } from "../page.js";
import { AFTALEHANDLINGER, type Aftale, fittingBeslutninger } from "../parts/aftale.js";
import { begrundelsesfejl, MAX_BEGRUNDELSE, readBegrundelse } from "../parts/begrundelse.js";
import { Langtekstfelt } from "../parts/felter.js";
import { aftaleUrl, beslutningUrl, withQuery } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { findAftale } from "../serviceaftale/find.js";
import { Aftalefakta } from "../serviceaftale/page.js";
import { beslutninger } from "../serviceaftale/texts.js";
import { texts } from "./texts.js";

const readHandling = (text: string | undefined): Aftalehandling | undefined =>
  AFTALEHANDLINGER.find((one) => one === text);

type Problems = { readonly felt?: string | undefined; readonly refused?: Refused };

const show = (
  ask: Ask,
  aftale: Aftale,
  handling: Aftalehandling,
  { felt, refused }: Problems = {},
): Answer => {
  const t = texts(ask.sprog);
  const status = refused === undefined ? (felt === undefined ? 200 : 400) : statusOf(refused);
  return page(
    `${t[handling]}: ${aftale.itsystemnavn}, ${aftale.myndighedsnavn}`,
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "begrundelse", tekst: felt }]} sprog={ask.sprog} />
      )}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afslag} sprog={ask.sprog} />}
      <h1>{t[handling]}</h1>
      <p>{t[`${handling}Hvad`]}</p>
      <Aftalefakta aftale={aftale} sprog={ask.sprog} />
      {fittingBeslutninger(aftale.tilstand).includes(handling) ? (
        <Formular ask={ask} aftale={aftale} handling={handling} felt={felt} />
      ) : (
        <Meddelelse slags="warning" heading={t.passerIkke} />
      )}
    </>,
    status,
  );
};

type FormularProps = {
  readonly ask: Ask;
  readonly aftale: Aftale;
  readonly handling: Aftalehandling;
  readonly felt: string | undefined;
};

const Formular = ({ ask: { sprog, form }, aftale, handling, felt }: FormularProps) => {
  const t = texts(sprog);
  return (
    <form method="post" action={beslutningUrl(aftale.id, handling)}>
      <Langtekstfelt
        name="begrundelse"
        label={t.begrundelse}
        hint={t.begrundelseHint}
        value={maskCpr(form.begrundelse ?? "")}
        error={felt}
        max={MAX_BEGRUNDELSE}
      />
      <p class="knapper">
        <button class={`button button-${handling === "godkend" ? "primary" : "warning"}`} type="submit">
          {beslutninger(sprog)[handling]}
        </button>
        <a class="button button-tertiary" href={aftaleUrl(aftale.id)}>
          {t.fortryd}
        </a>
      </p>
    </form>
  );
};

/** `/serviceaftaler/{id}/{handling}`: what the decision means, and the form that takes it. */
export const beslutningPage: Page = async (ask) => {
  const handling = readHandling(ask.params.handling);
  const found = await findAftale(ask.client, ask.params.id ?? "");
  if (!found.ok) return refuse(found.error);
  return handling === undefined || found.value === undefined ? missing : show(ask, found.value, handling);
};

/** The same address, posted: the decision is recorded, and the agreement is shown. */
export const beslutningAction: Page = async (ask) => {
  const handling = readHandling(ask.params.handling);
  const found = await findAftale(ask.client, ask.params.id ?? "");
  if (!found.ok) return refuse(found.error);
  if (handling === undefined || found.value === undefined) return missing;
  const begrundelse = readBegrundelse(ask.form);
  const felt = begrundelsesfejl(begrundelse, texts(ask.sprog));
  if (felt !== undefined) return show(ask, found.value, handling, { felt });
  const { id } = found.value;
  const done = await ask.client[`${handling}Serviceaftale`]({ id, body: { begrundelse } });
  return done.ok
    ? redirect(withQuery(aftaleUrl(id), { besluttet: "ja" }))
    : show(ask, found.value, handling, { refused: done.error });
};
