/*
 * What the kernels accountEquity and windowDrawdowns do, in C: equity of many accounts as weighted sums of shared
 * columns, and their deepest drawdown in every window, as a fraction of the peak and in USD.
 *
 *   cc -O3 -march=native -ffp-contract=off -o fused-drawdown fused-drawdown.c
 *   fused-drawdown INPUT OUTPUT daily|free|spans REPETITIONS
 *
 * Three ways, all 16 accounts at a time so that the compiler fills whole vectors:
 *   daily   every day of every window, with the division, bit for bit what the kernels give
 *   free    every day, fractions compared by cross-multiplication: one division a window, last bits may differ
 *   spans   the kernels' own way: most spans are told by their high, their low and their own deepest fall, bit for bit
 *
 * INPUT: 32-bit days, accounts, windows, spans; common[days], column[3][days], weight[accounts / 16][3][16], capital;
 * 32-bit window[windows][2] (first and last row), spanEnd[spans]. OUTPUT: fractions, then USD, [accounts / 16][windows][16].
 * Prints the shortest time of the repetitions in seconds.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LANES 16

static int32_t days, accounts, windows, spans;
static double *common, *column0, *column1, *column2, *weights, capital;
static int32_t *bounds, *span_ends;
static double (*equity)[LANES], (*highs)[LANES], (*lows)[LANES], (*falls)[LANES];

static double *read_doubles(FILE *in, size_t count) {
  double *values = aligned_alloc(64, (count * 8 + 63) / 64 * 64);
  if (fread(values, 8, count, in) != count) exit(2);
  return values;
}

static int32_t *read_ints(FILE *in, size_t count) {
  int32_t *values = malloc(count * 4);
  if (fread(values, 4, count, in) != count) exit(2);
  return values;
}

static void run_equity(const double *restrict w) {
  double sum[LANES];
  for (int l = 0; l < LANES; l++) equity[0][l] = sum[l] = capital;
  for (int day = 1; day < days; day++) {
    double a = common[day], c0 = column0[day], c1 = column1[day], c2 = column2[day];
    for (int l = 0; l < LANES; l++) {
      sum[l] += ((a + w[l] * c0) + w[LANES + l] * c1) + w[2 * LANES + l] * c2;
      equity[day][l] = sum[l];
    }
  }
}

static void run_equity_spans(const double *restrict w) {
  double sum[LANES];
  for (int l = 0; l < LANES; l++) equity[0][l] = sum[l] = capital;
  int day = 1;
  for (int span = 0; span < spans; span++) {
    double high[LANES], low[LANES], fall[LANES];
    for (int l = 0; l < LANES; l++) high[l] = -INFINITY, low[l] = INFINITY, fall[l] = 0;
    for (; day <= span_ends[span]; day++) {
      double a = common[day], c0 = column0[day], c1 = column1[day], c2 = column2[day];
      for (int l = 0; l < LANES; l++) {
        sum[l] += ((a + w[l] * c0) + w[LANES + l] * c1) + w[2 * LANES + l] * c2;
        equity[day][l] = sum[l];
        high[l] = high[l] < sum[l] ? sum[l] : high[l];
        low[l] = sum[l] < low[l] ? sum[l] : low[l];
        double below = high[l] - sum[l];
        fall[l] = fall[l] < below ? below : fall[l];
      }
    }
    memcpy(highs[span], high, sizeof high);
    memcpy(lows[span], low, sizeof low);
    memcpy(falls[span], fall, sizeof fall);
  }
}

static void daily(double *restrict fractions, double *restrict usd) {
  for (int at = 0; at < windows; at++) {
    double peak[LANES], restated[LANES], share[LANES] = {0}, deepest[LANES] = {0};
    for (int l = 0; l < LANES; l++) peak[l] = equity[bounds[2 * at]][l], restated[l] = capital - peak[l];
    for (int day = bounds[2 * at] + 1; day <= bounds[2 * at + 1]; day++)
      for (int l = 0; l < LANES; l++) {
        double value = equity[day][l];
        peak[l] = peak[l] < value ? value : peak[l];
        double fall = peak[l] - value, part = fall / (peak[l] + restated[l]);
        deepest[l] = deepest[l] < fall ? fall : deepest[l];
        share[l] = share[l] < part ? part : share[l];
      }
    memcpy(fractions + at * LANES, share, sizeof share);
    memcpy(usd + at * LANES, deepest, sizeof deepest);
  }
}

static void division_free(double *restrict fractions, double *restrict usd) {
  for (int at = 0; at < windows; at++) {
    double peak[LANES], restated[LANES], fall_at[LANES] = {0}, peak_at[LANES], deepest[LANES] = {0};
    for (int l = 0; l < LANES; l++)
      peak[l] = equity[bounds[2 * at]][l], restated[l] = capital - peak[l], peak_at[l] = capital;
    for (int day = bounds[2 * at] + 1; day <= bounds[2 * at + 1]; day++)
      for (int l = 0; l < LANES; l++) {
        double value = equity[day][l];
        peak[l] = peak[l] < value ? value : peak[l];
        double fall = peak[l] - value, level = peak[l] + restated[l];
        int deeper = fall * peak_at[l] > fall_at[l] * level;
        fall_at[l] = deeper ? fall : fall_at[l];
        peak_at[l] = deeper ? level : peak_at[l];
        deepest[l] = deepest[l] < fall ? fall : deepest[l];
      }
    for (int l = 0; l < LANES; l++) fractions[at * LANES + l] = fall_at[l] / peak_at[l], usd[at * LANES + l] = deepest[l];
  }
}

static int span_after(int day) {
  int span = 0;
  while (span < spans && span_ends[span] <= day) span++;
  return span;
}

static void by_spans(double *restrict fractions, double *restrict usd, const int *restrict first, const int *restrict end) {
  for (int at = 0; at < windows; at++) {
    double peak[LANES], restated[LANES], share[LANES] = {0}, deepest[LANES] = {0};
    for (int l = 0; l < LANES; l++) peak[l] = equity[bounds[2 * at]][l], restated[l] = capital - peak[l];
    for (int span = first[at]; span < end[at]; span++) {
      double fall[LANES], part[LANES];
      int64_t is_own = 0;
      for (int l = 0; l < LANES; l++) {
        fall[l] = peak[l] - lows[span][l];
        part[l] = fall[l] / (peak[l] + restated[l]);
        is_own |= (falls[span][l] > deepest[l]) & (falls[span][l] >= fall[l]);
      }
      if (!is_own) {
        for (int l = 0; l < LANES; l++) {
          deepest[l] = deepest[l] < fall[l] ? fall[l] : deepest[l];
          share[l] = share[l] < part[l] ? part[l] : share[l];
          peak[l] = peak[l] < highs[span][l] ? highs[span][l] : peak[l];
        }
      } else {
        for (int day = span == 0 ? 1 : span_ends[span - 1] + 1; day <= span_ends[span]; day++)
          for (int l = 0; l < LANES; l++) {
            double value = equity[day][l];
            peak[l] = peak[l] < value ? value : peak[l];
            double below = peak[l] - value, ratio = below / (peak[l] + restated[l]);
            deepest[l] = deepest[l] < below ? below : deepest[l];
            share[l] = share[l] < ratio ? ratio : share[l];
          }
      }
    }
    memcpy(fractions + at * LANES, share, sizeof share);
    memcpy(usd + at * LANES, deepest, sizeof deepest);
  }
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  FILE *in = fopen(argv[1], "rb");
  int32_t head[4];
  if (!in || fread(head, 4, 4, in) != 4) return 2;
  days = head[0], accounts = head[1], windows = head[2], spans = head[3];
  common = read_doubles(in, days);
  column0 = read_doubles(in, days);
  column1 = read_doubles(in, days);
  column2 = read_doubles(in, days);
  weights = read_doubles(in, (size_t)accounts * 3);
  capital = *read_doubles(in, 1);
  bounds = read_ints(in, 2 * windows);
  span_ends = read_ints(in, spans);
  fclose(in);
  equity = aligned_alloc(64, (size_t)days * sizeof *equity);
  highs = aligned_alloc(64, (size_t)spans * sizeof *highs);
  lows = aligned_alloc(64, (size_t)spans * sizeof *lows);
  falls = aligned_alloc(64, (size_t)spans * sizeof *falls);
  int *first = malloc(windows * sizeof *first), *end = malloc(windows * sizeof *end);
  for (int at = 0; at < windows; at++) first[at] = span_after(bounds[2 * at]), end[at] = span_after(bounds[2 * at + 1]);
  size_t results = (size_t)accounts * windows;
  double *fractions = malloc(results * 8), *usd = malloc(results * 8), best = INFINITY;
  for (int repetition = 0; repetition < atoi(argv[4]); repetition++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (int block = 0; block < accounts / LANES; block++) {
      const double *w = weights + (size_t)block * 3 * LANES;
      double *f = fractions + (size_t)block * windows * LANES, *u = usd + (size_t)block * windows * LANES;
      if (argv[3][0] == 's') run_equity_spans(w), by_spans(f, u, first, end);
      else if (argv[3][0] == 'd') run_equity(w), daily(f, u);
      else run_equity(w), division_free(f, u);
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (to.tv_sec - from.tv_sec) + 1e-9 * (to.tv_nsec - from.tv_nsec);
    if (seconds < best) best = seconds;
  }
  FILE *out = fopen(argv[2], "wb");
  fwrite(fractions, 8, results, out);
  fwrite(usd, 8, results, out);
  fclose(out);
  printf("%.9f\n", best);
  return 0;
}
