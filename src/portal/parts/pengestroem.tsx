import type { Oere } from "../../domain/beloeb.js";

/**
 * Money on its way through stages, as a stream: what waits at a stage, and what has left the way there, falls out of it; the
 * rest goes on. The numbers stand beside the picture, so it is hidden from who does not see it.
 */

/** What falls out at one stage, the lowest first. */
export type Stroemtrin = readonly { readonly beloeb: Oere; readonly tone: string }[];

/** A stage's width, the picture's height, and how thick the whole stream is. */
const [BREDDE, HOEJDE, TYK] = [200, 150, 90];
/** What is there is seen, however little it is. */
const MINDST = 3;
/** How far in the first part turns down, and how far they are from each other. */
const [INDE, MELLEM] = [24, 14];

type Fald = {
  readonly tone: string;
  readonly x: number;
  readonly y: number;
  readonly tyk: number;
};

type Trin = { readonly start: number; readonly videre: number; readonly fald: readonly Fald[] };

/** Where each part leaves the stream, from its lower edge upwards: the lowest turns down first, so that none cross. */
const placed = (trin: readonly Stroemtrin[]): readonly Trin[] => {
  const hele = trin.flat().reduce((total, { beloeb }) => total + beloeb, 0n);
  const thickness = (beloeb: Oere): number =>
    beloeb <= 0n ? 0 : Math.max(MINDST, Math.round((TYK * Number(beloeb)) / Number(hele)));
  let videre = trin.flat().reduce((total, { beloeb }) => total + thickness(beloeb), 0);
  return trin.map((dele, nr) => {
    const start = nr * BREDDE;
    let x = start + INDE;
    const fald = dele.map(({ beloeb, tone }): Fald => {
      const tyk = thickness(beloeb);
      videre -= tyk;
      const her = { tone, x, y: videre, tyk };
      x += tyk + MELLEM;
      return her;
    });
    return { start, videre, fald: fald.filter(({ tyk }) => tyk > 0) };
  });
};

/** Along the stream from the stage's start, then down through a bend. */
const turn = ({ x, y, tyk }: Fald, start: number): string => {
  const [hoejre, bund, bue] = [x + tyk, y + tyk, 10];
  return `M${start} ${y}H${hoejre - bue}Q${hoejre} ${y} ${hoejre} ${y + bue}V${HOEJDE}H${x}V${bund + bue}Q${x} ${bund} ${x - bue} ${bund}H${start}Z`;
};

export const Pengestroem = ({ trin }: { readonly trin: readonly Stroemtrin[] }) => (
  <svg
    class="pengestroem"
    viewBox={`0 0 ${trin.length * BREDDE} ${HOEJDE}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    {placed(trin).map(({ start, videre, fald }) => (
      <>
        {videre === 0 ? null : <rect class="pengestroem-videre" x={start} width={BREDDE} height={videre} />}
        {fald.map((one) => (
          <path class={`pengestroem-${one.tone}`} d={turn(one, start)} />
        ))}
      </>
    ))}
  </svg>
);
