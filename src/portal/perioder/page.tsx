import type { Periodeliste } from "../../contract/perioder.js";
import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { PERIODETILSTANDE } from "../../domain/periodetilstand.js";
import { aarOf } from "../../domain/regnskabsaar.js";
import { todayIn } from "../../kit/dates.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, missing, type Page, page, redirect, statusOf } from "../page.js";
import { Langtekstfelt, Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { perioderUrl, raabalanceUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering } from "../parts/meddelelse.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

type Wanted = { readonly myndighed?: string; readonly aar?: string };
type Problem = { readonly refused?: Refused; readonly felt?: string };

/** `/konti/perioder?myndighed=…&aar=…`: what the months of a year take. */
export const perioderPage: Page = (ask) => show(ask, ask.query, {});

const show = async ({ client, sprog, form }: Ask, wanted: Wanted, problem: Problem): Promise<Answer> => {
  const t = texts(sprog);
  const { myndighed, aar = aarOf(todayIn("Europe/Copenhagen", new Date())) } = wanted;
  const found = myndighed === undefined ? undefined : await client.sePerioder({ myndighed, aar });
  const refused = found?.ok === false ? found.error : undefined;
  const wrong = problem.refused ?? refused;
  const status = problem.felt === undefined ? 200 : 400;
  return page(
    t.title,
    <>
      {problem.felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "tilstand", tekst: problem.felt }]} sprog={sprog} />
      )}
      <h1>{t.title}</h1>
      {problem.refused === undefined ? null : (
        <Afslag fejl={problem.refused.fejl} heading={t.flyttetIkke} sprog={sprog} />
      )}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Valg wanted={{ ...wanted, aar }} sprog={sprog} />
      {found?.ok ? (
        <Indhold liste={found.value} begrundelse={form.begrundelse} felt={problem.felt} sprog={sprog} />
      ) : null}
    </>,
    wrong === undefined ? status : statusOf(wrong),
  );
};

const Valg = ({ wanted, sprog }: { wanted: Wanted; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Filterform action={perioderUrl()} knap={t.vis}>
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.vaelg}
        value={wanted.myndighed}
        valg={KOMMUNEVALG}
      />
      <Tekstfelt name="aar" label={t.aar} value={wanted.aar} />
    </Filterform>
  );
};

type IndholdProps = {
  readonly liste: Periodeliste;
  readonly begrundelse: string | undefined;
  readonly felt: string | undefined;
  readonly sprog: Sprog;
};

const Indhold = ({ liste, begrundelse, felt, sprog }: IndholdProps) => {
  const t = texts(sprog);
  const { myndighed, myndighedsnavn, aar } = liste;
  return (
    <form method="post" action={perioderUrl({ myndighed, aar })}>
      <p>
        <a href={raabalanceUrl({ myndighed, aar })}>{t.raabalance}</a>
      </p>
      <Tabel
        caption={t.tabel(myndighedsnavn, aar)}
        rows={liste.perioder}
        columns={[
          {
            head: t.vaelgMaaned,
            cell: ({ periode }) => (
              <input type="checkbox" name={`m-${periode}`} value="ja" aria-label={periode} />
            ),
          },
          { head: t.periode, heads: true, cell: ({ periode }) => periode },
          { head: t.tilstand, cell: ({ tilstand }) => t[tilstand] },
          { head: t.siden, cell: ({ tid }) => (tid === undefined ? "" : <Tid tid={tid} sprog={sprog} />) },
          { head: t.af, cell: ({ aktoer = "" }) => aktoer },
          { head: t.begrundelse, cell: ({ begrundelse: why = "" }) => maskCpr(why) },
        ]}
      />
      <Valgfelt
        name="tilstand"
        label={t.nyTilstand}
        all={t.vaelgMaaned}
        value={undefined}
        error={felt}
        valg={PERIODETILSTANDE.map((value) => ({ value, text: t[value] }))}
      />
      <Langtekstfelt
        name="begrundelse"
        label={t.begrundelse}
        hint={t.begrundelseHint}
        value={maskCpr(begrundelse ?? "")}
        max={200}
      />
      <p class="knapper">
        <button class="button button-primary" type="submit">
          {t.flyt}
        </button>
      </p>
    </form>
  );
};

/** The form of the page: the chosen months are moved, all of them or none. */
export const perioderAction: Page = async (ask) => {
  const { client, query, form, sprog } = ask;
  const { myndighed = "", aar = "" } = query;
  if (!isCvr(myndighed)) return missing;
  const perioder = Object.keys(form).flatMap((name) => (name.startsWith("m-") ? [name.slice(2)] : []));
  const tilstand = PERIODETILSTANDE.find((one) => one === form.tilstand);
  if (perioder.length === 0 || tilstand === undefined) return show(ask, query, { felt: texts(sprog).ingen });
  const begrundelse = (form.begrundelse ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
  const body = { perioder, tilstand, ...(begrundelse === "" ? {} : { begrundelse }) };
  const moved = await client.flytPerioder({ myndighed, aar, body });
  return moved.ok ? redirect(perioderUrl({ myndighed, aar })) : show(ask, query, { refused: moved.error });
};
