import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { Afslag, Fejlopsummering, type Feltfejl, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { udbetalingspolitikUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Regelform } from "./felter.js";
import { formOf, readOenske } from "./form.js";
import { Historik, Regler } from "./regler.js";
import { texts } from "./texts.js";

type Problem = { readonly felter: readonly Feltfejl[]; readonly refused?: Refused };

/** `/udbetaling/{myndighed}/politik`: the municipality's own rules for payouts, and the form for new ones. */
export const udbetalingspolitikPage = ofMyndighed((ask, myndighed) => show(ask, myndighed, { felter: [] }));

const show = async (ask: Ask, myndighed: string, { felter, refused }: Problem): Promise<Answer> => {
  const { client, sprog, query, form } = ask;
  const found = await client.seUdbetalingspolitik({ myndighed });
  if (!found.ok) return refuse(found.error);
  const { gaeldende, historik } = found.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      <Udbetalingsmenu myndighed={myndighed} her="politik" sprog={sprog} />
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.ikkeBesluttet} sprog={sprog} />}
      {query.besluttet === undefined ? null : <Meddelelse slags="success" heading={t.besluttet} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {gaeldende.standard ? <Meddelelse slags="info" heading={t.standard} /> : null}
      <h2>{t.gaeldende}</h2>
      <Regler politik={gaeldende} sprog={sprog} />
      <Regelform
        url={udbetalingspolitikUrl(myndighed)}
        form={{ ...formOf(gaeldende), ...form }}
        fejl={felter}
        sprog={sprog}
      />
      <Historik historik={historik} sprog={sprog} />
    </>,
    refused === undefined ? (felter.length === 0 ? 200 : 400) : statusOf(refused),
  );
};

/** The same address, posted: new rules from a day on. A box that is not ticked is a no. */
export const udbetalingspolitikAction = ofMyndighed(async (ask, myndighed) => {
  const form = { selvkoerende: "", ...ask.form };
  const oenske = readOenske(form, ask.sprog);
  if (!oenske.ok) return show({ ...ask, form }, myndighed, { felter: oenske.error });
  const done = await ask.client.saetUdbetalingspolitik({ myndighed, body: oenske.value });
  return done.ok
    ? redirect(udbetalingspolitikUrl(myndighed, { besluttet: "ja" }))
    : show({ ...ask, form }, myndighed, { felter: [], refused: done.error });
});
