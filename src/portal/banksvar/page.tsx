import type { Output } from "../../contract/endpoints.js";
import { SVARUDFALD } from "../../domain/iso20022/svarkode.js";
import { page } from "../page.js";
import { Filform, Filindhold, type Svarprops, takeFile } from "../parts/filside.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { ofMyndighed } from "../parts/noegle.js";
import { indbetalingerUrl } from "../parts/opkraevningslinks.js";
import { banksvarUrl, fejllisteUrl, udbetalingerUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts, udfaldstekster } from "./texts.js";

/** The addresses that files of answers are posted to. */
export const BANKSVARSFILER = /^\/udbetaling\/\d{8}\/(banksvar|fejlliste)$/;

/** `/udbetaling/{myndighed}/banksvar`: where the bank's answers and lists of failures are taken in. */
export const banksvarPage = ofMyndighed(async ({ sprog }, myndighed) => {
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="banksvar" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filform
        url={banksvarUrl(myndighed)}
        name="pain002"
        heading={t.pain002}
        label={t.pain002Felt}
        hint={t.pain002Hint}
        accept=".xml"
        sprog={sprog}
      />
      <Filform
        url={fejllisteUrl(myndighed)}
        name="fejlliste"
        heading={t.fejlliste}
        label={t.fejllisteFelt}
        hint={t.fejllisteHint}
        accept=".csv"
        sprog={sprog}
      />
      <section>
        <h2>{t.advis}</h2>
        <p>
          {t.advisTekst} <a href={indbetalingerUrl(myndighed)}>{t.advisLink}</a>
        </p>
      </section>
    </>,
  );
});

type Svar = Output<"indlaesPain002">;
type Banksvar = Svar["svar"][number];

const Indlaest = ({ svar: { svar, fejl }, myndighed, sprog }: Svarprops<Svar>) => {
  const t = texts(sprog);
  const udfald = udfaldstekster(sprog);
  const antalOf = (one: keyof typeof udfald) => svar.filter((et) => et.udfald === one).length;
  return (
    <Filindhold<Banksvar>
      udfald={SVARUDFALD.map((one) => ({ navn: udfald[one], antal: antalOf(one) })).filter(
        ({ antal }) => antal > 0,
      )}
      poster={{
        heading: t.svar,
        rows: svar,
        columns: [
          { head: t.om, heads: true, cell: (one) => <Emne svar={one} myndighed={myndighed} sprog={sprog} /> },
          {
            head: t.status,
            cell: ({ statuskode, aarsagskode = "" }) => maskCpr(`${statuskode} ${aarsagskode}`.trim()),
          },
          {
            head: t.betyder,
            cell: ({ forklaring, naesteSkridt, udfald: et }) => (
              <>
                <Dansk tekst={maskCpr(forklaring)} sprog={sprog} />
                {et === "NOTERET" ? (
                  <span class="under">
                    <Dansk tekst={naesteSkridt} sprog={sprog} />
                  </span>
                ) : null}
              </>
            ),
          },
          { head: t.udfald, cell: (one) => udfald[one.udfald] },
          { head: t.antal, number: true, cell: ({ antal }) => antal },
        ],
      }}
      ingen={t.ingen}
      fejl={fejl}
      uafklaret={antalOf("UKENDT") > 0}
      sprog={sprog}
    />
  );
};

/** What an answer is about: the way to the payout, or to those of the bundle; else what the bank calls it. */
const Emne = ({ svar, myndighed, sprog }: Svarprops<Banksvar>) => {
  const { udbetaling, udbetalingsbundt, betaling, bundt = "" } = svar;
  if (udbetaling !== undefined)
    return <a href={udbetalingUrl({ myndighed, id: udbetaling })}>{shortId(udbetaling)}</a>;
  if (udbetalingsbundt !== undefined)
    return (
      <a href={udbetalingerUrl(myndighed, { bundt: udbetalingsbundt })}>
        {`${texts(sprog).bundt} ${shortId(udbetalingsbundt)}`}
      </a>
    );
  return <span class="kode">{maskCpr(betaling ?? bundt)}</span>;
};

/** The same address, posted: the bank's answers to a bank file (pain.002). */
export const banksvarAction = takeFile<Svar>({
  felt: "pain002",
  texts,
  Menu: (props) => <Udbetalingsmenu her="banksvar" {...props} />,
  tilbageUrl: banksvarUrl,
  indlaes: (client, myndighed, { bytes }) => client.indlaesPain002({ myndighed, body: bytes }),
  Svar: Indlaest,
});
