import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import { FEJLLISTEUDFALD } from "../../domain/udbetaling/fejlliste/model.js";
import { Beloeb } from "../parts/beloeb.js";
import { Filindhold, type Svarprops, takeFile } from "../parts/filside.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { formatDato } from "../parts/tid.js";
import { banksvarUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts, udfaldstekster } from "./texts.js";

type Svar = Output<"indlaesFejlliste">;
type Linje = Svar["linjer"][number];

/** Those of whose payout nothing is noted. */
const isUafklaret = ({ udfald }: Linje): boolean => udfald !== "NOTERET" && udfald !== "KENDT";

const Indlaest = ({ svar: { linjer, dato, tid }, myndighed, sprog }: Svarprops<Svar>) => {
  const t = texts(sprog);
  const udfald = udfaldstekster(sprog);
  const grupper = FEJLLISTEUDFALD.map((one) => {
    const egne = linjer.filter((linje) => linje.udfald === one);
    return { navn: udfald[one], antal: egne.length, beloeb: sum(egne.map(({ beloeb }) => beloeb)) };
  });
  return (
    <Filindhold<Linje>
      udfald={grupper.filter(({ antal }) => antal > 0)}
      poster={{
        heading: t.linjer,
        rows: linjer,
        columns: [
          { head: t.linje, heads: true, cell: ({ linje }) => linje },
          {
            head: t.udbetaling,
            cell: ({ udbetalinger }) => <Udbetalinger {...{ udbetalinger, myndighed, sprog }} />,
          },
          { head: t.fakturanummer, cell: ({ fakturanummer }) => maskCpr(fakturanummer) },
          { head: t.aarsag, cell: ({ aarsag }) => <Dansk tekst={maskCpr(aarsag)} sprog={sprog} /> },
          { head: t.udfald, cell: (one) => udfald[one.udfald] },
          { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
        ],
      }}
      ingen={t.ingen}
      uafklaret={linjer.some(isUafklaret)}
      sprog={sprog}
    >
      <p class="alert-text">{t.dannet(formatDato(dato, sprog), tid)}</p>
    </Filindhold>
  );
};

type Udbetalingsprops = Omit<Svarprops<Svar>, "svar"> & Pick<Linje, "udbetalinger">;

/** The way to the payout that a line is about, or to each that it could be about. */
const Udbetalinger = ({ udbetalinger, myndighed, sprog }: Udbetalingsprops) =>
  udbetalinger.length === 0 ? (
    <span>{texts(sprog).ingenUdbetaling}</span>
  ) : (
    <ul class="veje">
      {udbetalinger.map((id) => (
        <li>
          <a href={udbetalingUrl({ myndighed, id })}>{shortId(id)}</a>
        </li>
      ))}
    </ul>
  );

/** `/udbetaling/{myndighed}/fejlliste`, posted: a list of failed payouts, by the name it came with. */
export const fejllisteAction = takeFile<Svar>({
  felt: "fejlliste",
  texts,
  Menu: (props) => <Udbetalingsmenu her="banksvar" {...props} />,
  tilbageUrl: banksvarUrl,
  indlaes: (client, myndighed, { navn, bytes }) =>
    client.indlaesFejlliste({ myndighed, filnavn: navn, body: bytes }),
  Svar: Indlaest,
});
