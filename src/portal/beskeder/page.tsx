import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Answer, type Ask, type Page, page, refuse, statusOf } from "../page.js";
import { beskederUrl } from "../parts/links.js";
import { holdsCpr } from "../parts/maske.js";
import { Afslag, Fejlopsummering } from "../parts/meddelelse.js";
import { Beskedtabel } from "./beskedtabel.js";
import { Soegeform, type Soegning } from "./soegeform.js";
import { texts } from "./texts.js";

/** Messages on a page. */
const PAGE_SIZE = "25";

/** `/beskeder`: find messages, newest first. */
export const beskederPage: Page = async (ask) => {
  const { client, sprog, query } = ask;
  const systemer = await client.seItSystemer({});
  if (!systemer.ok) return refuse(systemer.error);
  const { itsystemer } = systemer.value;
  if (holdsCpr(query.soeg ?? "")) return showCpr(ask, itsystemer);
  const { foer, ...soegning } = query;
  const found = await client.soegBeskeder({ ...wanted(soegning), foer, antal: PAGE_SIZE });
  const t = texts(sprog);
  if (!found.ok) {
    return page(
      t.title,
      <>
        <h1>{t.title}</h1>
        <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />
        <Soegeform soegning={soegning} itsystemer={itsystemer} sprog={sprog} />
      </>,
      statusOf(found.error),
    );
  }
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <Soegeform soegning={soegning} itsystemer={itsystemer} sprog={sprog} />
      <Fundne fundne={found.value} query={query} sprog={sprog} />
    </>,
  );
};

const wanted = ({ soeg, tilstand, myndighed, system }: Soegning) => ({ soeg, tilstand, myndighed, system });

/** A person's number is not shown again, and not passed on. */
const showCpr = ({ sprog, query }: Ask, itsystemer: Itsystemer): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <Fejlopsummering fejl={[{ felt: "soeg", tekst: t.cpr }]} sprog={sprog} />
      <Soegeform soegning={{ ...query, soeg: "" }} itsystemer={itsystemer} sprog={sprog} error={t.cpr} />
    </>,
    400,
  );
};

type Itsystemer = Output<"seItSystemer">["itsystemer"];
type FundneProps = {
  readonly fundne: Output<"soegBeskeder">;
  readonly query: Ask["query"];
  readonly sprog: Sprog;
};

const Fundne = ({ fundne: { beskeder, naeste }, query, sprog }: FundneProps) => {
  const t = texts(sprog);
  if (beskeder.length === 0) {
    return (
      <>
        <p role="status">{t.ingen}</p>
        <p>
          {t.ingenRaad} <a href="/afviste-opkald">{t.afvisteOpkald}</a>.
        </p>
      </>
    );
  }
  return (
    <>
      <Beskedtabel beskeder={beskeder} sprog={sprog} />
      {naeste === undefined && query.foer === undefined ? null : (
        <nav class="sider" aria-label={t.sider}>
          {query.foer === undefined ? null : (
            <a href={beskederUrl({ ...query, foer: undefined })}>{t.nyeste}</a>
          )}
          {naeste === undefined ? null : <a href={beskederUrl({ ...query, foer: naeste })}>{t.aeldre}</a>}
        </nav>
      )}
    </>
  );
};
