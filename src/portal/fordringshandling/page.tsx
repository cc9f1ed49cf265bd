import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Answer, type Ask, missing, redirect, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Fordringsmaerke } from "../parts/fordring.js";
import { type Problem, showHandling } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { ofNoegle } from "../parts/noegle.js";
import { fordringshandlingUrl, fordringUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { findFordringsart } from "./arter.js";
import { om } from "./texts.js";

/** `/opkraevning/{myndighed}/fordringer/{id}/{handling}`: what the action will do, with the form that does it. */
export const fordringshandlingPage = ofNoegle((ask, noegle) => show(ask, noegle));

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, params, form } = ask;
  const { handling = "" } = params;
  const art = findFordringsart(handling, sprog);
  if (art === undefined) return missing;
  const found = await client.seFordring(noegle);
  if (!found.ok) return refuse(found.error);
  return showHandling({
    art,
    menu: <Opkraevningsmenu myndighed={noegle.myndighed} her="skyldner" sprog={sprog} />,
    om: <Om fordring={found.value.fordring} sprog={sprog} />,
    url: fordringshandlingUrl(noegle, handling),
    tilbage: fordringUrl(noegle),
    form,
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

const Om = ({ fordring, sprog }: { fordring: Output<"seFordring">["fordring"]; sprog: Sprog }) => {
  const t = om(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.fordring}>
        {maskCpr(fordring.beskrivelse)} <Fordringsmaerke tilstand={fordring.tilstand} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.skyldes}>
        <Beloeb oere={fordring.restance} /> {t.kr}
      </Fakt>
    </dl>
  );
};

/** The same address, posted: it is done, and the claim is shown. */
export const fordringshandlingAction = ofNoegle(async (ask, noegle) => {
  const { handling = "" } = ask.params;
  const art = findFordringsart(handling, ask.sprog);
  if (art === undefined) return missing;
  const done = await art.udfoer(ask.client, noegle, ask.form);
  return done.ok ? redirect(fordringUrl(noegle, { udfoert: handling })) : show(ask, noegle, done.error);
});
