import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { Fakt } from "./fakt.js";
import { Dato } from "./tid.js";
import { maskeretPart, type Udbetalingslinje, Udbetalingsmaerke, udbetalingsnavn } from "./udbetaling.js";

const texts = bilingual({
  udbetaling: ["Udbetaling", "Payout"],
  modtager: ["Til", "To"],
  beloeb: ["Beløb", "Amount"],
  kr: ["kr.", "kr."],
  udfoeres: ["Udføres", "Executed"],
  oprettetAf: ["Oprettet af", "Made by"],
});

type Props = {
  readonly udbetaling: Udbetalingslinje & { readonly oprettetAf?: string };
  readonly sprog: Sprog;
};

/** Which payout something is decided about. */
export const Udbetalingsfakta = ({ udbetaling, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.udbetaling}>
        {udbetalingsnavn(udbetaling, sprog)}{" "}
        <Udbetalingsmaerke tilstand={udbetaling.tilstand} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.modtager}>{maskeretPart(udbetaling.modtager)}</Fakt>
      <Fakt navn={t.beloeb}>
        <Beloeb oere={udbetaling.beloeb} /> {t.kr}
      </Fakt>
      <Fakt navn={t.udfoeres}>
        <Dato dato={udbetaling.udfoerelsesdato} sprog={sprog} />
      </Fakt>
      {udbetaling.oprettetAf === undefined ? null : <Fakt navn={t.oprettetAf}>{udbetaling.oprettetAf}</Fakt>}
    </dl>
  );
};
