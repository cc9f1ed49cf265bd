import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Answer, page, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { ofMyndighed } from "../parts/noegle.js";
import { type Partproblem, Partsoegning, partfejl, readPart } from "../parts/part.js";
import { modtagerUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Udbetalingstabel } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/modtager`: the form. */
export const udbetalingsmodtagerPage = ofMyndighed(async ({ sprog }, myndighed) => ask(myndighed, sprog));

const ask = (myndighed: string, sprog: Sprog, problem: Partproblem = {}): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <Partsoegning
      action={modtagerUrl(myndighed)}
      menu={<Udbetalingsmenu myndighed={myndighed} her="modtager" sprog={sprog} />}
      title={t.title}
      lead={t.lead}
      problem={problem}
      sprog={sprog}
    />,
    problem.felt === undefined ? 200 : 400,
  );
};

/** The same address, posted: all of a payee's payouts. There is nowhere else to go: an address may not name a person. */
export const udbetalingsmodtagerAction = ofMyndighed(async ({ client, sprog, form }, myndighed) => {
  const part = readPart(form);
  const t = texts(sprog);
  if (part === undefined) return ask(myndighed, sprog, { felt: partfejl(sprog), slags: form.slags ?? "" });
  const found = await client.seUdbetalingsmodtager({ myndighed, body: { part } });
  if (!found.ok) return refuse(found.error);
  const { udbetalinger } = found.value;
  if (udbetalinger.length === 0)
    return ask(myndighed, sprog, { besked: t.ingen(myndighedsnavn(myndighed)), slags: part.partType });
  return page(
    t.modtager,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="modtager" sprog={sprog} />
      <h1>{t.modtager}</h1>
      <p class="font-lead">{t.antal(udbetalinger.length)}</p>
      <Hovedtal modtager={found.value} sprog={sprog} />
      <Udbetalingstabel
        caption={t.modtager}
        udbetalinger={udbetalinger}
        myndighed={myndighed}
        sprog={sprog}
      />
    </>,
  );
});

type Props = { readonly modtager: Output<"seUdbetalingsmodtager">; readonly sprog: Sprog };

const Hovedtal = ({ modtager, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <dl class="hovedtal">
      {(["udbetalt", "undervejs", "ubetalt"] as const).map((navn) => (
        <Fakt navn={t[navn]}>
          <Beloeb oere={modtager[navn]} /> {t.kr}
        </Fakt>
      ))}
    </dl>
  );
};
