import { isCvr } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { isDate, todayIn } from "../../kit/dates.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, type Page, page, redirect, statusOf } from "../page.js";
import { Langtekstfelt, Tekstfelt } from "../parts/felter.js";
import { tilbagefoerUrl } from "../parts/links.js";
import { holdsCpr, maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { texts } from "./texts.js";

/** `/konti/{myndighed}/bilag/{loebenummer}/tilbagefoer?gjort=…`: reverse a booked bilag. */
export const tilbagefoerPage: Page = async (ask) => show(ask, {});

const MAX = 60;

const show = async (
  { sprog, params, query, form }: Ask,
  { refused, felt }: { readonly refused?: Refused; readonly felt?: string },
): Promise<Answer> => {
  const { myndighed = "", loebenummer = "" } = params;
  if (!isCvr(myndighed) || !/^\d{1,18}$/.test(loebenummer)) return missing;
  const t = texts(sprog);
  const { gjort } = query;
  const status = refused === undefined ? (felt === undefined ? 200 : 400) : statusOf(refused);
  return page(
    t.title,
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "begrundelse", tekst: felt }]} sprog={sprog} />
      )}
      <h1>{t.title}</h1>
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.duer} sprog={sprog} />}
      {gjort === undefined || !/^\d{1,18}$/.test(gjort) ? null : (
        <Meddelelse slags="success" heading={t.gjort(loebenummer, gjort)} />
      )}
      <p class="font-lead">{t.lead(loebenummer, myndighedsnavn(myndighed))}</p>
      <form method="post" action={tilbagefoerUrl(myndighed, Number(loebenummer))}>
        <Tekstfelt
          name="dato"
          type="date"
          label={t.dato}
          value={form.dato ?? todayIn("Europe/Copenhagen", new Date())}
        />
        <Langtekstfelt
          name="begrundelse"
          label={t.begrundelse}
          hint={t.begrundelseHint}
          value={maskCpr(form.begrundelse ?? "")}
          error={felt}
          max={MAX}
        />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.foerTilbage}
          </button>
        </p>
      </form>
    </>,
    status,
  );
};

/** The form of the page. */
export const tilbagefoerAction: Page = async (ask) => {
  const { client, params, form, sprog } = ask;
  const { myndighed = "", loebenummer = "" } = params;
  if (!isCvr(myndighed)) return missing;
  const dato = form.dato ?? "";
  const begrundelse = (form.begrundelse ?? "").replace(/\s+/g, " ").trim().slice(0, MAX);
  if (!isDate(dato) || begrundelse === "" || holdsCpr(begrundelse)) {
    return show(ask, { felt: texts(sprog).mangler });
  }
  const done = await client.tilbagefoerBilag({ myndighed, loebenummer, body: { dato, begrundelse } });
  return done.ok
    ? redirect(tilbagefoerUrl(myndighed, Number(loebenummer), { gjort: String(done.value.loebenummer) }))
    : show(ask, { refused: done.error });
};
