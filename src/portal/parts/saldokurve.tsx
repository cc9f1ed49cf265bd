import type { Oere } from "../../domain/beloeb.js";

/** A balance over time as a curve of steps. Points in order; between two of them the balance stands still. */

export type Kurvepunkt = {
  readonly tid: Date;
  readonly saldo: Oere;
  readonly tone: string;
  /** Something happened, but not with money. */
  readonly lille: boolean;
};

const [WIDTH, HEIGHT] = [1000, 100];

const scale = (punkter: readonly Kurvepunkt[], slut: Date) => {
  const foerst = punkter[0]!.tid.getTime();
  const bredde = Math.max(1, slut.getTime() - foerst);
  const hoejest = Number(punkter.reduce((most, { saldo }) => (saldo > most ? saldo : most), 1n));
  return {
    x: (tid: Date): number => Math.round((WIDTH * (tid.getTime() - foerst)) / bredde),
    y: (saldo: Oere): number => Math.round(HEIGHT - (HEIGHT * Number(saldo)) / hoejest),
  };
};

type Props = {
  readonly punkter: readonly Kurvepunkt[];
  /** How far to the right the picture goes. */
  readonly slut: Date;
  /** What the picture says, for who does not see it. */
  readonly label: string;
};

/**
 * The picture is stretched to the width of the page, so lines have a width of their own and the dots are lines without
 * length, which a round cap makes round.
 */
export const Saldokurve = ({ punkter, slut, label }: Props) => {
  if (punkter.length === 0) return null;
  const { x, y } = scale(punkter, slut);
  const trin = punkter.map(({ tid, saldo }, nr) => (nr === 0 ? `M0 ${y(saldo)}` : `H${x(tid)}V${y(saldo)}`));
  const kurve = `${trin.join("")}H${WIDTH}`;
  return (
    <svg
      class="saldokurve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="saldokurve-flade" d={`${kurve}V${HEIGHT}H0Z`} />
      <path class="saldokurve-linje" d={kurve} vector-effect="non-scaling-stroke" />
      {punkter.map(({ tid, saldo, tone, lille }) => (
        <path
          class={`saldokurve-punkt saldokurve-${tone}${lille ? " saldokurve-lille" : ""}`}
          d={`M${x(tid)} ${y(saldo)}h0`}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
};
