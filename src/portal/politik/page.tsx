import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { placeByField } from "../parts/feltfejl.js";
import { Afslag, Fejlopsummering, type Feltfejl, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { politikUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Regelform } from "./felter.js";
import { FELTER, formOf, readOenske } from "./form.js";
import { Historik, Lofter, Regler } from "./regler.js";
import { texts } from "./texts.js";

/** Why what was asked for is not decided. */
type Problem = {
  readonly felter?: readonly Feltfejl[];
  readonly afvist?: readonly FejlDetalje[];
  readonly status?: ReturnType<typeof statusOf>;
};

/** `/opkraevning/{myndighed}/politik`: the municipality's own rules, the law's limits, and the form for new ones. */
export const politikPage = ofMyndighed((ask, myndighed) => show(ask, myndighed, {}));

const show = async (ask: Ask, myndighed: string, problem: Problem): Promise<Answer> => {
  const { felter = [], afvist = [], status } = problem;
  const { client, sprog, query, form } = ask;
  const found = await client.sePolitik({ myndighed });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      <Opkraevningsmenu myndighed={myndighed} her="politik" sprog={sprog} />
      {afvist.length === 0 ? null : <Afslag fejl={afvist} heading={t.ikkeBesluttet} sprog={sprog} />}
      {query.besluttet === undefined ? null : <Meddelelse slags="success" heading={t.besluttet} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Indhold politikker={found.value} sprog={sprog} />
      <Regelform
        url={politikUrl(myndighed)}
        form={{ ...formOf(found.value.gaeldende), ...form }}
        fejl={felter}
        sprog={sprog}
      />
      <Historik historik={found.value.historik} sprog={sprog} />
    </>,
    status,
  );
};

const Indhold = ({ politikker, sprog }: { politikker: Output<"sePolitik">; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      {politikker.gaeldende.standard ? <Meddelelse slags="info" heading={t.standard} /> : null}
      <h2>{t.gaeldende}</h2>
      <Regler politik={politikker.gaeldende} sprog={sprog} />
      <Lofter lofter={politikker.lofter} sprog={sprog} />
    </>
  );
};

/** The same address, posted: new rules from a day on. A box that is not ticked is a no. */
export const politikAction = ofMyndighed(async (ask, myndighed) => {
  const form = { renteOffentlig: "", renteCivil: "", ...ask.form };
  const oenske = readOenske(form, ask.sprog);
  if (!oenske.ok) return show({ ...ask, form }, myndighed, { felter: oenske.error, status: 400 });
  const done = await ask.client.saetPolitik({ myndighed, body: oenske.value });
  if (done.ok) return redirect(politikUrl(myndighed, { besluttet: "ja" }));
  const { felter, rest } = placeByField(done.error.fejl, FELTER, ask.sprog);
  return show({ ...ask, form }, myndighed, { felter, afvist: rest, status: statusOf(done.error) });
});
