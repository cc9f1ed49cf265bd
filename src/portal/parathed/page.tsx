import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse, statusOf, together } from "../page.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Afslag } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { parathedUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { feltnavn, UDFALD, udfaldstekst } from "../parts/parathed.js";
import { Andele } from "./andele.js";
import { Fordringer } from "./fordringer.js";
import { texts } from "./texts.js";

type Query = Readonly<Record<string, string>>;

/** `/opkraevning/{myndighed}/parathed?udfald=…&felt=…&fagsystem=…&efter=…`: which claims PSRM would not take, and why. */
export const parathedPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const { udfald, felt, fagsystem, efter } = query;
  const systemer = await client.seItSystemer({});
  if (!systemer.ok) return refuse(systemer.error);
  const read = await together({
    paratheder: client.seParathed({ myndighed, udfald, felt, fagsystem, efter }),
  });
  if (!read.ok && read.error.status !== 400) return refuse(read.error);
  const t = texts(sprog);
  const navneOf = (id: string) => systemer.value.itsystemer.find((one) => one.id === id)?.navn ?? id;
  const felter = read.ok ? read.value.paratheder.felter.map((one) => one.felt) : [];
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="parathed" sprog={sprog} />
      <h1>{t.title}</h1>
      {read.ok ? null : <Afslag fejl={read.error.fejl} heading={t.ingen} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Valg
        myndighed={myndighed}
        query={query}
        felter={felter}
        systemer={systemer.value.itsystemer}
        sprog={sprog}
      />
      {read.ok ? (
        <>
          <Andele paratheder={read.value.paratheder} navneOf={navneOf} sprog={sprog} />
          <Fordringer
            paratheder={read.value.paratheder}
            myndighed={myndighed}
            query={query}
            navneOf={navneOf}
            sprog={sprog}
          />
        </>
      ) : null}
    </>,
    read.ok ? 200 : statusOf(read.error),
  );
});

type Props = {
  readonly myndighed: string;
  readonly query: Query;
  readonly felter: readonly string[];
  readonly systemer: Output<"seItSystemer">["itsystemer"];
  readonly sprog: Sprog;
};

const Valg = ({ myndighed, query, felter, systemer, sprog }: Props) => {
  const t = texts(sprog);
  const kendte = [...new Set([...felter, ...(query.felt === undefined ? [] : [query.felt])])];
  return (
    <Filterform action={parathedUrl(myndighed)} knap={t.vis} nulstil={t.nulstil}>
      <Valgfelt
        name="udfald"
        label={t.udfald}
        all={t.alleUdfald}
        value={query.udfald}
        valg={Object.keys(UDFALD).map((value) => ({
          value,
          text: `${value}: ${udfaldstekst(value, sprog)}`,
        }))}
      />
      <Valgfelt
        name="felt"
        label={t.felt}
        all={t.alleFelter}
        value={query.felt}
        valg={kendte.map((value) => ({ value, text: feltnavn(value, sprog) }))}
      />
      <Valgfelt
        name="fagsystem"
        label={t.system}
        all={t.alleSystemer}
        value={query.fagsystem}
        valg={systemer.map(({ id, navn }) => ({ value: id, text: navn }))}
      />
    </Filterform>
  );
};
