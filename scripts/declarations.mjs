/** Writes dist/types/: the declarations of src, with the settings of the one tsconfig. */
import ts from 'typescript';
import { DIST, filesUnder, ROOT } from './files.mjs';

export function writeDeclarations() {
  const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'], exclude: ['src/cli'] }, ts.sys, ROOT);
  const sources = filesUnder('src', (path) => path.endsWith('.ts') && !path.startsWith('src/cli/')).map((path) => `${ROOT}/${path}`);
  const program = ts.createProgram(sources, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: `${ROOT}/src`,
    outDir: `${ROOT}/${DIST}/types`,
  });
  const { diagnostics } = program.emit();
  // Type errors are the business of `npm run check:types`; here only what keeps a declaration from being written.
  const problems = [...program.getDeclarationDiagnostics(), ...diagnostics];
  if (problems.length > 0) {
    throw new Error(
      ts.formatDiagnostics(problems, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' }),
    );
  }
}
