type Valg = { readonly url: string; readonly text: string; readonly valgt: boolean };

/** Kinds beside each other, one of them chosen; choosing another is a link. */
export const Slagsmenu = ({ label, valg }: { label: string; valg: readonly Valg[] }) => (
  <nav class="undermenu undermenu-let" aria-label={label}>
    <ul class="no-max-width">
      {valg.map(({ url, text, valgt }) => (
        <li>
          <a href={url} {...(valgt ? { "aria-current": "true" as const } : {})}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
