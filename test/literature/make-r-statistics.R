# Writes r-statistics.json: figures of R and its packages boot and cluster for engine/statistics.
#
#     Rscript make-r-statistics.R        R 4.2.2, boot 1.3-28.1, cluster 2.1.4 (Debian: r-cran-boot, r-cran-cluster)

suppressPackageStartupMessages({ library(boot); library(cluster) })
set.seed(1990)
numbers <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
object <- function(...) {
  parts <- list(...)
  paste0("{", paste(sprintf('"%s": %s', names(parts), unlist(parts)), collapse = ", "), "}")
}

# Student's quantiles.
degrees <- c(4, 5, 6, 9, 20, 60)
student <- object(degrees = numbers(degrees), at975 = numbers(qt(0.975, degrees)), at95 = numbers(qt(0.95, degrees)))

# Interpolated order statistics, from the binomial distribution and the formula of Hettmansperger & Sheather.
order_interval <- function(x, confidence) {
  n <- length(x)
  d <- qbinom((1 - confidence) / 2, n, 0.5)
  if (1 - 2 * pbinom(d - 1, n, 0.5) < confidence) d <- d - 1
  outer <- 1 - 2 * pbinom(d - 1, n, 0.5)
  inner <- 1 - 2 * pbinom(d, n, 0.5)
  share <- (outer - confidence) / (outer - inner)
  weight <- (n - d) * share / (d + (n - 2 * d) * share)
  s <- sort(x)
  c((1 - weight) * s[d] + weight * s[d + 1], (1 - weight) * s[n - d + 1] + weight * s[n - d])
}
medians <- sapply(c(8, 13, 45, 76), function(n) {
  x <- round(rnorm(n), 3)
  object(values = numbers(x), at95 = numbers(order_interval(x, 0.95)), at90 = numbers(order_interval(x, 0.9)))
})

# Stationary bootstrap of a dependent 0/1 series by boot::tsboot.
latent <- filter(rnorm(220), 0.6, "recursive")[21:220]
held <- as.numeric(latent < 0.6)
drawn <- tsboot(held, mean, R = 40000, l = 7, sim = "geom")$t
stationary <- object(
  held = numbers(held), meanBlock = 7, variance = sprintf("%.17g", 200 * var(drawn)),
  percentile = numbers(quantile(drawn, c(0.025, 0.975)))
)

# Analysis of variance of a full factorial.
grid <- expand.grid(a = factor(1:4), b = factor(1:3), c = factor(1:2), d = factor(1:3))
y <- round(as.numeric(grid$a) * 0.3 + (grid$b == 2) * (grid$c == 1) * 0.8 + rnorm(nrow(grid), 0, 0.4), 4)
squares <- summary(aov(y ~ (a + b + c + d)^2, grid))[[1]][["Sum Sq"]]
anova <- object(levels = "[4, 3, 2, 3]", values = numbers(y), shares = numbers(squares / sum(squares)))

# Average linkage, its cuts and their silhouettes.
points <- rbind(
  matrix(rnorm(24, 0, 0.5), 12), matrix(rnorm(16, 3, 0.5), 8), cbind(rnorm(10, -3, 0.5), rnorm(10, 3, 0.5))
)
distances <- dist(points)
tree <- hclust(distances, "average")
cuts <- sapply(c(2, 3, 5, 12), function(k) {
  cut <- cutree(tree, k)
  object(clusters = k, of = numbers(cut), silhouettes = numbers(silhouette(cut, distances)[, 3]))
})
clusters <- object(
  members = 30, distances = numbers(as.matrix(distances)), cuts = paste0("[", paste(cuts, collapse = ",\n    "), "]")
)

writeLines(c(
  "{",
  paste0('  "student": ', student, ","),
  paste0('  "medians": [', paste(medians, collapse = ",\n    "), "],"),
  paste0('  "stationary": ', stationary, ","),
  paste0('  "anova": ', anova, ","),
  paste0('  "clusters": ', clusters),
  "}"
), "r-statistics.json")
