import { type Page, page, redirect, refuse } from "../page.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { OPKRAEVNING, opkraevningUrl } from "../parts/opkraevningslinks.js";
import { Trafiklinks } from "../parts/trafiklinks.js";
import { texts } from "./texts.js";

/** `/opkraevning?myndighed=…`: which municipality; then its overview. */
export const opkraevningsvalgPage: Page = async ({ client, sprog, query: { myndighed } }) => {
  if (myndighed !== undefined) return redirect(opkraevningUrl(myndighed));
  const antal = await client.seAntal({});
  if (!antal.ok) return refuse(antal.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action={OPKRAEVNING} knap={t.vis}>
        <Valgfelt name="myndighed" label={t.kommune} all={t.vaelg} value={undefined} valg={KOMMUNEVALG} />
      </Filterform>
      <Trafiklinks antal={antal.value.antal} urlOf={opkraevningUrl} sprog={sprog} />
    </>,
  );
};
