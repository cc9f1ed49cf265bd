import type { Output } from "../../contract/endpoints.js";
import type { Refused } from "../../sdk/client.js";
import {
  type Answer,
  type Ask,
  missing,
  type Page,
  page,
  redirect,
  refuse,
  statusOf,
  together,
} from "../page.js";
import { begrundelsesfejl } from "../parts/begrundelse.js";
import { type Noegle, opgaverUrl, opgaveUrl, withQuery } from "../parts/links.js";
import { Afslag, Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { readNoegle } from "../parts/noegle.js";
import { Bilagsliste } from "./bilagsliste.js";
import { Opgavefakta } from "./fakta.js";
import { Opgavehandlinger } from "./handlinger.js";
import { Historik } from "./historik.js";
import { texts } from "./texts.js";

/** Messages of the task on a page. */
const PAGE_SIZE = "20";

type Problems = { readonly felt?: string; readonly refused?: Refused };

/** `/fejlopgaver/{myndighed}/{id}`: one task: what, who, how, by when, what has happened, and its messages. */
export const fejlopgavePage: Page = async (ask) => {
  const noegle = readNoegle(ask.params);
  return noegle === undefined ? missing : show(ask, noegle);
};

const show = async (ask: Ask, noegle: Noegle, { felt, refused }: Problems = {}): Promise<Answer> => {
  const { client, sprog, query } = ask;
  const read = await together({
    opgave: client.seFejlopgave(noegle),
    beskeder: client.seOpgavebeskeder({ ...noegle, efter: query.efter, antal: PAGE_SIZE }),
  });
  if (!read.ok) return refuse(read.error);
  const { opgave, beskeder } = read.value;
  const t = texts(sprog);
  const status = refused === undefined ? (felt === undefined ? 200 : 400) : statusOf(refused);
  return page(
    `${t.title} ${opgave.kode}`,
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "begrundelse", tekst: felt }]} sprog={sprog} />
      )}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afslag} sprog={sprog} />}
      <Udfoert query={query} sprog={sprog} />
      <h1>{`${t.title} ${opgave.kode}`}</h1>
      <Opgavefakta opgave={opgave} sprog={sprog} />
      {opgave.lukket === undefined ? (
        <Opgavehandlinger opgave={opgave} note={ask.form.begrundelse} felt={felt} sprog={sprog} />
      ) : null}
      <Historik haendelser={opgave.haendelser} sprog={sprog} />
      <Bilagsliste opgave={opgave} beskeder={beskeder} efter={query.efter} sprog={sprog} />
      <p>
        <a href={opgaverUrl({ myndighed: opgave.myndighed })}>{t.alle}</a>
      </p>
    </>,
    status,
  );
};

/** What has just been done, told by the address. */
const Udfoert = ({ query, sprog }: Pick<Ask, "query" | "sprog">) => {
  const t = texts(sprog);
  if (query.noteret !== undefined) return <Meddelelse slags="success" heading={t.noteret} />;
  if (!/^\d{1,9}$/.test(query.startet ?? "")) return null;
  const startet = Number(query.startet);
  return <Meddelelse slags={startet === 0 ? "info" : "success"} heading={t.startet(startet)} />;
};

/** `/fejlopgaver/{myndighed}/{id}/genfremsend`, posted: everything that waits is sent anew. */
export const genfremsendAction: Page = async (ask) => {
  const noegle = readNoegle(ask.params);
  if (noegle === undefined) return missing;
  const done = await ask.client.genfremsendOpgave(noegle);
  if (!done.ok) return show(ask, noegle, { refused: done.error });
  const { startet }: Output<"genfremsendOpgave"> = done.value;
  return redirect(withQuery(opgaveUrl(noegle), { startet: String(startet) }));
};

/** `/fejlopgaver/{myndighed}/{id}/note`, posted: what a person writes about the task. */
export const noteAction: Page = async (ask) => {
  const noegle = readNoegle(ask.params);
  if (noegle === undefined) return missing;
  const note = (ask.form.begrundelse ?? "").replace(/\s+/g, " ").trim();
  const felt = begrundelsesfejl(note, texts(ask.sprog));
  if (felt !== undefined) return show(ask, noegle, { felt });
  const done = await ask.client.noterOpgave({ ...noegle, body: { note } });
  return done.ok
    ? redirect(withQuery(opgaveUrl(noegle), { noteret: "ja" }))
    : show(ask, noegle, { refused: done.error });
};
