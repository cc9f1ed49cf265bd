import type { Sprog } from "../../domain/fejl.js";
import { Fakt } from "../parts/fakt.js";
import { beskederUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { Dato, Tid } from "../parts/tid.js";
import { maskeretPart, type Systemer, type Udbetaling, Ydelsesperiode } from "../parts/udbetaling.js";
import { udbetalingerUrl } from "../parts/udbetalingslinks.js";
import { texts } from "./texts.js";

type Props = {
  readonly udbetaling: Udbetaling;
  readonly myndighed: string;
  readonly systemer: Systemer;
  readonly sprog: Sprog;
};

/** Only the end of an account is shown: enough to tell it from another. */
const maskeretKonto = ({ registreringsnummer, kontonummer }: NonNullable<Udbetaling["bankkonto"]>): string =>
  `${registreringsnummer} ••••••${kontonummer.slice(-4)}`;

/** What the payout is, as it was asked for, and where it came from. */
export const Stamdata = ({ udbetaling, myndighed, systemer, sprog }: Props) => {
  const t = texts(sprog);
  const { fagsystem, periode, ydelsesmodtager, bankkonto, fakturanummer, sagsnummer, bundt } = udbetaling;
  return (
    <section>
      <h2>{t.stamdata}</h2>
      <dl class="fakta">
        <Fakt navn={t.kommerFra}>
          {fagsystem === undefined
            ? t.haand(udbetaling.oprettetAf)
            : (systemer.find(({ id }) => id === fagsystem)?.navn ?? fagsystem)}{" "}
          <Tid tid={udbetaling.oprettet} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.beskeder}>
          <a href={beskederUrl({ myndighed, soeg: udbetaling.id })}>{t.seBeskeder}</a>
        </Fakt>
        <Fakt navn={t.ydelsesart}>{udbetaling.ydelsesart}</Fakt>
        {periode === undefined ? null : (
          <Fakt navn={t.periode}>
            <Ydelsesperiode periode={periode} sprog={sprog} />
          </Fakt>
        )}
        <Fakt navn={t.modtager}>{maskeretPart(udbetaling.modtager)}</Fakt>
        {ydelsesmodtager === undefined ? null : (
          <Fakt navn={t.ydelsesmodtager}>{maskeretPart(ydelsesmodtager)}</Fakt>
        )}
        <Fakt navn={t.destination}>
          {t.destinationer[udbetaling.destination]}
          {bankkonto === undefined ? null : `: ${maskeretKonto(bankkonto)}`}
        </Fakt>
        <Fakt navn={t.dispositionsdato}>
          <Dato dato={udbetaling.dispositionsdato} sprog={sprog} />
        </Fakt>
        {sagsnummer === undefined ? null : <Fakt navn={t.sagsnummer}>{maskCpr(sagsnummer)}</Fakt>}
        {fakturanummer === undefined ? null : <Fakt navn={t.fakturanummer}>{maskCpr(fakturanummer)}</Fakt>}
        {udbetaling.adviseringstekst === undefined ? null : (
          <Fakt navn={t.advisering}>
            {udbetaling.adviseringstekst.map((linje) => (
              <span class="under">{maskCpr(linje)}</span>
            ))}
          </Fakt>
        )}
        {bundt === undefined ? null : (
          <Fakt navn={t.bundt}>
            <a href={udbetalingerUrl(myndighed, { bundt })}>{shortId(bundt)}</a>
          </Fakt>
        )}
        <Fakt navn={t.betalingsid}>
          <span class="kode">{udbetaling.betalingsid}</span>
        </Fakt>
        <Fakt navn={t.id}>
          <span class="kode">{udbetaling.id}</span>
        </Fakt>
      </dl>
    </section>
  );
};
