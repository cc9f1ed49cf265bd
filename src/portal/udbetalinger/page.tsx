import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Ask, page, refuse, together } from "../page.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { shortId } from "../parts/navn.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Sideskift } from "../parts/sideskift.js";
import { udbetalingstilstandsvalg } from "../parts/udbetaling.js";
import { udbetalingerUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Udbetalingstabel } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/udbetalinger?tilstand=…&dag=…&fagsystem=…&bundt=…`: payouts, the newest first. */
export const udbetalingerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const { tilstand, dag, fagsystem, bundt, efter } = query;
  const read = await together({
    liste: client.seUdbetalinger({ myndighed, tilstand, dag, fagsystem, bundt, efter }),
    systemer: client.seItSystemer({}),
  });
  if (!read.ok) return refuse(read.error);
  const { liste, systemer } = read.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="udbetalinger" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{leadOf(liste, query, sprog)}</p>
      <Filtre query={query} myndighed={myndighed} systemer={systemer.itsystemer} sprog={sprog} />
      {liste.udbetalinger.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Udbetalingstabel
          caption={t.title}
          udbetalinger={liste.udbetalinger}
          myndighed={myndighed}
          sprog={sprog}
        />
      )}
      <Sideskift
        urlOf={(one) => udbetalingerUrl(myndighed, one)}
        query={{ tilstand, dag, fagsystem, bundt, efter }}
        naeste={liste.naeste}
        sprog={sprog}
      />
    </>,
  );
});

/** How many there are: of one state all of them; else only what the filter says. */
const leadOf = (
  { tilstande, myndighedsnavn }: Output<"seUdbetalinger">,
  { tilstand, dag, fagsystem, bundt }: Ask["query"],
  sprog: Sprog,
): string => {
  const t = texts(sprog);
  if (bundt !== undefined) return t.iBundt(shortId(bundt));
  const sum = tilstande.find((one) => one.tilstand === tilstand);
  return sum === undefined || dag !== undefined || fagsystem !== undefined
    ? t.lead(myndighedsnavn)
    : t.ialt(sum.antal, formatSaldo(sum.beloeb));
};

type Filtre = {
  readonly query: Ask["query"];
  readonly myndighed: string;
  readonly systemer: Output<"seItSystemer">["itsystemer"];
  readonly sprog: Sprog;
};

const Filtre = ({ query, myndighed, systemer, sprog }: Filtre) => {
  const t = texts(sprog);
  return (
    <Filterform action={udbetalingerUrl(myndighed)} knap={t.vis} nulstil={t.nulstil}>
      <Valgfelt
        name="tilstand"
        label={t.tilstand}
        all={t.alle}
        value={query.tilstand}
        valg={udbetalingstilstandsvalg(sprog)}
      />
      <Tekstfelt name="dag" type="date" label={t.dag} value={query.dag} />
      <Valgfelt
        name="fagsystem"
        label={t.fagsystem}
        all={t.alle}
        value={query.fagsystem}
        valg={systemer.map(({ id, navn }) => ({ value: id, text: navn }))}
      />
    </Filterform>
  );
};
