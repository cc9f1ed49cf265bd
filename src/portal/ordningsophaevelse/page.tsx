import type { Sprog } from "../../domain/fejl.js";
import { type Answer, type Ask, missing, redirect, refuse } from "../page.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import {
  felterne,
  type Handlingsart,
  kald,
  type Problem,
  readBegrundelse,
  showHandling,
} from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { ofNoegle } from "../parts/noegle.js";
import { ordningerUrl, ordningsophaevelseUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

/** Longest reason that the hub takes here, in characters. */
const MAX = 200;

const ophaevelsesart = (sprog: Sprog): Handlingsart<Noegle> => {
  const { titel, hvad, knap } = texts(sprog);
  return {
    titel,
    hvad,
    knap,
    alvor: true,
    Felter: (props) => <Begrundelsesfelt {...props} max={MAX} />,
    udfoer: async (client, noegle, form) => {
      const begrundelse = readBegrundelse(form, MAX, sprog);
      if (!begrundelse.ok) return felterne(begrundelse.error);
      return kald(client.ophaevBetalingsordning({ ...noegle, body: { begrundelse: begrundelse.value } }));
    },
  };
};

/** `/opkraevning/{myndighed}/betalingsordninger/{id}/ophaev`: what ending a plan does, with the form that does it. */
export const ordningsophaevelsePage = ofNoegle((ask, noegle) => show(ask, noegle));

const show = async (ask: Ask, noegle: Noegle, problem?: Problem): Promise<Answer> => {
  const { client, sprog, form } = ask;
  const { myndighed, id } = noegle;
  const found = await client.seBetalingsordninger({ myndighed });
  if (!found.ok) return refuse(found.error);
  const ordning = found.value.betalingsordninger.find((one) => one.id === id);
  if (ordning === undefined) return missing;
  const t = texts(sprog);
  return showHandling({
    art: ophaevelsesart(sprog),
    menu: <Opkraevningsmenu myndighed={myndighed} her="ordninger" sprog={sprog} />,
    om: (
      <dl class="fakta">
        <Fakt navn={t.aftalt}>
          <Dato dato={ordning.aftalt} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.skyldes}>
          <Beloeb oere={ordning.restance} /> {t.kr}
        </Fakt>
      </dl>
    ),
    url: ordningsophaevelseUrl(noegle),
    tilbage: ordningerUrl(myndighed),
    form,
    ...(problem === undefined ? {} : { problem }),
    sprog,
  });
};

/** The same address, posted: the plan ends, and its claims are collected again. */
export const ordningsophaevelseAction = ofNoegle(async (ask, noegle) => {
  const done = await ophaevelsesart(ask.sprog).udfoer(ask.client, noegle, ask.form);
  return done.ok
    ? redirect(ordningerUrl(noegle.myndighed, { udfoert: "ja" }))
    : show(ask, noegle, done.error);
});
