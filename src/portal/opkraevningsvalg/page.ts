import { choosingMyndighed } from "../parts/myndighedsvalg.js";
import { OPKRAEVNING, opkraevningUrl } from "../parts/opkraevningslinks.js";
import { texts } from "./texts.js";

/** `/opkraevning?myndighed=…`: which municipality; then its overview. */
export const opkraevningsvalgPage = choosingMyndighed({ action: OPKRAEVNING, urlOf: opkraevningUrl, texts });
