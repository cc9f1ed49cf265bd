import type { Sprog } from "../../domain/fejl.js";
import { texts } from "./texts.js";

/** What this is, and where programs find their way. */
export const Footer = ({ sprog }: { sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <footer>
      <div class="footer">
        <div class="container">
          <p>{t.om}</p>
          <p>{t.tider}</p>
          <ul class="fodlinks">
            <li>
              <a href="/api/openapi.json">{t.api}</a>
            </li>
            <li>
              <a href="/service/OIR/ModtagFinansbilag/2?wsdl">{t.wsdl}</a>
            </li>
            <li>
              <a href="/metrics">{t.metrics}</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
};
