import type { BeskedVisning } from "../../contract/visninger.js";
import { isCvr, isUuid } from "../../domain/identifikatorer.js";
import { failed, type Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { type Handling, isHandling } from "../besked/handlinger.js";
import { type Answer, type Ask, missing, type Page, page, redirect, refuse, statusOf } from "../page.js";
import { begrundelsesfejl, readBegrundelse } from "../parts/begrundelse.js";
import { beskedUrl, type Noegle, withQuery } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { beskednavn } from "../parts/navn.js";
import { Bekraeft } from "./bekraeft.js";
import { handlingstekster, texts } from "./texts.js";

type Wanted = Noegle & { readonly handling: Handling };

/** What the address asks to be done; undefined when it is nothing that can be. */
const readWanted = ({ myndighed = "", id = "", handling }: Ask["params"]): Wanted | undefined =>
  isCvr(myndighed) && isUuid(id) && isHandling(handling) ? { myndighed, id, handling } : undefined;

type Problems = { readonly felt?: string; readonly refused?: Refused };

const show = (ask: Ask, wanted: Wanted, besked: BeskedVisning, problems: Problems = {}): Answer => {
  const { felt, refused } = problems;
  const status = refused === undefined ? (felt === undefined ? 200 : 400) : statusOf(refused);
  return page(
    `${handlingstekster(ask.sprog)[wanted.handling].titel}: ${beskednavn(besked)}`,
    <Bekraeft
      besked={besked}
      handling={wanted.handling}
      begrundelse={maskCpr(ask.form.begrundelse ?? "")}
      felt={felt}
      refused={refused}
      sprog={ask.sprog}
    />,
    status,
  );
};

/** `/beskeder/{myndighed}/{id}/{handling}`: what the action will do, with the button that does it. */
export const handlingPage: Page = async (ask) => {
  const wanted = readWanted(ask.params);
  if (wanted === undefined) return missing;
  const found = await ask.client.seBesked(wanted);
  return found.ok ? show(ask, wanted, found.value) : refuse(found.error);
};

/** The same address, posted: the action is done, and the message is shown. */
export const handlingAction: Page = async (ask) => {
  const wanted = readWanted(ask.params);
  if (wanted === undefined) return missing;
  const begrundelse = readBegrundelse(ask.form);
  const felt = wanted.handling === "kasser" ? begrundelsesfejl(begrundelse, texts(ask.sprog)) : undefined;
  const done: Result<Noegle, Refused | undefined> =
    felt === undefined ? await act(ask.client, wanted, begrundelse) : failed(undefined);
  if (done.ok) return redirect(withQuery(beskedUrl(done.value), { udfoert: wanted.handling }));
  const found = await ask.client.seBesked(wanted);
  if (!found.ok) return refuse(found.error);
  return show(ask, wanted, found.value, {
    ...(felt === undefined ? {} : { felt }),
    ...(done.error === undefined ? {} : { refused: done.error }),
  });
};

/** Do it; gives the message to look at afterwards. */
const act = async (
  client: Client,
  { handling, myndighed, id }: Wanted,
  begrundelse: string,
): Promise<Result<Noegle, Refused>> => {
  if (handling === "genoptag") return client.genoptagBesked({ myndighed, id });
  if (handling === "kasser") return client.kasserBesked({ myndighed, id, body: { begrundelse } });
  const sent = await client.genfremsendBesked({ myndighed, id });
  return sent.ok ? { ok: true, value: { myndighed, id: sent.value.beskedId } } : sent;
};
