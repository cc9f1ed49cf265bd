import type { Sprog } from "../../domain/fejl.js";
import { ok, type Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, redirect, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { type Problem, showHandling } from "../parts/handling.js";
import { kronefelt } from "../parts/kroner.js";
import type { Noegle } from "../parts/links.js";
import { ofNoegle } from "../parts/noegle.js";
import { indbetalingshandlingUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { indbetalingshandlinger, readIndbetalingshandling, type Ventende } from "./arter.js";
import { om } from "./texts.js";

/** `/opkraevning/{myndighed}/indbetalinger/{id}/{handling}`: what the action will do, with the form that does it. */
export const indbetalingshandlingPage = ofNoegle((ask, noegle) => show(ask, noegle));

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, params, form } = ask;
  const handling = readIndbetalingshandling(params.handling);
  if (handling === undefined) return missing;
  const found = await client.seIndbetaling(noegle);
  if (!found.ok) return refuse(found.error);
  const { beloeb, rest } = found.value;
  const ventende = handling === "afregn" ? await readVentende(client, noegle.myndighed) : ok([]);
  if (!ventende.ok) return refuse(ventende.error);
  return showHandling({
    art: indbetalingshandlinger(sprog, ventende.value)[handling],
    menu: <Opkraevningsmenu myndighed={noegle.myndighed} her="indbetalinger" sprog={sprog} />,
    om: <Om beloeb={beloeb} rest={rest} sprog={sprog} />,
    url: indbetalingshandlingUrl(noegle, handling),
    tilbage: indbetalingUrl(noegle),
    form: { beloeb: kronefelt(rest), ...form },
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

/** The newest settlements that PSRM has told of, and whose money is not known to have come. */
const readVentende = async (
  client: Client,
  myndighed: string,
): Promise<Result<readonly Ventende[], Refused>> => {
  const found = await client.seUnderretninger({ myndighed, slags: "AFREGNING" });
  if (!found.ok) return found;
  return ok(
    found.value.underretninger.filter(({ beloeb, indbetaling }) => beloeb > 0n && indbetaling === undefined),
  );
};

const Om = ({ beloeb, rest, sprog }: { beloeb: bigint; rest: bigint; sprog: Sprog }) => {
  const t = om(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.beloeb}>
        <Beloeb oere={beloeb} /> {t.kr}
      </Fakt>
      <Fakt navn={t.rest}>
        <Beloeb oere={rest} /> {t.kr}
      </Fakt>
    </dl>
  );
};

/** The same address, posted: it is done, and the payment is shown. */
export const indbetalingshandlingAction = ofNoegle(async (ask, noegle) => {
  const handling = readIndbetalingshandling(ask.params.handling);
  if (handling === undefined) return missing;
  const done = await indbetalingshandlinger(ask.sprog)[handling].udfoer(ask.client, noegle, ask.form);
  return done.ok ? redirect(indbetalingUrl(noegle, { udfoert: handling })) : show(ask, noegle, done.error);
});
