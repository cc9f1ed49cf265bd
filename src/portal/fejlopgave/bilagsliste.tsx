import type { Output } from "../../contract/endpoints.js";
import type { OpgavebeskedVisning } from "../../contract/fejlopgaver.js";
import { type Sprog, stedtekst } from "../../domain/fejl.js";
import { beskedUrl, type Noegle, opgaveUrl, withQuery } from "../parts/links.js";
import { beskednavn } from "../parts/navn.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { Tilstandsmaerke } from "../parts/tilstand.js";
import { texts } from "./texts.js";

type Props = {
  readonly opgave: Noegle;
  readonly beskeder: Output<"seOpgavebeskeder">;
  readonly efter: string | undefined;
  readonly sprog: Sprog;
};

/** The messages that have met the cause, where in each, and how each stands now. */
export const Bilagsliste = ({ opgave, beskeder: { beskeder, naeste }, efter, sprog }: Props) => {
  const t = texts(sprog);
  const { myndighed } = opgave;
  return (
    <section>
      <h2>{t.bilag}</h2>
      <Tabel
        caption={t.bilag}
        captionHidden
        rows={beskeder}
        columns={[
          {
            head: t.besked,
            heads: true,
            cell: (b) => <a href={beskedUrl({ myndighed, id: b.nyeste })}>{navnOf(b)}</a>,
          },
          { head: t.fra, cell: ({ afsenderSystemnavn }) => afsenderSystemnavn },
          { head: t.sted, cell: (b) => <Sted besked={b} sprog={sprog} /> },
          { head: t.afvist, cell: ({ oprettet }) => <Tid tid={oprettet} sprog={sprog} /> },
          { head: t.nu, cell: (b) => <Nu besked={b} sprog={sprog} /> },
        ]}
      />
      {naeste === undefined && efter === undefined ? null : (
        <nav class="sider" aria-label={t.sider}>
          {efter === undefined ? null : <a href={opgaveUrl(opgave)}>{t.forfra}</a>}
          {naeste === undefined ? null : (
            <a href={withQuery(opgaveUrl(opgave), { efter: naeste })}>{t.naeste}</a>
          )}
        </nav>
      )}
    </section>
  );
};

const navnOf = ({ soegeord, afsenderId, besked }: OpgavebeskedVisning): string =>
  beskednavn({ soegeord, afsenderId, id: besked });

const Sted = ({ besked, sprog }: { besked: OpgavebeskedVisning; sprog: Sprog }) => (
  <>
    <span class="kode">{stedtekst(besked, sprog)}</span>{" "}
    {besked.steder > 1 ? texts(sprog).flereSteder(besked.steder - 1) : null}
  </>
);

const Nu = ({ besked, sprog }: { besked: OpgavebeskedVisning; sprog: Sprog }) => (
  <>
    <Tilstandsmaerke tilstand={besked.nyesteTilstand} />{" "}
    {besked.loest === undefined ? null : <span class="daempet">{texts(sprog).loest}</span>}
  </>
);
