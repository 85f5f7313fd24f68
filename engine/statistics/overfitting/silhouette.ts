/**
 * Silhouette of each member: (b - a) / max(a, b), a its mean distance to its own cluster, b to the nearest other.
 *
 * @param toCluster - sum of distances of each member to each cluster, shape [members × members], clusters named by
 *   their first member
 * @param clusterOf - cluster of each member
 * @param sizes - members of each cluster, 0 for names not in use
 * @returns shape [members], in [-1, 1]; 0 for a member alone in its cluster
 * @see Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20, 53-65
 */
export function silhouette(toCluster: Float64Array, clusterOf: Int32Array, sizes: Int32Array): Float64Array {
  const members = clusterOf.length;
  const clusters = Array.from(sizes.keys()).filter((cluster) => sizes[cluster] > 0);
  return Float64Array.from({ length: members }, (_, member) => {
    const own = clusterOf[member];
    if (sizes[own] === 1) return 0;
    const row = member * members;
    const within = toCluster[row + own] / (sizes[own] - 1);
    let nearest = Infinity;
    for (const cluster of clusters) {
      if (cluster !== own) nearest = Math.min(nearest, toCluster[row + cluster] / sizes[cluster]);
    }
    const larger = Math.max(within, nearest);
    return larger > 0 ? (nearest - within) / larger : 0;
  });
}
