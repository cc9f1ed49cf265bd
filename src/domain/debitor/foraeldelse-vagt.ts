import { daysBetween } from "../../kit/dates.js";
import { nextAabneDag } from "../bankdage.js";
import type { Fordringsslags, Fordringstilstand } from "./fordring.js";

/** The watch on forældelse: when a claim can no longer be demanded, how long there is, and what can stop it. */

/** No claim under collection is forældet before this: limitation began at the earliest 20 November 2021 (gældsinddrivelsesloven § 18 a). */
const TIDLIGST_UNDER_INDDRIVELSE = nextAabneDag("2024-11-20");

export type Foraeldelsessag = {
  readonly slags: Fordringsslags;
  readonly tilstand: Fordringstilstand;
  readonly foraeldelsesdato: string;
  /** That of its main claim. */
  readonly hovedfordringens: string | null;
};

/**
 * The day after which a claim can no longer be demanded. Under collection a main claim and its interest are one
 * fordringskompleks with one day (gældsinddrivelsesloven § 18 a); fees have their own.
 */
export const gaeldendeForaeldelse = ({
  slags,
  tilstand,
  foraeldelsesdato,
  hovedfordringens,
}: Foraeldelsessag): string => {
  if (tilstand !== "INDDRIVES") return foraeldelsesdato;
  const dato = slags === "rente" && hovedfordringens !== null ? hovedfordringens : foraeldelsesdato;
  return dato > TIDLIGST_UNDER_INDDRIVELSE ? dato : TIDLIGST_UNDER_INDDRIVELSE;
};

/** Days from a day to the last one; below 0: it is forældet. */
export const dageTilbage = (foraeldelsesdato: string, idag: string): number =>
  daysBetween(idag, foraeldelsesdato);

/** How long before it is a task for a collector, in days. Our choice: time for a judgment. */
export const VARSEL_DAGE = 180;

/** What can stop it, or what is to be done when it is too late. In words for people. */
export const afbrydelser = (tilstand: Fordringstilstand, dage: number): readonly string[] => {
  if (dage < 0) return ["Forældet: kan ikke kræves betalt; afskriv med begrundelse"];
  const egne = [
    "Skriftlig erkendelse, som en underskrevet betalingsordning, eller forlig: ti år (forældelsesloven § 5)",
    "Dom eller anden bindende afgørelse: ti år (forældelsesloven § 5)",
  ];
  if (tilstand === "INDDRIVES") return ["Gældsstyrelsen afbryder forældelsen; spørg den, hvis tiden er knap"];
  if (tilstand === "HOERING" || tilstand === "AFLEVERET")
    return ["Afgør høringen, eller fortryd og send igen: forældelsen løber hos kommunen", ...egne];
  return [...egne, "Overdragelse til inddrivelse hos PSRM"];
};
