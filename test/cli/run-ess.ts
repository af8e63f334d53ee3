/** Runs the command as it is published, in one bundle: a process of its own, in a folder of its own. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where packages are found. */
const BUNDLE = join(ROOT, 'node_modules', '.cache', `ess-${process.pid}`);
let building: Promise<unknown> | null = null;

/** Once for all tests of a file. */
function bundled(): Promise<unknown> {
  building ??= build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/ess.ts'],
    outdir: BUNDLE,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { __VERSION__: JSON.stringify('1.2.3') },
    logLevel: 'error',
  });
  return building;
}

process.on('exit', () => rmSync(BUNDLE, { recursive: true, force: true }));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  /** With plain spaces: where a line may break is not what a test is about. */
  readonly stderr: string;
}

export interface EssOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Hears when the process has begun. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** A folder that is gone after the tests, and the command in it. */
export class Desk {
  readonly path = mkdtempSync(join(tmpdir(), 'ess-'));

  constructor() {
    after(() => rmSync(this.path, { recursive: true, force: true }));
  }

  clear(): void {
    rmSync(this.path, { recursive: true, force: true });
    mkdirSync(this.path);
  }

  write(name: string, content: unknown): string {
    const text = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(this.path, name), text);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  json(name: string): unknown {
    return JSON.parse(this.read(name)) as unknown;
  }

  /** Names of what is in the folder, or in one of its folders; sorted. */
  files(folder = '.'): readonly string[] {
    return readdirSync(join(this.path, folder)).sort();
  }

  /** `ess …`, in French unless `env` says otherwise. */
  async ess(args: readonly string[], { stdin, env = {}, onStart }: EssOptions = {}): Promise<Ended> {
    await bundled();
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(BUNDLE, 'ess.js'), ...args], {
        cwd: this.path,
        env: { PATH: process.env['PATH'], TZ: process.env['TZ'], LANG: 'fr_FR.UTF-8', ...env },
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr: stderr.replace(/[\u00a0\u202f]/g, ' ') }));
      child.stdin.on('error', () => {}).end(stdin ?? '');
      onStart?.(child);
    });
  }
}

/** A server of this machine; its address, without a slash at the end. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
