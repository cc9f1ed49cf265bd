import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { file, missing, page, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { maskCpr } from "../parts/maske.js";
import { ofMyndighed } from "../parts/noegle.js";
import { fordringUrl, regningsfilUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { brevtekst } from "../parts/regning.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato, formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Regning = Output<"seRegning">;
type Linje = Regning["linjer"][number];

const REGNINGSNR = /^\d{1,19}$/;

/** `/opkraevning/{myndighed}/regninger/{nr}`: a letter as it was sent, each line leading to its claim. */
export const regningPage = ofMyndighed(async ({ client, sprog, params }, myndighed) => {
  const { nr = "" } = params;
  if (!REGNINGSNR.test(nr)) return missing;
  const found = await client.seRegning({ myndighed, nr });
  if (!found.ok) return refuse(found.error);
  const regning = found.value;
  const titel = `${brevtekst(regning.slags, sprog)} ${regning.nummer}`;
  return page(
    titel,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="skyldner" sprog={sprog} />
      <h1>{titel}</h1>
      <p>
        <a href={regningsfilUrl(myndighed, nr)}>{texts(sprog).hent}</a>
      </p>
      <Fakta regning={regning} sprog={sprog} />
      <Linjer regning={regning} myndighed={myndighed} sprog={sprog} />
      <Kopier regning={regning} myndighed={myndighed} nr={nr} sprog={sprog} />
    </>,
  );
});

type Props = { readonly regning: Regning; readonly sprog: Sprog };

const Fakta = ({ regning, sprog }: Props) => {
  const t = texts(sprog);
  const { modtager, dato, betalingsdato, betalingsid, kreditornummer, ocrlinje, lov } = regning;
  return (
    <dl class="fakta">
      <Fakt navn={t.til}>{[modtager.navn, ...modtager.adresselinjer].join(", ")}</Fakt>
      <Fakt navn={t.dato}>
        <Dato dato={dato} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.betalSenest}>
        <Dato dato={betalingsdato} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.ocr}>
        <span class="kode">{ocrlinje}</span>
      </Fakt>
      <Fakt navn={t.betalingsid}>
        <span class="kode">{betalingsid}</span>
      </Fakt>
      <Fakt navn={t.kreditor}>
        <span class="kode">{kreditornummer}</span>
      </Fakt>
      {lov.length === 0 ? null : (
        <Fakt navn={t.lov}>
          <span lang="da">{lov.join("; ")}</span>
        </Fakt>
      )}
    </dl>
  );
};

const Linjer = ({ regning: { linjer, total }, myndighed, sprog }: Props & { readonly myndighed: string }) => {
  const t = texts(sprog);
  const columns: readonly Column<Linje>[] = [
    {
      head: t.tekst,
      heads: true,
      cell: ({ fordring, tekst }) => <a href={fordringUrl({ myndighed, id: fordring })}>{maskCpr(tekst)}</a>,
    },
    {
      head: t.periode,
      cell: ({ periodeFra, periodeTil }) =>
        periodeFra === undefined || periodeTil === undefined
          ? ""
          : `${formatDato(periodeFra, sprog)}–${formatDato(periodeTil, sprog)}`,
    },
    { head: t.forfald, cell: ({ forfaldsdato }) => <Dato dato={forfaldsdato} sprog={sprog} /> },
    { head: t.oprindeligt, number: true, cell: ({ oprindeligt }) => <Beloeb oere={oprindeligt} /> },
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
  ];
  const foot = (
    <tr>
      <th scope="row" colspan={4}>
        {t.ialt}
      </th>
      <td class="tal" data-title={t.beloeb}>
        <Beloeb oere={total} />
      </td>
    </tr>
  );
  return (
    <section>
      <h2>{t.linjer}</h2>
      <Tabel caption={t.linjer} captionHidden rows={linjer} columns={columns} foot={foot} />
    </section>
  );
};

type Kopier = Props & { readonly myndighed: string; readonly nr: string };

/** Who else got the letter; nothing where nobody did. */
const Kopier = ({ regning: { kopier }, myndighed, nr, sprog }: Kopier) => {
  const t = texts(sprog);
  if (kopier.length === 0) return null;
  return (
    <section>
      <h2>{t.kopier}</h2>
      <ul>
        {kopier.map((kopi) => (
          <li>
            <a href={regningsfilUrl(myndighed, nr, { kopi: String(kopi.nr) })}>{kopi.navn}</a>
            {": "}
            <Beloeb oere={kopi.total} /> {t.kr}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** `/opkraevning/{myndighed}/regninger/{nr}/pdf`: the letter itself, as it comes from the hub. */
export const regningsfilPage = ofMyndighed(async ({ client, params, query }, myndighed) => {
  const { nr = "" } = params;
  if (!REGNINGSNR.test(nr)) return missing;
  const found = await client.hentRegningPdf({ myndighed, nr, kopi: query.kopi });
  return found.ok ? file(`regning_${nr}.pdf`, "application/pdf", found.value) : refuse(found.error);
});
