import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Answer, page, refuse } from "../page.js";
import { Fejlopsummering } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { skyldnerUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Partfelter, partfejl, readPart } from "../parts/part.js";
import { texts } from "./texts.js";
import { showSkyldner } from "./visning.js";

/** `/opkraevning/{myndighed}/skyldner`: the form. */
export const skyldnerPage = ofMyndighed(async ({ sprog }, myndighed) => ask(myndighed, sprog));

type Problem = { readonly felt?: string; readonly besked?: string; readonly slags?: string };

/** The form; what was typed is never shown again. */
const ask = (myndighed: string, sprog: Sprog, { felt, besked, slags }: Problem = {}): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {felt === undefined ? null : <Fejlopsummering fejl={[{ felt: "nummer", tekst: felt }]} sprog={sprog} />}
      <Opkraevningsmenu myndighed={myndighed} her="skyldner" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{`${t.lead} ${t.noteres}`}</p>
      {besked === undefined ? null : <p role="status">{besked}</p>}
      <form method="post" action={skyldnerUrl(myndighed)} autocomplete="off">
        <Partfelter slags={slags} error={felt} sprog={sprog} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.find}
          </button>
        </p>
      </form>
    </>,
    felt === undefined ? 200 : 400,
  );
};

/** The same address, posted: the debtor whole. There is nowhere else to go: an address may not name a person. */
export const skyldnerAction = ofMyndighed(async ({ client, sprog, form }, myndighed) => {
  const part = readPart(form);
  const t = texts(sprog);
  if (part === undefined) return ask(myndighed, sprog, { felt: partfejl(sprog), slags: form.slags ?? "" });
  const found = await client.findSkyldner({ myndighed, body: { part } });
  if (!found.ok) return refuse(found.error);
  const { fordringer, indbetalinger, regninger } = found.value;
  if (fordringer.length + indbetalinger.length + regninger.length === 0)
    return ask(myndighed, sprog, { besked: t.ingen(myndighedsnavn(myndighed)), slags: part.partType });
  return showSkyldner(client, myndighed, found.value, sprog);
});
