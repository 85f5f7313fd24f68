/**
 * Time that this process has worked, all its threads together [ms]: what a limit on work is held against, because the
 * clock on the wall also counts what others do on the machine.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
