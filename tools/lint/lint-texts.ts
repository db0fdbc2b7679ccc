import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

/**
 * Lints the texts given as JSON on standard input (`[{file, code}]`) as if they stood in those files, and prints the
 * ids of the rules that refused each. The project graph is made first: without it the Nx rule passes everything.
 */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const texts = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    file: string;
    code: string;
  }[];
  await createProjectGraphAsync();
  const eslint = new ESLint();
  const refusedBy = [];
  for (const { file, code } of texts) {
    const [result] = await eslint.lintText(code, { filePath: file });
    refusedBy.push(result?.messages.map((message) => message.ruleId) ?? ['not linted']);
  }
  process.stdout.write(JSON.stringify(refusedBy));
}

await main();
