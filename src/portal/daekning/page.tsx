import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { IM_DIMENSIONSNAVNE } from "../../domain/kontering.js";
import { type Page, page, refuse, statusOf, together } from "../page.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { aendringerUrl, aendringUrl, daekningUrl, omsaetningUrl } from "../parts/links.js";
import { Afslag } from "../parts/meddelelse.js";
import type { Aendring } from "../parts/omsaetning.js";
import {
  readVersionsnoegle,
  type Sortiment,
  type Vaerdi,
  Vaerditabel,
  versionsnoegle,
} from "../parts/sortiment.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Daekning = Output<"seDaekning">;
type Query = Readonly<Record<string, string>>;

/** `/omsaetning/daekning?myndighed=…&sortiment=…&dato=…`: values without an account, and the way to give them one. */
export const daekningPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, sortiment, dato } = query;
  const t = texts(sprog);
  const sortimenter = await client.seSortimenter({ myndighed });
  if (!sortimenter.ok) return refuse(sortimenter.error);
  const { id, version } = readVersionsnoegle(sortiment ?? "");
  const found =
    myndighed === undefined || sortiment === undefined
      ? undefined
      : await together({
          daekning: client.seDaekning({ myndighed, sortiment: id, version, dato }),
          aendringer: client.seOmsaetningsaendringer({ myndighed }),
        });
  return page(
    t.title,
    <>
      <p>
        <a href={omsaetningUrl({ myndighed })}>{t.tabel}</a>
      </p>
      <h1>{t.title}</h1>
      {found?.ok === false ? <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} /> : null}
      <p class="font-lead">{t.lead}</p>
      <Valg query={query} sortimenter={sortimenter.value.sortimenter} sprog={sprog} />
      {found?.ok ? (
        <Resultat {...found.value} aendringer={found.value.aendringer.aendringer} sprog={sprog} />
      ) : null}
    </>,
    found?.ok === false ? statusOf(found.error) : 200,
  );
};

type ValgProps = {
  readonly query: Query;
  readonly sortimenter: readonly Sortiment[];
  readonly sprog: Sprog;
};

const Valg = ({ query: { myndighed, sortiment, dato }, sortimenter, sprog }: ValgProps) => {
  const t = texts(sprog);
  const valg = sortimenter.flatMap(({ id, navn, versioner }) =>
    versioner.map(({ version }) => ({ value: versionsnoegle({ id, version }), text: `${navn} ${version}` })),
  );
  return (
    <Filterform action={daekningUrl()} knap={t.vis}>
      <Valgfelt name="myndighed" label={t.kommune} all={t.vaelg} value={myndighed} valg={KOMMUNEVALG} />
      <Valgfelt name="sortiment" label={t.sortiment} all={t.vaelgSortiment} value={sortiment} valg={valg} />
      <Tekstfelt name="dato" type="date" label={t.dato} value={dato} />
    </Filterform>
  );
};

type ResultatProps = {
  readonly daekning: Daekning;
  readonly aendringer: readonly Aendring[];
  readonly sprog: Sprog;
};

const Resultat = ({ daekning, aendringer, sprog }: ResultatProps) => {
  const t = texts(sprog);
  const { vaerdier, udenKonto } = daekning;
  const dato = formatDato(daekning.dato, sprog);
  if (udenKonto.length === 0) return <p role="status">{t.alle(vaerdier, dato)}</p>;
  const kladde = aendringer.find(({ tilstand }) => tilstand === "kladde");
  return (
    <>
      {kladde === undefined ? <Begynd daekning={daekning} sprog={sprog} /> : null}
      <Vaerditabel
        caption={t.mangler(udenKonto.length, vaerdier, dato)}
        vaerdier={udenKonto}
        sprog={sprog}
        extra={kladde === undefined ? [] : [opretRegel(kladde, sprog)]}
      />
    </>
  );
};

/** The way to the form of a rule, with the value in its field. */
const opretRegel = (kladde: Aendring, sprog: Sprog) => {
  const t = texts(sprog);
  return {
    head: t.opret,
    cell: ({ dimension, vaerdi }: Vaerdi) => (
      <a href={`${aendringUrl(kladde, fieldOf(dimension, vaerdi))}#saet`}>
        {t.opret} <span class="sr-only">{`${dimension} ${vaerdi}`}</span>
      </a>
    ),
  };
};

const fieldOf = (dimension: string, vaerdi: string): Query =>
  IM_DIMENSIONSNAVNE.some((one) => one === dimension)
    ? { [dimension]: vaerdi }
    : { egne: `${dimension}=${vaerdi}` };

/** A draft that the rules can stand in; afterwards the same list is shown, with the way to each rule. */
const Begynd = ({ daekning, sprog }: { daekning: Daekning; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed, sortiment: id, version, sortimentnavn } = daekning;
  return (
    <form method="post" action={aendringerUrl(myndighed)}>
      <p>{t.begyndHvad}</p>
      <input type="hidden" name="beskrivelse" value={t.aendring(`${sortimentnavn} ${version}`)} />
      <input type="hidden" name="daekning" value={versionsnoegle({ id, version })} />
      <button class="button button-primary" type="submit">
        {t.begynd}
      </button>
    </form>
  );
};
