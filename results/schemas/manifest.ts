/** Everything needed to make a run again; `manifest.json` of its folder. */
export interface Manifest {
  /** Folder name: `<grid name>-<first 10 hex of runHash>`. */
  readonly run: string;
  /** sha256 over the resolved grid, the dataset's hash, the seed and the engine version. */
  readonly runHash: string;
  readonly grid: {
    readonly name: string;
    /** The YAML as it was given. */
    readonly text: string;
    /** sha256 of the canonical JSON of the resolved sweep. */
    readonly resolvedHash: string;
  };
  readonly dataset: {
    readonly name: string;
    readonly hash: string;
    /** First and last trading day used, `YYYY-MM-DD`. */
    readonly from: string;
    readonly to: string;
    /** Columns that no one observed, with their model, e.g. `{"vix": "path-dependent volatility"}`. */
    readonly modelled: Readonly<Record<string, string>>;
  };
  readonly seed: number;
  readonly engineVersion: string;
  readonly nodeVersion: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly status: 'running' | 'complete';
  /** ISO instants; they identify nothing and enter no hash. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
}
