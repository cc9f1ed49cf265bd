import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { type Koersel, koerselsnavn, readArt } from "../parts/koersel.js";
import { resultatOf } from "../parts/koerselstal.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { koerselUrl, koerslerUrl, nyKoerselUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Talliste } from "../parts/talliste.js";
import { formatDato } from "../parts/tid.js";
import { forklaringer, texts } from "./texts.js";

type Wanted = Pick<Koersel, "art"> & { readonly dato?: string };

/** What the form, or the address, asks for; a date left empty is today. */
const readWanted = ({ art, dato }: Readonly<Record<string, string>>): Wanted | undefined => {
  const kendt = readArt(art);
  if (kendt === undefined) return undefined;
  return { art: kendt, ...(dato === undefined || dato === "" ? {} : { dato }) };
};

/** `/opkraevning/{myndighed}/koersler/ny?art=…&dato=…`: what the run would do, with the button that starts it. */
export const nyKoerselPage = ofMyndighed((ask, myndighed) => show(ask, myndighed, readWanted(ask.query)));

const show = async (
  { client, sprog }: Ask,
  myndighed: string,
  wanted: Wanted | undefined,
  refused?: Refused,
): Promise<Answer> => {
  const t = texts(sprog);
  if (wanted === undefined) return choose(myndighed, sprog);
  const body = { ...wanted, forhaandsvisning: true };
  const said = await client.startKoersel({ myndighed, body });
  if (!said.ok && said.error.status !== 400) return refuse(said.error);
  const navn = koerselsnavn(wanted.art, sprog);
  const wrong = refused ?? (said.ok ? undefined : said.error);
  return page(
    t.title(navn),
    <>
      <Opkraevningsmenu myndighed={myndighed} her="koersler" sprog={sprog} />
      {wrong === undefined ? null : (
        <Afslag fejl={wrong.fejl} heading={refused ? t.startetIkke : t.visesIkke} sprog={sprog} />
      )}
      <h1>{t.title(navn)}</h1>
      <p class="font-lead">{forklaringer(sprog)[wanted.art]}</p>
      {said.ok ? <Forhaandsvisning koersel={said.value} myndighed={myndighed} sprog={sprog} /> : null}
    </>,
    wrong === undefined ? 200 : statusOf(wrong),
  );
};

const choose = (myndighed: string, sprog: Sprog): Answer => {
  const t = texts(sprog);
  return page(
    t.vaelg,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="koersler" sprog={sprog} />
      <h1>{t.vaelg}</h1>
      <p>
        <a href={koerslerUrl(myndighed)}>{t.tilbage}</a>
      </p>
    </>,
    400,
  );
};

type Props = { readonly koersel: Koersel; readonly myndighed: string; readonly sprog: Sprog };

/** The totals of the dry run, and the form that starts the run for the very same day. */
const Forhaandsvisning = ({ koersel, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const { art, dato } = koersel;
  const tal = resultatOf(koersel, sprog);
  return (
    <>
      <Meddelelse slags="info" heading={t.ikkeSket}>
        <p class="alert-text">{t.ville(myndighedsnavn(myndighed), formatDato(dato, sprog))}</p>
      </Meddelelse>
      <h2>{t.resultat}</h2>
      {tal.length === 0 ? <p>{t.ingen}</p> : <Talliste tal={tal} />}
      <form method="post" action={nyKoerselUrl(myndighed)}>
        <input type="hidden" name="art" value={art} />
        <input type="hidden" name="dato" value={dato} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.start}
          </button>
          <a class="button button-tertiary" href={koerslerUrl(myndighed)}>
            {t.fortryd}
          </a>
        </p>
      </form>
    </>
  );
};

/** The same address, posted: the run is started, and can be followed. */
export const nyKoerselAction = ofMyndighed(async (ask, myndighed) => {
  const wanted = readWanted(ask.form);
  if (wanted === undefined) return choose(myndighed, ask.sprog);
  const begun = await ask.client.startKoersel({ myndighed, body: wanted });
  if (!begun.ok) return show(ask, myndighed, wanted, begun.error);
  const { id } = begun.value;
  return redirect(id === undefined ? koerslerUrl(myndighed) : koerselUrl({ myndighed, id }, { foelg: "ja" }));
});
