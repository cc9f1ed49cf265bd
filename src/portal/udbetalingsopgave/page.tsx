import type { Sprog } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import type { Client } from "../../sdk/client.js";
import { type Answer, type Ask, redirect } from "../page.js";
import { Fakt } from "../parts/fakt.js";
import { type Problem, showHandling } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { ofNoegle } from "../parts/noegle.js";
import { Udbetalingsfakta } from "../parts/udbetalingsfakta.js";
import { udbetalingsopgaverUrl, udbetalingsopgaveUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { type Udbetalingsopgave, udbetalingsopgavetekst } from "../parts/udbetalingsopgave.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { begrundet } from "../udbetalingshandling/arter.js";
import { luk } from "../udbetalingshandling/texts.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/opgaver/{id}/luk?udbetaling=…`: what a task is about, and the form that closes it; `?art=…` of one that is about none. */
export const udbetalingsopgavePage = ofNoegle((ask, noegle) => show(ask, noegle));

/** The task by its payout, or among those that are about none. Closed meanwhile: the hub says so when it is posted. */
const find = async (
  client: Client,
  { myndighed, id }: Noegle,
  { udbetaling, art = "uafleveret" }: Ask["query"],
): Promise<Udbetalingsopgave | undefined> => {
  const found =
    udbetaling !== undefined && isUuid(udbetaling)
      ? await client.seUdbetaling({ myndighed, id: udbetaling })
      : await client.seUdbetalingsopgaver({ myndighed, art });
  return found.ok ? found.value.opgaver.find((one) => one.id === id) : undefined;
};

const lukArt = begrundet(texts, (client, input) => client.lukUdbetalingsopgave(input));
/** Of what is not paid, closing is deciding that it never shall be. */
const bortfaldArt = begrundet(luk, (client, input) => client.lukUdbetalingsopgave(input), true);

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, query, form } = ask;
  const opgave = await find(client, noegle, query);
  return showHandling({
    art: opgave?.art === "ubetalt" ? bortfaldArt(sprog) : lukArt(sprog),
    menu: <Udbetalingsmenu myndighed={noegle.myndighed} her="opgaver" sprog={sprog} />,
    om: opgave === undefined ? null : <Om opgave={opgave} sprog={sprog} />,
    url: udbetalingsopgaveUrl(noegle, { udbetaling: query.udbetaling, art: query.art }),
    tilbage: udbetalingsopgaverUrl(noegle.myndighed),
    form,
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

const Om = ({ opgave, sprog }: { readonly opgave: Udbetalingsopgave; readonly sprog: Sprog }) => {
  const t = texts(sprog);
  const { art, udbetaling, naesteSkridt, tekst, aarsag } = opgave;
  return (
    <>
      {udbetaling === undefined ? null : <Udbetalingsfakta udbetaling={udbetaling} sprog={sprog} />}
      <dl class="fakta">
        <Fakt navn={t.opgave}>{udbetalingsopgavetekst(art, sprog)}</Fakt>
        {[aarsag, tekst].every((one) => one === undefined) ? null : (
          <Fakt navn={t.hvorfor}>
            <Dansk tekst={[aarsag, tekst].filter((one) => one !== undefined).join(" ")} sprog={sprog} />
          </Fakt>
        )}
        <Fakt navn={t.naeste}>
          <Dansk tekst={naesteSkridt} sprog={sprog} />
        </Fakt>
      </dl>
    </>
  );
};

/** The same address, posted: the task is closed. */
export const udbetalingsopgaveAction = ofNoegle(async (ask, noegle) => {
  const done = await lukArt(ask.sprog).udfoer(ask.client, noegle, ask.form);
  return done.ok
    ? redirect(udbetalingsopgaverUrl(noegle.myndighed, { udfoert: "ja" }))
    : show(ask, noegle, done.error);
});
