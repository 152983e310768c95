import { relative } from 'node:path';
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';
import { isInSample } from './sample';
import { survivorsOf } from './table';

/** Names what survives as it comes: a long run that is stopped has told something. */
export const strykerPlugins = [
	declareValuePlugin(PluginKind.Reporter, 'survivors', {
		onMutantTested: (mutant) => {
			if (!isInSample(mutant.id, Number(process.env['MUTATE_SAMPLE'] ?? 100))) return;
			const shown = { ...mutant, fileName: relative(process.cwd(), mutant.fileName) };
			for (const line of survivorsOf([shown])) process.stdout.write(`${line}\n`);
		},
	}),
];
