import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { missing, type Page, page, refuse } from "../page.js";
import {
  type Aftale,
  Aftaletilstandsmaerke,
  fittingBeslutninger,
  gyldighed,
  rolletekst,
} from "../parts/aftale.js";
import { Fakt } from "../parts/fakt.js";
import { beslutningUrl } from "../parts/links.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { Tid } from "../parts/tid.js";
import { findAftale } from "./find.js";
import { beslutninger, historiktekster, texts } from "./texts.js";

/** `/serviceaftaler/{id}`: one agreement, what has happened to it, and what can be decided. */
export const aftalePage: Page = async ({ client, sprog, params: { id = "" }, query }) => {
  const found = await findAftale(client, id);
  if (!found.ok) return refuse(found.error);
  const aftale = found.value;
  if (aftale === undefined) return missing;
  const historik = await client.seAftalehistorik({ id });
  if (!historik.ok) return refuse(historik.error);
  const t = texts(sprog);
  const titel = `${t.title}: ${aftale.itsystemnavn}, ${aftale.myndighedsnavn}`;
  return page(
    titel,
    <>
      {query.besluttet === undefined ? null : <Meddelelse slags="success" heading={t.besluttet} />}
      <p>
        <a href="/serviceaftaler">{t.alle}</a>
      </p>
      <h1>{titel}</h1>
      <Aftalefakta aftale={aftale} sprog={sprog} />
      <Beslutninger aftale={aftale} sprog={sprog} />
      <Historik haendelser={historik.value.haendelser} sprog={sprog} />
    </>,
  );
};

/** The agreement itself. */
export const Aftalefakta = ({ aftale, sprog }: { aftale: Aftale; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.tilstand}>
        <Aftaletilstandsmaerke tilstand={aftale.tilstand} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.system}>{aftale.itsystemnavn}</Fakt>
      <Fakt navn={t.kommune}>{aftale.myndighedsnavn}</Fakt>
      <Fakt navn={t.service}>{`${aftale.service}, ${rolletekst(aftale.rolle, sprog)}`}</Fakt>
      <Fakt navn={t.operationer}>{aftale.operationer.join(", ")}</Fakt>
      <Fakt navn={t.gyldig}>{gyldighed(aftale, sprog)}</Fakt>
      <Fakt navn={t.id}>
        <span class="kode">{aftale.id}</span>
      </Fakt>
    </dl>
  );
};

const Beslutninger = ({ aftale, sprog }: { aftale: Aftale; sprog: Sprog }) => {
  const fitting = fittingBeslutninger(aftale.tilstand);
  return fitting.length === 0 ? null : (
    <section>
      <h2>{texts(sprog).beslutninger}</h2>
      <p class="knapper">
        {fitting.map((handling, index) => (
          <a
            class={`button button-${index === 0 && handling !== "ophoer" ? "primary" : "secondary"}`}
            href={beslutningUrl(aftale.id, handling)}
          >
            {beslutninger(sprog)[handling]}
          </a>
        ))}
      </p>
    </section>
  );
};

type Haendelser = Output<"seAftalehistorik">["haendelser"];

const Historik = ({ haendelser, sprog }: { haendelser: Haendelser; sprog: Sprog }) => {
  const t = texts(sprog);
  const names: Readonly<Record<string, string>> = historiktekster(sprog);
  return (
    <section>
      <h2>{t.historik}</h2>
      <ol class="forloeb no-max-width">
        {haendelser.map(({ tid, art, aktoer, begrundelse }) => (
          <li class="forloeb-venter">
            <p class="forloeb-hvad">
              <Tid tid={tid} sprog={sprog} /> <strong>{names[art] ?? art}</strong> {`${t.af} ${aktoer}`}
            </p>
            {begrundelse === undefined ? null : <p>{begrundelse}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
