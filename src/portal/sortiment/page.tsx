import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Refused } from "../../sdk/client.js";
import { type Answer, type Ask, type Page, page, redirect, refuse, statusOf, together } from "../page.js";
import { begrundelsesfejl, MAX_BEGRUNDELSE, readBegrundelse } from "../parts/begrundelse.js";
import { Fakt } from "../parts/fakt.js";
import { Langtekstfelt } from "../parts/felter.js";
import { daekningUrl, sortimentUrl, withQuery } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { ejer, Versionsmaerke, versionsnoegle } from "../parts/sortiment.js";
import { Tid } from "../parts/tid.js";
import { Forskelle } from "./forskel.js";
import { texts } from "./texts.js";
import { Vaerdier } from "./vaerdier.js";

type Detalje = Output<"seSortimentversion">;
type Problems = { readonly felt?: string | undefined; readonly refused?: Refused };

/** `/sortimenter/{id}/{version}`: the version, what it changes, its values, and the form that publishes a draft. */
export const sortimentPage: Page = (ask) => show(ask);

/** The same address, posted: the draft is published. */
export const udgivAction: Page = async (ask) => {
  const { id = "", version = "" } = ask.params;
  const noter = readBegrundelse(ask.form);
  const felt = begrundelsesfejl(noter, texts(ask.sprog));
  if (felt !== undefined) return show(ask, { felt });
  const done = await ask.client.udgivSortimentversion({ id, version, body: { noter } });
  return done.ok
    ? redirect(withQuery(sortimentUrl(id, version), { udgivet: "ja" }))
    : show(ask, { refused: done.error });
};

const show = async (ask: Ask, { felt, refused }: Problems = {}): Promise<Answer> => {
  const { client, sprog, query } = ask;
  const { id = "", version = "" } = ask.params;
  const read = await together({
    detalje: client.seSortimentversion({ id, version, pr: query.pr }),
    forskel: client.seSortimentforskel({ id, version }),
  });
  if (!read.ok) return refuse(read.error);
  const { detalje, forskel } = read.value;
  const t = texts(sprog);
  const titel = `${detalje.navn} ${detalje.version}`;
  return page(
    titel,
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "begrundelse", tekst: felt }]} sprog={sprog} />
      )}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afslag} sprog={sprog} />}
      {query.udgivet === undefined ? null : <Meddelelse slags="success" heading={t.udgivetNu} />}
      <p>
        <a href="/sortimenter">{t.alle}</a>
      </p>
      <h1>{titel}</h1>
      <Fakta detalje={detalje} sprog={sprog} />
      <p>
        <a href={daekningUrl({ sortiment: versionsnoegle(detalje) })}>{t.daekning}</a>
      </p>
      {detalje.tilstand === "kladde" ? <Udgivelse ask={ask} detalje={detalje} felt={felt} /> : null}
      <Forskelle forskel={forskel} sprog={sprog} />
      <Vaerdier detalje={detalje} dimension={query.dimension} pr={query.pr} sprog={sprog} />
    </>,
    refused === undefined ? (felt === undefined ? 200 : 400) : statusOf(refused),
  );
};

const Fakta = ({ detalje, sprog }: { detalje: Detalje; sprog: Sprog }) => {
  const t = texts(sprog);
  const { tilstand, antal, udgivet, tilbagetrukket, noter, id, hash } = detalje;
  return (
    <dl class="fakta">
      <Fakt navn={t.tilstand}>
        <Versionsmaerke tilstand={tilstand} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.ejer}>{ejer(detalje, sprog)}</Fakt>
      <Fakt navn={t.antal}>{String(antal)}</Fakt>
      {udgivet === undefined ? null : (
        <Fakt navn={t.udgivet}>
          <Tid tid={udgivet} sprog={sprog} />
        </Fakt>
      )}
      {tilbagetrukket === undefined ? null : (
        <Fakt navn={t.tilbagetrukket}>
          <Tid tid={tilbagetrukket} sprog={sprog} />
        </Fakt>
      )}
      {noter === undefined ? null : <Fakt navn={t.noter}>{noter}</Fakt>}
      <Fakt navn={t.id}>
        <span class="kode">{id}</span>
      </Fakt>
      <Fakt navn={t.hash}>
        <span class="kode">{hash}</span>
      </Fakt>
    </dl>
  );
};

type UdgivelseProps = { readonly ask: Ask; readonly detalje: Detalje; readonly felt: string | undefined };

const Udgivelse = ({ ask: { sprog, form }, detalje, felt }: UdgivelseProps) => {
  const t = texts(sprog);
  if (detalje.antal === 0) return <p>{t.tom}</p>;
  return (
    <section>
      <h2>{t.udgiv}</h2>
      <p>{t.udgivHvad}</p>
      <form method="post" action={sortimentUrl(detalje.id, detalje.version)}>
        <Langtekstfelt
          name="begrundelse"
          label={t.noter}
          hint={t.noterHint}
          value={maskCpr(form.begrundelse ?? "")}
          error={felt}
          max={MAX_BEGRUNDELSE}
        />
        <button class="button button-primary" type="submit">
          {t.udgiv}
        </button>
      </form>
    </section>
  );
};
