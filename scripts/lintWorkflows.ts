/** Judges .github/workflows by GitHub's own parser; part of `npm run lint`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../.github/workflows');

async function main(): Promise<void> {
	const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
		await import('@actions/workflow-parser');
	for (const name of readdirSync(FOLDER)) {
		const file = { name, content: readFileSync(join(FOLDER, name), 'utf8') };
		const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
		if (value) await convertWorkflowTemplate(context, value);
		for (const { message } of context.errors.getErrors()) {
			process.stderr.write(`.github/workflows/${name}: ${message}\n`);
			process.exitCode = 1;
		}
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
