import type { Kontoliste } from "../../contract/visninger.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Ask, type Page, page, refuse, statusOf } from "../page.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { kontiUrl, kontoUrl } from "../parts/links.js";
import { Afslag } from "../parts/meddelelse.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/konti?myndighed=…&pr=…`: a municipality's accounts with balances. */
export const kontiPage: Page = async (ask) => {
  const { client, sprog, query } = ask;
  const t = texts(sprog);
  if (query.myndighed === undefined) return choose(ask);
  const found = await client.seKonti({ myndighed: query.myndighed, pr: query.pr });
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Valg myndighed={query.myndighed} pr={found.ok ? found.value.pr : query.pr} sprog={sprog} />
      {found.ok ? <Kontotabel liste={found.value} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
};

/** No municipality chosen yet: the form, and a short way to those with messages. */
const choose = async ({ client, sprog, query }: Ask) => {
  const antal = await client.seAntal({});
  if (!antal.ok) return refuse(antal.error);
  const t = texts(sprog);
  const myndigheder = [...new Set(antal.value.antal.map(({ myndighed }) => myndighed))];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Valg myndighed={undefined} pr={query.pr} sprog={sprog} />
      {myndigheder.length === 0 ? null : (
        <>
          <p>{t.trafik}</p>
          <ul>
            {myndigheder.map((myndighed) => (
              <li>
                <a href={kontiUrl({ myndighed })}>{myndighedsnavn(myndighed)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
};

type ValgProps = {
  readonly myndighed: string | undefined;
  readonly pr: string | undefined;
  readonly sprog: Sprog;
};

const Valg = ({ myndighed, pr, sprog }: ValgProps) => {
  const t = texts(sprog);
  return (
    <form class="filter" method="get" action="/konti">
      <Valgfelt name="myndighed" label={t.kommune} all={t.vaelg} value={myndighed} valg={KOMMUNEVALG} />
      <Tekstfelt name="pr" type="date" label={t.pr} value={pr} />
      <div class="filter-knapper">
        <button class="button button-primary" type="submit">
          {t.vis}
        </button>
      </div>
    </form>
  );
};

type Konto = Kontoliste["konti"][number];

const Kontotabel = ({ liste, sprog }: { liste: Kontoliste; sprog: Sprog }) => {
  const { konti, myndighedsnavn: navn, pr } = liste;
  const t = texts(sprog);
  if (konti.length === 0) return <p role="status">{t.ingen(navn)}</p>;
  const total = (column: "debet" | "kredit" | "saldo") =>
    formatSaldo(sum(konti.map((konto) => konto[column])));
  const foot = (
    <tr>
      <th scope="row" colspan={3}>
        {t.sum}
      </th>
      <td class="tal">{total("debet")}</td>
      <td class="tal">{total("kredit")}</td>
      <td class="tal">{total("saldo")}</td>
    </tr>
  );
  const caption = t.tabel(navn, formatDato(pr, sprog));
  return (
    <Tabel caption={caption} columns={kolonner(liste, sprog)} rows={konti} foot={foot} narrow="scroll" />
  );
};

const kolonner = ({ myndighed, pr }: Kontoliste, sprog: Sprog): readonly Column<Konto>[] => {
  const t = texts(sprog);
  return [
    {
      head: t.konto,
      heads: true,
      cell: ({ kontonummer }) => <a href={kontoUrl(myndighed, kontonummer, { til: pr })}>{kontonummer}</a>,
    },
    { head: t.navn, cell: ({ navn }) => navn },
    { head: t.kontering, cell: ({ kontering }) => <span class="ubrudt">{kontering}</span> },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} /> },
    { head: t.saldo, number: true, cell: ({ saldo }) => <Beloeb oere={saldo} /> },
  ];
};
