# Writes pbo-cscv.json: probability of backtest overfitting by R's package pbo (Matt Barry), the mean as the score.
#
#     Rscript make-pbo-table.R path/to/pbo/R/pbo.R        written with R 4.2.2 and that file at commit 0be7c37
#
# Trials are even in number: the package ranks over N where the paper has N + 1, and for an even N the sign of the logit
# is the same. Scores of nine digits leave no ties, which rounded sums would break either way. The package's slope is
# left aside, for it regresses the in-sample score on the other; lm() gives the paper's.

source(commandArgs(trailingOnly = TRUE)[1])

number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")

case <- function(cycles, trials, sets) {
  set.seed(cycles)
  skill <- rep(seq(-0.2, 0.4, length.out = trials), each = cycles)
  scores <- matrix(round(0.03 * rnorm(cycles * trials) + 0.03 * skill, 9), cycles, trials)
  found <- pbo(scores, S = sets, ep = colMeans, threshold = 0)
  line <- lm(Rbn ~ Rn, found$rn_pairs)
  sprintf(
    '  {"cycles": %d, "trials": %d, "sets": %d, "probability": %.17g, "probabilityOfLoss": %.17g,\n   "slope": %.17g, "intercept": %.17g,\n   "ranks": %s,\n   "meanInSample": %.17g, "meanOutOfSample": %.17g,\n   "scores": %s}',
    cycles, trials, sets, found$phi, mean(found$rn_pairs$Rbn < 0), coef(line)[2], coef(line)[1],
    number(tabulate(unlist(found$results[, "os_rank"]), trials)), mean(found$rn_pairs$Rn), mean(found$rn_pairs$Rbn),
    number(t(scores))
  )
}

cases <- c(case(8, 10, 8), case(12, 6, 12), case(32, 12, 16))
writeLines(c("[", paste(cases, collapse = ",\n"), "]"), "pbo-cscv.json")
