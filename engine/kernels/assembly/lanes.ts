// Accounts go through the kernels eight at a time, side by side: a row of a lane array holds one number of each.
//
//                lane 0   1   2   3   4   5   6   7
//     row 0     [ e00 e01 e02 e03 e04 e05 e06 e07 ]   64 bytes
//     row 1     [ e10 e11 ...                     ]
//                └──────┘ one 128-bit register: two accounts in one instruction
//
// What all eight share (a day's profit and loss of a track) is one 64-bit number, spread over both halves of a register
// as it is loaded. Eight, because a sum over days waits three or four cycles for its last addition: four registers that
// do not wait for one another keep the adders busy, and eight accounts of 5,000 days (320 KB) stay in the second-level
// cache between one kernel and the next.

/** Bytes of one row: 8 lanes of 8 bytes. */
export const ROW_SHIFT: usize = 6;

/** Address of a row of a lane array. */
export function laneRow(array: usize, row: i32): usize {
  return array + ((<usize>row) << ROW_SHIFT);
}
