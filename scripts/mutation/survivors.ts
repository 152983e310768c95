import { relative } from 'node:path';
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';
import { isInSample } from './sample';
import { progressOf, survivorsOf, type MutantResult } from './table';

const tested: MutantResult[] = [];

/** Names what survives as it comes, and how many there were so far: a long run that is stopped has told something. */
export const strykerPlugins = [
	declareValuePlugin(PluginKind.Reporter, 'survivors', {
		onMutantTested: (mutant) => {
			if (!isInSample(mutant.id, Number(process.env['MUTATE_SAMPLE'] ?? 100))) return;
			const shown = { ...mutant, fileName: relative(process.cwd(), mutant.fileName) };
			tested.push(shown);
			for (const line of survivorsOf([shown])) process.stdout.write(`${line} [${progressOf(tested)}]\n`);
		},
	}),
];
