import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { maskCpr } from "../parts/maske.js";
import { fordringUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";
import type { Column } from "../parts/tabel.js";
import { Dato, formatDato } from "../parts/tid.js";
import { underretningstekst } from "../parts/underretning.js";
import { texts } from "./texts.js";

type Underretning = Output<"seUnderretninger">["underretninger"][number];
type Props = { readonly underretning: Underretning; readonly myndighed: string; readonly sprog: Sprog };

/** When, what, of which claim, how much, and whether the money has come. */
export const kolonner = (myndighed: string, sprog: Sprog): readonly Column<Underretning>[] => {
  const t = texts(sprog);
  return [
    { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
    { head: t.hvad, heads: true, cell: (one) => <Hvad underretning={one} sprog={sprog} /> },
    {
      head: t.fordring,
      cell: (one) => <Fordring underretning={one} myndighed={myndighed} sprog={sprog} />,
    },
    {
      head: t.afregnet,
      cell: (one) => <Afregnet underretning={one} myndighed={myndighed} sprog={sprog} />,
    },
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} blankZero /> },
    { head: t.heraf, number: true, cell: ({ hovedstol }) => <Beloeb oere={hovedstol} blankZero /> },
  ];
};

const Hvad = ({
  underretning: { slags, aarsag, periodeFra, periodeTil },
  sprog,
}: Omit<Props, "myndighed">) => (
  <>
    {underretningstekst(slags, sprog)}
    {aarsag === undefined ? null : <span class="under daempet">{maskCpr(aarsag)}</span>}
    {periodeFra === undefined || periodeTil === undefined ? null : (
      <span class="under daempet">
        {texts(sprog).periode(formatDato(periodeFra, sprog), formatDato(periodeTil, sprog))}
      </span>
    )}
  </>
);

/** The claim by its words and PSRM's number of it; a number that nobody here knows is said to be that. */
const Fordring = ({ underretning: { fordring, beskrivelse, fordringId }, myndighed, sprog }: Props) => {
  if (fordringId === undefined) return null;
  return (
    <>
      {fordring === undefined ? (
        <span class="maerke maerke-haster">{texts(sprog).ukendt}</span>
      ) : (
        <a href={fordringUrl({ myndighed, id: fordring })}>{maskCpr(beskrivelse ?? fordringId)}</a>
      )}
      <span class="under kode">{fordringId}</span>
    </>
  );
};

/** Of a coverage by which settlement it is paid out, of a settlement whether the bank has it; of the rest nothing. */
const Afregnet = ({ underretning: { slags, beloeb, afregnet, indbetaling }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  if (slags === "ALLOKERING" || slags === "UDLIGNING")
    return afregnet === undefined ? (
      <span class="maerke maerke-venter">{t.venter}</span>
    ) : (
      <Dato dato={afregnet} sprog={sprog} />
    );
  if (slags !== "AFREGNING" || beloeb <= 0n) return null;
  return indbetaling === undefined ? (
    <span class="maerke maerke-venter">{t.ikkeModtaget}</span>
  ) : (
    <a href={indbetalingUrl({ myndighed, id: indbetaling })}>{t.ibanken}</a>
  );
};
