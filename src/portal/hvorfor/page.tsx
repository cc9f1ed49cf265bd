import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { missing, type Page, page, refuse } from "../page.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { type Grundlag, Grundlagsfakta } from "../parts/grundlag.js";
import { aendringUrl, beskedUrl, kontoUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { moenstertekst, Regellink } from "../parts/omsaetning.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { Tilbagefoersel } from "../parts/tilbagefoersel.js";
import { texts } from "./texts.js";

type Svar = Output<"seHvorfor">;
type Props = { readonly svar: Svar; readonly sprog: Sprog };

/** `/hvorfor/{myndighed}/{loebenummer}/{linje}`: why a line of the ledger stands on its account. */
export const hvorforPage: Page = async ({ client, sprog, params }) => {
  const { myndighed = "", loebenummer = "", linje = "" } = params;
  if (!isCvr(myndighed)) return missing;
  const found = await client.seHvorfor({ myndighed, loebenummer, linje });
  if (!found.ok) return refuse(found.error);
  const svar = found.value;
  const grundlag =
    svar.beskedId === undefined ? undefined : await client.seBeskedgrundlag({ myndighed, id: svar.beskedId });
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.linje(loebenummer, linje, myndighedsnavn(myndighed))}</p>
      <Linjefakta svar={svar} sprog={sprog} />
      <Tabel
        caption={t.dimensioner}
        rows={svar.kontering}
        columns={[
          { head: t.dimension, heads: true, cell: ({ dimension }) => maskCpr(dimension) },
          { head: t.vaerdi, cell: ({ vaerdi }) => maskCpr(vaerdi) },
        ]}
      />
      <h2>{t.afgjort}</h2>
      {svar.regel === undefined ? <p>{t.ingenRegel}</p> : null}
      {svar.regel !== undefined && svar.genfundet ? <p>{t.genfundet}</p> : null}
      <Regelfakta svar={svar} sprog={sprog} />
      {svar.regel === undefined ? null : <Oversete svar={svar} sprog={sprog} />}
      {grundlag?.ok ? <Indgang grundlag={grundlag.value} sprog={sprog} /> : null}
    </>,
  );
};

const Linjefakta = ({ svar, sprog }: Props) => {
  const t = texts(sprog);
  const { myndighed, kontonummer, debet, kredit } = svar;
  return (
    <dl class="fakta">
      <Fakt navn={t.konto}>
        <a href={kontoUrl(myndighed, kontonummer)}>{kontonummer}</a> {svar.kontonavn}
      </Fakt>
      <Fakt navn={t.beloeb}>
        {debet > 0n ? `${formatSaldo(debet)} ${t.debet}` : `${formatSaldo(kredit)} ${t.kredit}`}
      </Fakt>
      <Fakt navn={t.bogfoeringsdato}>
        <Dato dato={svar.bogfoeringsdato} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.bogfoert}>
        <Tid tid={svar.bogfoert} sprog={sprog} />
      </Fakt>
      {svar.bilagsnummer === undefined ? null : (
        <Fakt navn={t.bilagsnummer}>{maskCpr(svar.bilagsnummer)}</Fakt>
      )}
      <Fakt navn={t.tekst}>{maskCpr(svar.tekst)}</Fakt>
      <Fakt navn={t.besked}>
        {svar.beskedId === undefined ? (
          t.egetBilag
        ) : (
          <a href={beskedUrl({ myndighed, id: svar.beskedId })}>{t.seBesked}</a>
        )}
      </Fakt>
      <Tilbagefoersel
        myndighed={myndighed}
        loebenummer={svar.loebenummer}
        tilbagefoerer={svar.tilbagefoerer}
        tilbagefoertAf={svar.tilbagefoertAf}
        sprog={sprog}
      />
    </dl>
  );
};

/** What let the message in: who sent it, and by which versions. */
const Indgang = ({ grundlag, sprog }: { grundlag: Grundlag; sprog: Sprog }) => {
  const t = texts(sprog);
  const { afsender } = grundlag;
  return (
    <section>
      <h2>{t.indgang}</h2>
      <dl class="fakta">
        <Fakt navn={t.afsender}>{`${afsender.systemnavn}, ${afsender.myndighedsnavn}`}</Fakt>
        <Grundlagsfakta grundlag={grundlag} sprog={sprog} />
      </dl>
    </section>
  );
};

const Regelfakta = ({ svar: { myndighed, regel }, sprog }: Props) => {
  const t = texts(sprog);
  if (regel === undefined) return null;
  const {
    nr,
    version,
    moenstre,
    gyldigFra,
    registreret,
    aktoer,
    aendring,
    beskrivelse = "",
    lavetAf,
  } = regel;
  return (
    <dl class="fakta">
      <Fakt navn={t.regel}>
        <Regellink myndighed={myndighed} nr={nr} sprog={sprog} />, {`${t.version} ${version}`}
      </Fakt>
      <Fakt navn={t.moenstre}>{moenstertekst(moenstre, sprog)}</Fakt>
      <Fakt navn={t.foererTil}>{regel.kontonummer ?? ""}</Fakt>
      <Fakt navn={t.fra}>
        <Dato dato={gyldigFra} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.aktiveret}>
        <Tid tid={registreret} sprog={sprog} />, {aktoer}
      </Fakt>
      <Fakt navn={t.aendring}>
        {aendring === undefined ? (
          t.foerste
        ) : (
          <>
            <a href={aendringUrl({ myndighed, id: aendring })}>{maskCpr(beskrivelse)}</a>, {t.lavetAf}{" "}
            {lavetAf}
          </>
        )}
      </Fakt>
    </dl>
  );
};

const Oversete = ({ svar: { myndighed, oversete }, sprog }: Props) => {
  const t = texts(sprog);
  if (oversete.length === 0) return <p role="status">{t.ingenOversete}</p>;
  return (
    <Tabel
      caption={t.oversete}
      rows={oversete}
      columns={[
        {
          head: t.regel,
          heads: true,
          cell: ({ nr }) => <Regellink myndighed={myndighed} nr={nr} sprog={sprog} />,
        },
        { head: t.moenstre, cell: ({ moenstre }) => moenstertekst(moenstre, sprog) },
        { head: t.foererTil, cell: ({ kontonummer }) => kontonummer },
        {
          head: t.derfor,
          cell: ({ dimension }) => (dimension === undefined ? t.nummer : t.bredere(maskCpr(dimension))),
        },
      ]}
    />
  );
};
