import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Ask, type Page, page, refuse, together } from "../page.js";
import {
  AFTALETILSTANDE,
  type Aftale,
  Aftaletilstandsmaerke,
  aftaletilstandstekst,
  gyldighed,
  rolletekst,
} from "../parts/aftale.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { aftaleUrl } from "../parts/links.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

/** `/serviceaftaler`: agreements, filtered. */
export const aftalerPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, itsystem, tilstand } = query;
  const read = await together({
    aftaler: client.seServiceaftaler({ myndighed, itsystem, tilstand }),
    systemer: client.seItSystemer({}),
  });
  if (!read.ok) return refuse(read.error);
  const { serviceaftaler } = read.value.aftaler;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filter query={query} itsystemer={read.value.systemer.itsystemer} sprog={sprog} />
      {serviceaftaler.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Aftaletabel aftaler={serviceaftaler} sprog={sprog} />
      )}
    </>,
  );
};

type FilterProps = {
  readonly query: Ask["query"];
  readonly itsystemer: Output<"seItSystemer">["itsystemer"];
  readonly sprog: Sprog;
};

const Filter = ({ query, itsystemer, sprog }: FilterProps) => {
  const t = texts(sprog);
  const systemer = itsystemer.map(({ id, navn }) => ({ value: id, text: navn }));
  const tilstande = AFTALETILSTANDE.map((one) => ({ value: one, text: aftaletilstandstekst(one, sprog) }));
  return (
    <Filterform action="/serviceaftaler" knap={t.vis}>
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.alleKommuner}
        value={query.myndighed}
        valg={KOMMUNEVALG}
      />
      <Valgfelt
        name="itsystem"
        label={t.system}
        all={t.alleSystemer}
        value={query.itsystem}
        valg={systemer}
      />
      <Valgfelt
        name="tilstand"
        label={t.tilstand}
        all={t.alleTilstande}
        value={query.tilstand}
        valg={tilstande}
      />
    </Filterform>
  );
};

const Aftaletabel = ({ aftaler, sprog }: { aftaler: readonly Aftale[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.tabel}
      captionHidden
      rows={aftaler}
      columns={[
        {
          head: t.aftale,
          heads: true,
          cell: (a) => <a href={aftaleUrl(a.id)}>{`${a.itsystemnavn}, ${a.myndighedsnavn}`}</a>,
        },
        {
          head: t.tilstand,
          cell: ({ tilstand }) => <Aftaletilstandsmaerke tilstand={tilstand} sprog={sprog} />,
        },
        { head: t.rolle, cell: ({ rolle, service }) => `${rolletekst(rolle, sprog)}, ${service}` },
        { head: t.operationer, cell: ({ operationer }) => operationer.join(", ") },
        { head: t.gyldig, cell: (a) => gyldighed(a, sprog) },
      ]}
    />
  );
};
