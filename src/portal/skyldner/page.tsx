import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Answer, page, refuse } from "../page.js";
import { ofMyndighed } from "../parts/noegle.js";
import { skyldnerUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { type Partproblem, Partsoegning, partfejl, readPart } from "../parts/part.js";
import { texts } from "./texts.js";
import { showSkyldner } from "./visning.js";

/** `/opkraevning/{myndighed}/skyldner`: the form. */
export const skyldnerPage = ofMyndighed(async ({ sprog }, myndighed) => ask(myndighed, sprog));

const ask = (myndighed: string, sprog: Sprog, problem: Partproblem = {}): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <Partsoegning
      action={skyldnerUrl(myndighed)}
      menu={<Opkraevningsmenu myndighed={myndighed} her="skyldner" sprog={sprog} />}
      title={t.title}
      lead={t.lead}
      problem={problem}
      sprog={sprog}
    />,
    problem.felt === undefined ? 200 : 400,
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
