import { defineOperation } from '../../../adapter/kit';
import { includeField, missingIn, sectionsOf } from './documentFields';
import { readSettings, wholeSections } from './reading';

export const exportSettings = defineOperation({
	name: 'Export Settings',
	value: 'exportSettings',
	action: 'Export the settings of the account',
	description:
		'Get the settings and locks of the account and its groups, and its roles, as one document without secrets, to keep, compare and put back',
	parameters: { include: includeField() },
	subject: () => 'account',
	async execute({ zoom, n8n, values: { include } }) {
		const read = await readSettings(zoom, wholeSections(sectionsOf(include)));
		return { document: read.document, missing: missingIn(read, n8n) };
	},
});
