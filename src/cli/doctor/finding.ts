/** One thing that the doctor has looked at, and what is to be done about it. */
export type Finding = {
  readonly slags: "ok" | "advarsel" | "fejl";
  readonly tekst: string;
  readonly loesning?: string;
};

export const good = (tekst: string): Finding => ({ slags: "ok", tekst });
export const warning = (tekst: string, loesning: string): Finding => ({ slags: "advarsel", tekst, loesning });
export const bad = (tekst: string, loesning: string): Finding => ({ slags: "fejl", tekst, loesning });
