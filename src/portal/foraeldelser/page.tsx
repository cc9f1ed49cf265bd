import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse, statusOf } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Fordringsmaerke } from "../parts/fordring.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { foraeldelserUrl, fordringUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Foraeldelse = Output<"seForaeldelser">["fordringer"][number];

/** `/opkraevning/{myndighed}/foraeldelser?dage=…`: which claims time is running out for, and what stops it. */
export const foraeldelserPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const found = await client.seForaeldelser({ myndighed, dage: query.dage });
  if (!found.ok && found.error.status !== 400) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="foraeldelser" sprog={sprog} />
      <h1>{t.title}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Filterform action={foraeldelserUrl(myndighed)} knap={t.vis}>
        <Tekstfelt name="dage" label={t.dage} value={found.ok ? String(found.value.dage) : query.dage} />
      </Filterform>
      {found.ok ? <Liste liste={found.value} myndighed={myndighed} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
});

type Props = {
  readonly liste: Output<"seForaeldelser">;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

const Liste = ({ liste: { dage, fordringer }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const columns: readonly Column<Foraeldelse>[] = [
    {
      head: t.fordring,
      heads: true,
      cell: ({ id, beskrivelse }) => <a href={fordringUrl({ myndighed, id })}>{maskCpr(beskrivelse)}</a>,
    },
    { head: t.dato, cell: ({ foraeldelsesdato }) => <Dato dato={foraeldelsesdato} sprog={sprog} /> },
    {
      head: t.tilbage,
      number: true,
      cell: ({ foraeldet, dageTilbage }) =>
        foraeldet ? <span class="maerke maerke-skidt">{t.foraeldet}</span> : dageTilbage,
    },
    { head: t.restance, number: true, cell: ({ restance }) => <Beloeb oere={restance} /> },
    { head: t.tilstand, cell: ({ tilstand }) => <Fordringsmaerke tilstand={tilstand} sprog={sprog} /> },
    {
      head: t.afbrydes,
      cell: ({ afbrydes }) => (afbrydes.length === 0 ? "" : <span lang="da">{afbrydes.join("; ")}</span>),
    },
  ];
  return fordringer.length === 0 ? (
    <p role="status">{t.ingen(dage)}</p>
  ) : (
    <Tabel caption={t.tabel(dage)} rows={fordringer} columns={columns} />
  );
};
