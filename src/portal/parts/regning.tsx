import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { regningUrl } from "./opkraevningslinks.js";
import { Tabel } from "./tabel.js";
import { Dato } from "./tid.js";

type Regningslinje = Output<"findSkyldner">["regninger"][number];

const texts = bilingual({
  nr: ["Nummer", "Number"],
  slags: ["Hvad", "What"],
  dato: ["Dato", "Date"],
  total: ["Beløb", "Amount"],
  betalingsid: ["Betalings-id", "Payment id"],
});

const slags = bilingual({ regning: ["Regning", "Bill"], rykker: ["Rykker", "Reminder"] });

export const brevtekst = (af: string, sprog: Sprog): string =>
  (slags(sprog) as Readonly<Record<string, string>>)[af] ?? af;

type Props = {
  readonly caption: string;
  readonly regninger: readonly Regningslinje[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The letters a debtor has got. */
export const Regningstabel = ({ caption, regninger, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={caption}
      captionHidden
      rows={regninger}
      columns={[
        { head: t.nr, heads: true, cell: ({ nr }) => <a href={regningUrl(myndighed, nr)}>{nr}</a> },
        { head: t.slags, cell: (one) => brevtekst(one.slags, sprog) },
        { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
        { head: t.total, number: true, cell: ({ total }) => <Beloeb oere={total} /> },
        { head: t.betalingsid, cell: ({ betalingsid }) => <span class="kode">{betalingsid}</span> },
      ]}
    />
  );
};
