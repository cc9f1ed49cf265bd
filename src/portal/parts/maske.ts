import { maskCpr } from "../../domain/maskering.js";

export { maskCpr } from "../../domain/maskering.js";

/** Whether a CPR number stands in the text. */
export const holdsCpr = (text: string): boolean => maskCpr(text) !== text;
