/** Small pictures of shares. The number always stands beside them, so they are hidden from who does not see them. */

type Soejle = {
  /** Between 0 and 1. */
  readonly andel: number;
  readonly tone?: string;
};

const width = (andel: number): string => (100 * andel).toFixed(2);

/** A share as a bar. */
export const Soejle = ({ andel, tone = "venter" }: Soejle) => (
  <svg class="soejle" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="soejle-spor" width="100" height="10" />
    <rect class={`soejle-${tone}`} width={width(andel)} height="10" />
  </svg>
);

/** Parts of a whole, after each other in one bar. */
export const Delt = ({ dele }: { dele: readonly Required<Soejle>[] }) => {
  let x = 0;
  return (
    <svg
      class="soejle soejle-hel"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {dele.map(({ andel, tone }) => {
        const rect = <rect class={`soejle-${tone}`} x={width(x)} width={width(andel)} height="10" />;
        x += andel;
        return rect;
      })}
    </svg>
  );
};

/** `12 %`, and `<1 %` where rounding would say none. */
export const procent = (andel: number): string => {
  if (andel > 0 && andel < 0.01) return "<1 %";
  return andel < 1 && andel > 0.99 ? ">99 %" : `${Math.round(100 * andel)} %`;
};

/** A part of a whole; nothing of nothing is nothing. */
export const andelOf = (del: bigint | number, hele: bigint | number): number =>
  Number(hele) === 0 ? 0 : Number(del) / Number(hele);
