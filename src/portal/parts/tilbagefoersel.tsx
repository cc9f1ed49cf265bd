import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Fakt } from "./fakt.js";
import { hvorforUrl, tilbagefoerUrl } from "./links.js";

const texts = bilingual({
  bilag: ["Bilag", "Bilag"],
  tilbagefoerer: ["Fører tilbage", "Reverses"],
  tilbagefoert: ["Ført tilbage", "Reversed"],
  af: ["med", "by"],
  nej: ["nej", "no"],
  foerTilbage: ["Før bilaget tilbage", "Reverse the bilag"],
});

type Props = {
  readonly myndighed: string;
  readonly loebenummer: number;
  readonly tilbagefoerer: number | undefined;
  readonly tilbagefoertAf: number | undefined;
  readonly sprog: Sprog;
};

/** Which bilag this one reverses, or is reversed by; or the way to reverse it. */
export const Tilbagefoersel = ({ myndighed, loebenummer, tilbagefoerer, tilbagefoertAf, sprog }: Props) => {
  const t = texts(sprog);
  const link = (nr: number) => <a href={hvorforUrl(myndighed, nr, 1)}>{`${t.bilag.toLowerCase()} ${nr}`}</a>;
  if (tilbagefoerer !== undefined) return <Fakt navn={t.tilbagefoerer}>{link(tilbagefoerer)}</Fakt>;
  return (
    <Fakt navn={t.tilbagefoert}>
      {tilbagefoertAf === undefined ? (
        <>
          {t.nej}. <a href={tilbagefoerUrl(myndighed, loebenummer)}>{t.foerTilbage}</a>
        </>
      ) : (
        <>
          {t.af} {link(tilbagefoertAf)}
        </>
      )}
    </Fakt>
  );
};
