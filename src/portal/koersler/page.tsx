import { following, page, refuse } from "../page.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Foelg } from "../parts/fremgang.js";
import { artvalg, isUnderVejs, Koerselstabel } from "../parts/koersel.js";
import { ofMyndighed } from "../parts/noegle.js";
import { koerslerUrl, nyKoerselUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/koersler`: the newest runs, and the way to a new one. */
export const koerslerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const found = await client.seKoersler({ myndighed });
  if (!found.ok) return refuse(found.error);
  const { koersler } = found.value;
  const underVejs = koersler.some(isUnderVejs);
  const t = texts(sprog);
  const shown = page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="koersler" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <section>
        <h2>{t.ny}</h2>
        <Filterform action={nyKoerselUrl(myndighed)} knap={t.vis}>
          <Valgfelt name="art" label={t.art} all={t.vaelg} value={undefined} valg={artvalg(sprog)} />
          <Tekstfelt name="dato" type="date" label={t.dato} hint={t.datoHint} value={undefined} />
        </Filterform>
      </section>
      <section>
        <h2>{t.nyeste}</h2>
        {underVejs ? <Foelg url={koerslerUrl(myndighed)} query={query} sprog={sprog} /> : null}
        {koersler.length === 0 ? (
          <p>{t.ingen}</p>
        ) : (
          <Koerselstabel koersler={koersler} myndighed={myndighed} caption={t.nyeste} sprog={sprog} />
        )}
      </section>
    </>,
  );
  return underVejs && query.foelg !== undefined ? following(shown) : shown;
});
