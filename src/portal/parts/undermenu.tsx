type Side = { readonly side: string; readonly url: string; readonly text: string };

type Props = {
  readonly label: string;
  /** The municipality, whose pages they are. */
  readonly navn: string;
  readonly sider: readonly Side[];
  /** The page that the reader is on, or the one it hangs under. */
  readonly her: string;
};

/** The pages of one municipality's work, beside each other. */
export const Undermenu = ({ label, navn, sider, her }: Props) => (
  <nav class="undermenu" aria-label={label}>
    <p class="undermenu-navn">{navn}</p>
    <ul class="no-max-width">
      {sider.map(({ side, url, text }) => (
        <li>
          <a href={url} {...(side === her ? { "aria-current": "true" as const } : {})}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
