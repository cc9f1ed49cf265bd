import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Ask, type Page, page, refuse, together } from "../page.js";
import { ejertekst } from "../parts/fejl.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { opgaverUrl, statistikUrl } from "../parts/links.js";
import { EJERORDEN, Opgavetabel } from "../parts/opgave.js";
import { texts } from "./texts.js";

/** Tasks of each owner when all are shown; one owner's come page by page. */
const SHORT = "10";
const PAGE_SIZE = "50";

type Liste = Output<"seFejlopgaver">;
type Ejer = (typeof EJERORDEN)[number];

/** `/fejlopgaver`: the work list, one part for each owner. */
export const fejlopgaverPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, tilstand, efter } = query;
  const chosen = EJERORDEN.filter((ejer) => query.ejer === undefined || query.ejer === ejer);
  const antal = chosen.length === 1 ? PAGE_SIZE : SHORT;
  const [talt, ...found] = await Promise.all([
    client.seOpgaveantal({ myndighed }),
    ...chosen.map((ejer) => client.seFejlopgaver({ myndighed, tilstand, ejer, efter, antal })),
  ]);
  const read = await together({ talt: Promise.resolve(talt) });
  if (!read.ok) return refuse(read.error);
  const parts: { ejer: Ejer; liste: Liste }[] = [];
  for (const [index, one] of found.entries()) {
    if (!one.ok) return refuse(one.error);
    parts.push({ ejer: chosen[index]!, liste: one.value });
  }
  const filled = parts.filter(({ liste }) => liste.opgaver.length > 0);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filter query={query} sprog={sprog} />
      {filled.length === 0 ? <p role="status">{t.ingen}</p> : null}
      {filled.map(({ ejer, liste }) => (
        <Ejerdel
          ejer={ejer}
          liste={liste}
          tal={read.value.talt.ejere.find((one) => one.ejer === ejer)}
          query={query}
          sprog={sprog}
        />
      ))}
      <p>
        <a href={statistikUrl({ myndighed })}>{t.statistik}</a>
      </p>
    </>,
  );
};

const Filter = ({ query, sprog }: { query: Ask["query"]; sprog: Sprog }) => {
  const t = texts(sprog);
  const ejere = EJERORDEN.map((ejer) => ({ value: ejer, text: ejertekst(ejer, sprog) }));
  const tilstande = (["lukket", "alle"] as const).map((value) => ({ value, text: t[value] }));
  return (
    <Filterform action="/fejlopgaver" knap={t.vis}>
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.alleKommuner}
        value={query.myndighed}
        valg={KOMMUNEVALG}
      />
      <Valgfelt name="ejer" label={t.ejer} all={t.alleEjere} value={query.ejer} valg={ejere} />
      <Valgfelt name="tilstand" label={t.tilstand} all={t.aaben} value={query.tilstand} valg={tilstande} />
    </Filterform>
  );
};

type EjerdelProps = {
  readonly ejer: Ejer;
  readonly liste: Liste;
  readonly tal: Output<"seOpgaveantal">["ejere"][number] | undefined;
  readonly query: Ask["query"];
  readonly sprog: Sprog;
};

/** One owner's tasks, oldest deadline first, with how many there are. */
const Ejerdel = ({ ejer, liste: { opgaver, naeste }, tal, query, sprog }: EjerdelProps) => {
  const t = texts(sprog);
  const navn = ejertekst(ejer, sprog);
  const { efter, ...rest } = query;
  const only = query.ejer === ejer;
  return (
    <section>
      <h2>{navn}</h2>
      {tal === undefined ? null : <p>{t.antal(tal.aabne, tal.beskeder, tal.overskredne)}</p>}
      <Opgavetabel opgaver={opgaver} caption={`${t.title}: ${navn}`} sprog={sprog} />
      {naeste === undefined && efter === undefined ? null : (
        <nav class="sider" aria-label={`${t.sider}: ${navn}`}>
          {efter === undefined ? null : <a href={opgaverUrl(rest)}>{t.forfra}</a>}
          {naeste === undefined ? null : (
            <a href={opgaverUrl({ ...rest, ejer, ...(only ? { efter: naeste } : {}) })}>
              {only ? t.naeste : `${t.flere} ${navn.toLowerCase()}`}
            </a>
          )}
        </nav>
      )}
    </section>
  );
};
