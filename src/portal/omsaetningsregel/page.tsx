import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { missing, type Page, page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import {
  aendringerUrl,
  aendringUrl,
  beskedUrl,
  hvorforUrl,
  kontoUrl,
  omsaetningUrl,
  regelUrl,
} from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { moenstertekst } from "../parts/omsaetning.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

type Version = Output<"seRegelhistorik">["versioner"][number];
type Linje = Output<"seRegellinjer">["linjer"][number];

/** `/omsaetning/{myndighed}/regler/{nr}`: every version of a rule, and the lines it has booked. */
export const regelPage: Page = async ({ client, sprog, params, query: { version } }) => {
  const { myndighed = "", nr = "" } = params;
  if (!isCvr(myndighed)) return missing;
  const read = await together({
    historik: client.seRegelhistorik({ myndighed, nr }),
    linjer: client.seRegellinjer({ myndighed, nr, version }),
  });
  if (!read.ok) return refuse(read.error);
  const { versioner } = read.value.historik;
  const { linjer } = read.value.linjer;
  const t = texts(sprog);
  const navn = myndighedsnavn(myndighed);
  return page(
    t.title(nr, navn),
    <>
      <p>
        <a href={omsaetningUrl({ myndighed })}>{t.tilbage(navn)}</a>
      </p>
      <h1>{t.title(nr, navn)}</h1>
      <Tabel caption={t.versioner} rows={versioner} columns={versionskolonner(myndighed, sprog)} />
      {linjer.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Tabel
          caption={version === undefined ? t.nyeste : t.nyesteAf(version)}
          rows={linjer}
          columns={linjekolonner(myndighed, sprog)}
          narrow="scroll"
        />
      )}
      <h2>{t.ret}</h2>
      <p>{t.retHvad}</p>
      <form method="post" action={aendringerUrl(myndighed)}>
        <input type="hidden" name="beskrivelse" value={t.beskrivelse(nr)} />
        <input type="hidden" name="regel" value={nr} />
        <button class="button button-primary" type="submit">
          {t.begynd}
        </button>
      </form>
    </>,
  );
};

const versionskolonner = (myndighed: string, sprog: Sprog): readonly Column<Version>[] => {
  const t = texts(sprog);
  return [
    { head: t.version, heads: true, cell: ({ regel }) => String(regel.version) },
    { head: t.moenstre, cell: ({ regel }) => moenstertekst(regel.moenstre, sprog) },
    {
      head: t.konto,
      cell: ({ regel: { kontonummer } }) =>
        kontonummer === undefined ? t.ophoert : <a href={kontoUrl(myndighed, kontonummer)}>{kontonummer}</a>,
    },
    { head: t.fra, cell: ({ regel }) => <Dato dato={regel.gyldigFra} sprog={sprog} /> },
    {
      head: t.aktiveret,
      cell: ({ regel }) => (
        <>
          <Tid tid={regel.registreret} sprog={sprog} />, {regel.aktoer}
        </>
      ),
    },
    {
      head: t.aendring,
      cell: ({ regel: { aendring, beskrivelse = "", lavetAf } }) =>
        aendring === undefined ? (
          t.foerste
        ) : (
          <>
            <a href={aendringUrl({ myndighed, id: aendring })}>{maskCpr(beskrivelse)}</a>, {t.lavetAf}{" "}
            {lavetAf}
          </>
        ),
    },
    {
      head: t.linjer,
      cell: ({ regel: { nr, version }, linjer }) => (
        <a href={regelUrl(myndighed, nr, { version: String(version) })}>
          {linjer.toLocaleString("da-DK")} <span class="sr-only">{`${t.vis} version ${version}`}</span>
        </a>
      ),
    },
  ];
};

const linjekolonner = (myndighed: string, sprog: Sprog): readonly Column<Linje>[] => {
  const t = texts(sprog);
  return [
    { head: t.dato, cell: ({ bogfoeringsdato }) => <Dato dato={bogfoeringsdato} sprog={sprog} /> },
    {
      head: t.bilag,
      heads: true,
      cell: ({ loebenummer, linje, beskedId }) => (
        <>
          <a href={beskedUrl({ myndighed, id: beskedId })}>{`${loebenummer}-${linje}`}</a>,{" "}
          <a href={hvorforUrl(myndighed, loebenummer, linje)}>{t.hvorfor}</a>
        </>
      ),
    },
    { head: t.version, cell: ({ version }) => String(version) },
    { head: t.konto, cell: ({ kontonummer }) => kontonummer },
    { head: t.tekst, cell: ({ tekst }) => maskCpr(tekst) },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} blankZero /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} blankZero /> },
  ];
};
