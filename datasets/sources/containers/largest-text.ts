/** No table of daily prices comes near this; a compressed file that expands beyond it is not one. */
export const LARGEST_TEXT_BYTES = 1 << 28;
