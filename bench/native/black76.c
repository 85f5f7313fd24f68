// Black-76 prices as one would write them in C with libm: the rival of the kernel in engine/kernels/assembly/black76.ts.
//
//     cc -O3 -march=native -ffp-contract=off black76.c -o black76 -lm
//     ./black76 INPUT REPETITIONS
//
// INPUT holds six columns of 64-bit floats, one after another: sign (1 call, -1 put), forward, strike, volatility, time,
// discount factor. Prints seconds of the fastest repetition and the sum of the prices.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double normal_distribution(double x) { return 0.5 * erfc(-x * M_SQRT1_2); }

static void prices(const double *sign, const double *forward, const double *strike, const double *volatility,
                   const double *time, const double *discount, long count, double *out) {
  for (long i = 0; i < count; ++i) {
    double deviation = volatility[i] * sqrt(time[i]);
    double d1 = log(forward[i] / strike[i]) / deviation + 0.5 * deviation;
    double d2 = d1 - deviation;
    out[i] = discount[i] * sign[i] *
             (forward[i] * normal_distribution(sign[i] * d1) - strike[i] * normal_distribution(sign[i] * d2));
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long count = ftell(file) / (6 * sizeof(double));
  rewind(file);
  double *columns = malloc(6 * count * sizeof(double));
  double *out = malloc(count * sizeof(double));
  if (fread(columns, sizeof(double), 6 * count, file) != (size_t)(6 * count)) return 2;
  double best = INFINITY, sum = 0;
  for (int repetition = 0; repetition < atoi(argv[2]); ++repetition) {
    double start = seconds();
    prices(columns, columns + count, columns + 2 * count, columns + 3 * count, columns + 4 * count, columns + 5 * count,
           count, out);
    double taken = seconds() - start;
    if (taken < best) best = taken;
  }
  for (long i = 0; i < count; ++i) sum += out[i];
  printf("%.9g %.17g\n", best, sum);
  return 0;
}
