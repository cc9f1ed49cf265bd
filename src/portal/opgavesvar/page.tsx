import type { Sprog } from "../../domain/fejl.js";
import { grundeOf } from "../opkraevningsopgaver/grund.js";
import { type Answer, type Ask, missing, redirect, refuse } from "../page.js";
import { Fakt } from "../parts/fakt.js";
import { type Problem, showHandling } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { ofNoegle } from "../parts/noegle.js";
import { opgavesvarUrl, opkraevningsopgaverUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import type { Opkraevningsopgave } from "../parts/opkraevningsopgave.js";
import { Tid } from "../parts/tid.js";
import { opgavesvarart } from "./art.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/opgaver/{id}/besvar`: what a fagsystem asks for, and the form that answers it. */
export const opgavesvarPage = ofNoegle((ask, noegle) => show(ask, noegle));

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, form } = ask;
  const { myndighed, id } = noegle;
  const found = await client.seOpkraevningsopgaver({ myndighed });
  if (!found.ok) return refuse(found.error);
  const opgave = found.value.opgaver.find((one) => one.id === id && one.art === "handling");
  // Answered meanwhile, or never there: the list says what waits.
  if (opgave === undefined && problem === undefined) return missing;
  return showHandling({
    art: opgavesvarart(sprog),
    menu: <Opkraevningsmenu myndighed={myndighed} her="opgaver" sprog={sprog} />,
    om: opgave === undefined ? null : <Om opgave={opgave} sprog={sprog} />,
    url: opgavesvarUrl(noegle),
    tilbage: opkraevningsopgaverUrl(myndighed),
    form,
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

const Om = ({ opgave, sprog }: { opgave: Opkraevningsopgave; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.beder}>{grundeOf(opgave, sprog).join(": ")}</Fakt>
      <Fakt navn={t.siden}>
        <Tid tid={opgave.oprettet} sprog={sprog} />
      </Fakt>
    </dl>
  );
};

/** The same address, posted: the fagsystem gets its answer. */
export const opgavesvarAction = ofNoegle(async (ask, noegle) => {
  const done = await opgavesvarart(ask.sprog).udfoer(ask.client, noegle, ask.form);
  return done.ok
    ? redirect(opkraevningsopgaverUrl(noegle.myndighed, { udfoert: "ja" }))
    : show(ask, noegle, done.error);
});
