const BREDDE = 20;

/** Digits; one of more than 20 is known by its last 20. */
export const isFakturanummer = (text: string): boolean => /^\d{1,40}$/.test(text);

/** In 20 digits, zeros before: as receivers of G68 give it back (field 17). */
export const normalFakturanummer = (text: string): string => text.padStart(BREDDE, "0").slice(-BREDDE);
