/** First byte that the kernels themselves do not use: constants lie below it, the caller's arrays from here on. */
export function firstFreeByte(): usize {
  return __heap_base;
}

/** Address of an element of a column of 64-bit floats. */
export function element(column: usize, index: i32): usize {
  return column + ((<usize>index) << 3);
}
