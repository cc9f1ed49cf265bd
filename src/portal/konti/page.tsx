import type { Kontoliste } from "../../contract/visninger.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { aarOf } from "../../domain/regnskabsaar.js";
import { type Ask, type Page, page, refuse, statusOf } from "../page.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Eksportlinks } from "../parts/eksport.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Kendtfelt, readKendt } from "../parts/kendt.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { kontiUrl, kontoUrl, raabalanceUrl } from "../parts/links.js";
import { Afslag } from "../parts/meddelelse.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { Trafiklinks } from "../parts/trafiklinks.js";
import { texts } from "./texts.js";

/** `/konti?myndighed=…&pr=…&kendt=…`: a municipality's accounts with balances. */
export const kontiPage: Page = async (ask) => {
  const { client, sprog, query } = ask;
  const t = texts(sprog);
  if (query.myndighed === undefined) return choose(ask);
  const found = await client.seKonti({
    myndighed: query.myndighed,
    pr: query.pr,
    kendt: readKendt(query.kendt),
  });
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Valg
        myndighed={query.myndighed}
        pr={found.ok ? found.value.pr : query.pr}
        kendt={query.kendt}
        sprog={sprog}
      />
      {found.ok ? <Kontotabel liste={found.value} kendt={query.kendt} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
};

/** No municipality chosen yet: the form, and a short way to those with messages. */
const choose = async ({ client, sprog, query }: Ask) => {
  const antal = await client.seAntal({});
  if (!antal.ok) return refuse(antal.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Valg myndighed={undefined} pr={query.pr} kendt={query.kendt} sprog={sprog} />
      <Trafiklinks antal={antal.value.antal} urlOf={(myndighed) => kontiUrl({ myndighed })} sprog={sprog} />
    </>,
  );
};

type ValgProps = {
  readonly myndighed: string | undefined;
  readonly pr: string | undefined;
  readonly kendt: string | undefined;
  readonly sprog: Sprog;
};

const Valg = ({ myndighed, pr, kendt, sprog }: ValgProps) => {
  const t = texts(sprog);
  return (
    <Filterform action="/konti" knap={t.vis}>
      <Valgfelt name="myndighed" label={t.kommune} all={t.vaelg} value={myndighed} valg={KOMMUNEVALG} />
      <Tekstfelt name="pr" type="date" label={t.pr} value={pr} />
      <Kendtfelt value={kendt} sprog={sprog} />
    </Filterform>
  );
};

type Konto = Kontoliste["konti"][number];

type TabelProps = {
  readonly liste: Kontoliste;
  readonly kendt: string | undefined;
  readonly sprog: Sprog;
};

const Kontotabel = ({ liste, kendt, sprog }: TabelProps) => {
  const { konti, myndighed, myndighedsnavn: navn, pr } = liste;
  const aar = aarOf(pr);
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
  const columns = kolonner(liste, kendt, sprog);
  return (
    <>
      <p>
        <a href={raabalanceUrl({ myndighed, aar, kendt })}>{t.raabalance(aar)}</a>
      </p>
      <Tabel caption={caption} columns={columns} rows={konti} foot={foot} narrow="scroll" />
      <Eksportlinks myndighed={myndighed} aar={aar} sprog={sprog} />
    </>
  );
};

const kolonner = (
  { myndighed, pr }: Kontoliste,
  kendt: string | undefined,
  sprog: Sprog,
): readonly Column<Konto>[] => {
  const t = texts(sprog);
  return [
    {
      head: t.konto,
      heads: true,
      cell: ({ kontonummer }) => (
        <a href={kontoUrl(myndighed, kontonummer, { til: pr, kendt })}>{kontonummer}</a>
      ),
    },
    { head: t.navn, cell: ({ navn }) => navn },
    { head: t.kontering, cell: ({ kontering }) => <span class="ubrudt">{kontering}</span> },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} /> },
    { head: t.saldo, number: true, cell: ({ saldo }) => <Beloeb oere={saldo} /> },
  ];
};
