import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { type Answer, type Ask, page, redirect, refuse, statusOf } from "../page.js";
import { placeByField } from "../parts/feltfejl.js";
import { Afslag, Fejlopsummering, type Feltfejl, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { udbetalingspolitikUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { type Advarsler, advarslerOf } from "./advarsler.js";
import { Regelform } from "./felter.js";
import { FELTER, formOf, readOenske } from "./form.js";
import { Historik, Regler } from "./regler.js";
import { texts } from "./texts.js";

/** Why what was asked for is not decided. */
type Problem = {
  readonly felter?: readonly Feltfejl[];
  readonly afvist?: readonly FejlDetalje[];
  readonly advarsler?: Advarsler;
  readonly status?: ReturnType<typeof statusOf>;
};

/** `/udbetaling/{myndighed}/politik`: the municipality's own rules for payouts, and the form for new ones. */
export const udbetalingspolitikPage = ofMyndighed((ask, myndighed) => show(ask, myndighed, {}));

const show = async (ask: Ask, myndighed: string, problem: Problem): Promise<Answer> => {
  const { client, sprog, query, form } = ask;
  const found = await client.seUdbetalingspolitik({ myndighed });
  if (!found.ok) return refuse(found.error);
  const { gaeldende, historik } = found.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Problemer problem={problem} sprog={sprog} />
      <Udbetalingsmenu myndighed={myndighed} her="politik" sprog={sprog} />
      {query.besluttet === undefined ? null : <Meddelelse slags="success" heading={t.besluttet} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {gaeldende.standard ? <Meddelelse slags="info" heading={t.standard} /> : null}
      <h2>{t.gaeldende}</h2>
      <Regler politik={gaeldende} sprog={sprog} />
      <Regelform
        url={udbetalingspolitikUrl(myndighed)}
        form={{ ...formOf(gaeldende), ...form }}
        fejl={problem.felter ?? []}
        laest={problem.advarsler?.noegle}
        sprog={sprog}
      />
      <Historik historik={historik} sprog={sprog} />
    </>,
    problem.status,
  );
};

const Problemer = ({ problem, sprog }: { problem: Problem; sprog: Sprog }) => {
  const { felter = [], afvist = [], advarsler } = problem;
  const t = texts(sprog);
  return (
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      {afvist.length === 0 ? null : <Afslag fejl={afvist} heading={t.ikkeBesluttet} sprog={sprog} />}
      {advarsler === undefined ? null : (
        <Meddelelse slags="warning" heading={t.laes}>
          <ul>
            {advarsler.tekster.map((tekst) => (
              <li>{tekst}</li>
            ))}
          </ul>
        </Meddelelse>
      )}
    </>
  );
};

/** The same address, posted: new rules from a day on, once what they mean has been read. A box that is not ticked is a no. */
export const udbetalingspolitikAction = ofMyndighed(async (ask, myndighed) => {
  const { client, sprog } = ask;
  const form = { selvkoerende: "", ...ask.form };
  const oenske = readOenske(form, sprog);
  if (!oenske.ok) return show({ ...ask, form }, myndighed, { felter: oenske.error, status: 400 });
  const foer = await client.seUdbetalingspolitik({ myndighed });
  if (!foer.ok) return refuse(foer.error);
  const advarsler = advarslerOf(foer.value, oenske.value, sprog);
  if (advarsler !== undefined && advarsler.noegle !== ask.form.laest)
    return show({ ...ask, form }, myndighed, { advarsler });
  const done = await client.saetUdbetalingspolitik({ myndighed, body: oenske.value });
  if (done.ok) return redirect(udbetalingspolitikUrl(myndighed, { besluttet: "ja" }));
  const { felter, rest } = placeByField(done.error.fejl, ["gyldigFra", ...FELTER], sprog);
  return show({ ...ask, form }, myndighed, { felter, afvist: rest, status: statusOf(done.error) });
});
