import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, type Page, page, redirect, refuse, statusOf } from "../page.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { aendringUrl, daekningUrl, omsaetningUrl } from "../parts/links.js";
import { holdsCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering } from "../parts/meddelelse.js";
import type { Aendring, Tabelvisning } from "../parts/omsaetning.js";
import { Advarsler } from "../parts/omsaetning.js";
import { Aendringer, FireOejne, NyAendring } from "./aendringer.js";
import { Regler } from "./regler.js";
import { texts } from "./texts.js";

type Problems = { readonly felt?: string; readonly refused?: Refused };

/** `/omsaetning?myndighed=…&dato=…`: the table of a municipality on a day, and the changes of it. */
export const omsaetningPage: Page = (ask) => show(ask, ask.query.myndighed, {});

const show = async (
  { client, sprog, query, form }: Ask,
  myndighed: string | undefined,
  { felt, refused }: Problems,
): Promise<Answer> => {
  const t = texts(sprog);
  const found =
    myndighed === undefined ? undefined : await client.seOmsaetning({ myndighed, dato: query.dato });
  const changes = found?.ok
    ? await client.seOmsaetningsaendringer({ myndighed: found.value.myndighed })
    : undefined;
  if (changes?.ok === false) return refuse(changes.error);
  const wrong = refused ?? (found?.ok === false ? found.error : undefined);
  return page(
    t.title,
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "beskrivelse", tekst: felt }]} sprog={sprog} />
      )}
      <h1>{t.title}</h1>
      {wrong === undefined ? null : (
        <Afslag fejl={wrong.fejl} heading={refused === undefined ? t.duer : t.afslag} sprog={sprog} />
      )}
      <p class="font-lead">{t.lead}</p>
      <Valg myndighed={myndighed} dato={found?.ok ? found.value.dato : query.dato} sprog={sprog} />
      {found?.ok && changes !== undefined ? (
        <Indhold
          tabel={found.value}
          aendringer={changes.value.aendringer}
          beskrivelse={form.beskrivelse}
          felt={felt}
          sprog={sprog}
        />
      ) : null}
    </>,
    wrong === undefined ? (felt === undefined ? 200 : 400) : statusOf(wrong),
  );
};

type ValgProps = {
  readonly myndighed: string | undefined;
  readonly dato: string | undefined;
  readonly sprog: Sprog;
};

const Valg = ({ myndighed, dato, sprog }: ValgProps) => {
  const t = texts(sprog);
  return (
    <Filterform action="/omsaetning" knap={t.vis}>
      <Valgfelt name="myndighed" label={t.kommune} all={t.vaelg} value={myndighed} valg={KOMMUNEVALG} />
      <Tekstfelt name="dato" type="date" label={t.dato} value={dato} />
    </Filterform>
  );
};

type IndholdProps = {
  readonly tabel: Tabelvisning;
  readonly aendringer: readonly Aendring[];
  readonly beskrivelse: string | undefined;
  readonly felt: string | undefined;
  readonly sprog: Sprog;
};

const Indhold = ({ tabel, aendringer, beskrivelse, felt, sprog }: IndholdProps) => {
  const t = texts(sprog);
  const { myndighed } = tabel;
  if (tabel.regler.length === 0 && aendringer.length === 0) {
    return <p role="status">{t.ingen(tabel.myndighedsnavn)}</p>;
  }
  return (
    <>
      <p>
        <a href={daekningUrl({ myndighed })}>{t.daekning}</a>
      </p>
      <Advarsler myndighed={myndighed} analyse={tabel} sprog={sprog} />
      <Regler tabel={tabel} sprog={sprog} />
      <h2>{t.aendringer}</h2>
      <Aendringer aendringer={aendringer} sprog={sprog} />
      <NyAendring myndighed={myndighed} beskrivelse={beskrivelse} felt={felt} sprog={sprog} />
      <FireOejne myndighed={myndighed} til={tabel.fireOejne} sprog={sprog} />
    </>
  );
};

/** A form of the page, posted to `/omsaetning/{myndighed}/aendringer`: a change is begun, for a rule or a list of values. */
export const nyAendringAction: Page = async (ask) => {
  const { client, params, form, sprog } = ask;
  const { myndighed = "" } = params;
  if (!isCvr(myndighed)) return missing;
  const t = texts(sprog);
  const beskrivelse = (form.beskrivelse ?? "").replace(/\s+/g, " ").slice(0, 200);
  if (beskrivelse === "") return show(ask, myndighed, { felt: t.mangler });
  if (holdsCpr(beskrivelse)) return show(ask, myndighed, { felt: t.cpr });
  const begun = await client.opretOmsaetningsaendring({ myndighed, body: { beskrivelse } });
  if (!begun.ok) return show(ask, myndighed, { refused: begun.error });
  return form.daekning === undefined
    ? redirect(aendringUrl(begun.value, { regel: form.regel }))
    : redirect(daekningUrl({ myndighed, sortiment: form.daekning }));
};

/** Posted to `/omsaetning/{myndighed}/indstilling`: four eyes or not. */
export const fireOejneAction: Page = async (ask) => {
  const { myndighed = "" } = ask.params;
  if (!isCvr(myndighed)) return missing;
  const body = { fireOejne: ask.form.fireOejne === "ja" };
  const chosen = await ask.client.saetOmsaetningsindstilling({ myndighed, body });
  return chosen.ok ? redirect(omsaetningUrl({ myndighed })) : show(ask, myndighed, { refused: chosen.error });
};
