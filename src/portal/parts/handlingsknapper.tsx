type Handling = {
  readonly url: string;
  readonly titel: string;
  /** It cannot be undone by pressing another button: never the one that stands out. */
  readonly alvor: boolean;
};

/** The ways to what can be done, the likeliest first. */
export const Handlingsknapper = ({ handlinger }: { handlinger: readonly Handling[] }) => (
  <p class="knapper">
    {handlinger.map(({ url, titel, alvor }, nr) => (
      <a class={`button button-${nr === 0 && !alvor ? "primary" : "secondary"}`} href={url}>
        {titel}
      </a>
    ))}
  </p>
);
