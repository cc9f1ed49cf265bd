import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { missing, type Page, page, refuse, statusOf } from "../page.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Kendtfelt, readKendt } from "../parts/kendt.js";
import { beskedUrl, hvorforUrl, kontiUrl, kontoUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Udtog = Output<"seKontoudtog">;
type Linje = Udtog["linjer"][number];

/** `/konti/{myndighed}/{kontonummer}`: what is booked on one account, with the balance after each line. */
export const kontoudtogPage: Page = async ({ client, sprog, params, query: { fra, til, kendt } }) => {
  const { myndighed = "", kontonummer = "" } = params;
  if (!isCvr(myndighed)) return missing;
  const found = await client.seKontoudtog({ myndighed, kontonummer, fra, til, kendt: readKendt(kendt) });
  if (!found.ok && found.error.status !== 400) return refuse(found.error);
  const t = texts(sprog);
  const navn = myndighedsnavn(myndighed);
  const dage = found.ok ? { fra: found.value.fra, til: found.value.til } : { fra, til };
  return page(
    `${t.title} ${kontonummer}, ${navn}`,
    <>
      <p>
        <a href={kontiUrl({ myndighed, kendt })}>{`${t.alle} ${navn}`}</a>
      </p>
      <h1>{`${t.title} ${kontonummer}`}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{found.ok ? `${found.value.navn}, ${navn}` : navn}</p>
      <Periode action={kontoUrl(myndighed, kontonummer)} {...dage} kendt={kendt} sprog={sprog} />
      {found.ok ? <Linjer udtog={found.value} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
};

type PeriodeProps = {
  readonly action: string;
  readonly fra: string | undefined;
  readonly til: string | undefined;
  readonly kendt: string | undefined;
  readonly sprog: Sprog;
};

const Periode = ({ action, fra, til, kendt, sprog }: PeriodeProps) => {
  const t = texts(sprog);
  return (
    <Filterform action={action} knap={t.vis}>
      <Tekstfelt name="fra" type="date" label={t.fra} value={fra} />
      <Tekstfelt name="til" type="date" label={t.til} value={til} />
      <Kendtfelt value={kendt} sprog={sprog} />
    </Filterform>
  );
};

const Linjer = ({ udtog, sprog }: { udtog: Udtog; sprog: Sprog }) => {
  const t = texts(sprog);
  const { linjer, primo, ultimo, antal } = udtog;
  if (linjer.length === 0) {
    return (
      <p role="status">
        {t.ingen} {formatSaldo(primo)}
      </p>
    );
  }
  const isWhole = antal === linjer.length;
  const foot = (
    <tr>
      <th scope="row" colspan={3}>
        {isWhole ? t.ultimo : t.vist}
      </th>
      <td class="tal">{formatSaldo(sum(linjer.map(({ debet }) => debet)))}</td>
      <td class="tal">{formatSaldo(sum(linjer.map(({ kredit }) => kredit)))}</td>
      <td class="tal">{formatSaldo(linjer.at(-1)!.saldo)}</td>
    </tr>
  );
  return (
    <>
      <p>
        {t.primo}: <strong>{formatSaldo(primo)}</strong>
      </p>
      {isWhole ? null : (
        <Meddelelse slags="warning" heading={t.afkortet(linjer.length, antal, formatSaldo(ultimo))} />
      )}
      <Tabel caption={t.tabel} columns={kolonner(udtog, sprog)} rows={linjer} foot={foot} narrow="scroll" />
    </>
  );
};

const kolonner = ({ myndighed }: Udtog, sprog: Sprog): readonly Column<Linje>[] => {
  const t = texts(sprog);
  return [
    { head: t.dato, cell: ({ bogfoeringsdato }) => <Dato dato={bogfoeringsdato} sprog={sprog} /> },
    {
      head: t.bilag,
      heads: true,
      cell: ({ loebenummer, beskedId }) =>
        beskedId === undefined ? (
          `${loebenummer}, ${t.egetBilag}`
        ) : (
          <a href={beskedUrl({ myndighed, id: beskedId })}>{`${loebenummer}, ${t.besked}`}</a>
        ),
    },
    {
      head: t.tekst,
      cell: ({ tekst, loebenummer, linje }) => (
        <>
          {maskCpr(tekst)} <a href={hvorforUrl(myndighed, loebenummer, linje)}>{t.hvorfor}</a>
        </>
      ),
    },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} blankZero /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} blankZero /> },
    { head: t.saldo, number: true, cell: ({ saldo }) => <Beloeb oere={saldo} /> },
  ];
};
