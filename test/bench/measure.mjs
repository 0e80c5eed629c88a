import { readFileSync, readdirSync } from 'node:fs';

/** The value below which this share of the numbers lies; `share` from 0 to 1. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The number in the middle. */
export const median = (numbers) => percentile(numbers, 0.5);

/** Milliseconds that the work takes, and what it answers. */
export async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** Takes turns between two measurements, so that a slow moment of the machine meets both; medians in milliseconds. */
export async function inTurns(rounds, first, second) {
  const times = { first: [], second: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.first.push(await first(round));
    times.second.push(await second(round));
  }
  return { first: median(times.first), second: median(times.second) };
}

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;
const SAMPLE_EVERY_MS = 20;

/**
 * Resident memory of a process and all that it started, or of those alone, in bytes; undefined where the system has no
 * /proc.
 */
export function residentBytes(pid, { itself = true } = {}) {
  const parents = new Map();
  const sizes = new Map();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
        sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * KILOBYTE);
      } catch {
        // The process ended between the list and the look.
      }
    }
  } catch {
    return undefined;
  }
  const family = [pid];
  for (let at = 0; at < family.length; at += 1) {
    for (const [child, parent] of parents) if (parent === family[at]) family.push(child);
  }
  const counted = itself ? family : family.slice(1);
  return counted.reduce((sum, member) => sum + (sizes.get(member) ?? 0), 0);
}

/** Watches the resident memory of a process and all that it starts, or of those alone; `stop` answers the peak in megabytes. */
export function watchMemory(pid, whose = {}) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentBytes(pid, whose) ?? Number.NaN);
  };
  look();
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak / MEGABYTE;
    },
  };
}

/** Megabytes of bytes. */
export const megabytes = (bytes) => bytes / MEGABYTE;
