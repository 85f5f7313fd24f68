import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRandom } from '../../engine/math/index.js';
import { type StartedSweep, startSweep } from '../end-to-end/started-sweep.js';
import { hasRedis, type RedisServer, startRedis } from '../redis-server.js';

/** `npm run chaos` sets these higher; see docs/reliability.md. */
const ROUNDS = Number(process.env.SWEEP_CHAOS_ROUNDS ?? 1);
const KILLS = Number(process.env.SWEEP_CHAOS_KILLS ?? 2);
const SEED = Number(process.env.SWEEP_CHAOS_SEED ?? 1);
/** Step of the grid's deltas: a smaller one makes more trials. */
const STEP = process.env.SWEEP_CHAOS_STEP ?? '0.1';
/** The longest wait for a kill, in seconds: as long as the undisturbed run unless given. */
const WAIT = process.env.SWEEP_CHAOS_WAIT;
const WORKERS = 3;

const home = mkdtempSync(join(tmpdir(), 'sweep-chaos-'));
const grid = join(home, 'grids', 'chaos.yaml');
const undisturbed = join(home, 'undisturbed');
const random = makeRandom(SEED);
let run = '';
let seconds = 0;

beforeAll(async () => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  const axes = [
    'hedge.mix: [4/4/2, 4/0/0, 2/2/1, 0/4/2]',
    'hedge.sizing: [contracts, budget, risk, vega]',
    `hedge.delta: {from: 0.30, to: 0.60, step: ${STEP}}`,
    'condor.wing: [25, 50, 75, 100, delta 0.05, delta 0.10]',
    'friction.level: [none, live]',
  ];
  writeFileSync(grid, `name: chaos\nsweep:\n  ${axes.join('\n  ')}\n`);
  const started = performance.now();
  expect(await startSweep(['run', grid, '--out', undisturbed, '--quiet']).exit).toBe(0);
  seconds = (performance.now() - started) / 1000;
  [run] = readdirSync(undisturbed);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const tablesOf = (out: string) => readFileSync(join(out, run, 'tables.sha256'), 'utf8');

/** A random while, so that a kill meets a run at any point. */
const aWhile = () => new Promise((done) => setTimeout(done, random.uniform() * Number(WAIT ?? seconds) * 1000));

describe('a sweep under random kills', () => {
  it(`ends as the same bytes, ${ROUNDS} rounds of ${KILLS} kills of its process`, async () => {
    for (let round = 0; round < ROUNDS; ++round) {
      const out = join(home, `local-${round}`);
      let landed = 0;
      for (let kill = 0; kill < KILLS; ++kill) {
        const started = startSweep(['run', grid, '--out', out, '--quiet']);
        await Promise.race([aWhile(), started.exit]);
        if (started.process.exitCode === null) landed += 1;
        await started.kill();
      }
      const last = startSweep(['run', grid, '--out', out, '--quiet']);
      expect(await last.exit, last.output()).toBe(0);
      expect(tablesOf(out)).toBe(tablesOf(undisturbed));
      tell(`local round ${round + 1}: ${landed} of ${KILLS} kills met a run under way; the same bytes`);
      rmSync(out, { recursive: true });
    }
  }, 7_200_000);

  it.skipIf(!hasRedis)(
    `ends as the same bytes through a queue, kills of coordinator and ${WORKERS} workers`,
    async () => {
      const server = await startRedis();
      try {
        for (let round = 0; round < ROUNDS; ++round) await disturbQueue(server, round);
      } finally {
        await server.stop();
      }
    },
    7_200_000,
  );
});

async function disturbQueue(server: RedisServer, round: number): Promise<void> {
  const queue = `redis://127.0.0.1:${server.port}`;
  const out = join(home, `queue-${round}`);
  const startCoordinator = () => startSweep(['run', grid, '--out', out, '--queue', queue, '--quiet']);
  // The first sends its blocks; the others write them where the coordinator looks for them.
  const startWorker = (place: number) =>
    startSweep(['worker', '--queue', queue, '--workers', '1', ...(place === 0 ? ['--send'] : [])]);
  let coordinator = startCoordinator();
  const workers: StartedSweep[] = Array.from({ length: WORKERS }, (_, place) => startWorker(place));
  const struck: string[] = [];
  try {
    for (let kill = 0; kill < KILLS; ++kill) {
      await Promise.race([aWhile(), coordinator.exit]);
      const victim = random.integer(WORKERS + 1);
      if (victim === WORKERS) {
        await coordinator.kill();
        coordinator = startCoordinator();
        struck.push('coordinator');
      } else {
        await workers[victim].kill();
        workers[victim] = startWorker(victim);
        struck.push(`worker ${victim + 1}`);
      }
    }
    expect(await coordinator.exit, coordinator.output()).toBe(0);
    expect(tablesOf(out)).toBe(tablesOf(undisturbed));
    expect(server.keys()).toEqual([]);
    tell(`queue round ${round + 1}: killed ${struck.join(', ')}; the same bytes`);
  } finally {
    await Promise.all([coordinator, ...workers].map((each) => each.kill()));
    rmSync(out, { recursive: true, force: true });
  }
}

function tell(line: string): void {
  if (process.env.SWEEP_CHAOS_ROUNDS !== undefined) console.log(`${line} (undisturbed ${seconds.toFixed(1)} s)`);
}
