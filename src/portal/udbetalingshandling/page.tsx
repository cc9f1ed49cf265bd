import type { Sprog } from "../../domain/fejl.js";
import { type Answer, type Ask, missing, redirect, refuse } from "../page.js";
import { type Problem, showHandling } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { ofNoegle } from "../parts/noegle.js";
import { Sidestillet } from "../parts/sidestillet.js";
import type { Udbetaling } from "../parts/udbetaling.js";
import { Udbetalingsfakta } from "../parts/udbetalingsfakta.js";
import { udbetalingshandlingUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { findUdbetalingsart } from "./arter.js";

/** `/udbetaling/{myndighed}/udbetalinger/{id}/{handling}`: what the action will do, with the form that does it. */
export const udbetalingshandlingPage = ofNoegle((ask, noegle) => show(ask, noegle));

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, params, form } = ask;
  const { handling = "" } = params;
  const art = findUdbetalingsart(handling, sprog);
  if (art === undefined) return missing;
  const found = await client.seUdbetaling(noegle);
  if (!found.ok) return refuse(found.error);
  return showHandling({
    art,
    menu: <Udbetalingsmenu myndighed={noegle.myndighed} her="udbetalinger" sprog={sprog} />,
    om: <Om udbetaling={found.value} myndighed={noegle.myndighed} sprog={sprog} />,
    url: udbetalingshandlingUrl(noegle, handling),
    tilbage: udbetalingUrl(noegle),
    form,
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

type Om = { readonly udbetaling: Udbetaling; readonly myndighed: string; readonly sprog: Sprog };

/** What is decided about, with all that it looks like: nobody releases one without having seen the other. */
const Om = ({ udbetaling, myndighed, sprog }: Om) => (
  <>
    <Udbetalingsfakta udbetaling={udbetaling} sprog={sprog} />
    {udbetaling.opgaver
      .flatMap(({ ligner }) => ligner)
      .map((anden) => (
        <Sidestillet en={udbetaling} anden={anden} myndighed={myndighed} sprog={sprog} />
      ))}
  </>
);

/** The same address, posted: it is done, and the payout is shown. */
export const udbetalingshandlingAction = ofNoegle(async (ask, noegle) => {
  const { handling = "" } = ask.params;
  const art = findUdbetalingsart(handling, ask.sprog);
  if (art === undefined) return missing;
  const done = await art.udfoer(ask.client, noegle, ask.form);
  return done.ok ? redirect(udbetalingUrl(noegle, { udfoert: handling })) : show(ask, noegle, done.error);
});
