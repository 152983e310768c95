import { defineOperation, field } from '../../../adapter/kit';
import { compareDocuments, type Difference } from '../../../../zoom/account/compare';
import type { SettingsDocument } from '../../../../zoom/account/document';
import type { ZoomRecord } from '../../../../zoom/values';
import { approvedField, documentField, missingIn, wantedFor } from './documentFields';
import { readSettings } from './reading';

export const compareSettings = defineOperation({
	name: 'Compare Settings',
	value: 'compareSettings',
	action: 'Compare the settings of the account with a document',
	description:
		'List in words how the account, or another document, differs from a document of Export Settings',
	parameters: {
		document: approvedField(),
	},
	options: {
		other: field.json({
			displayName: 'Compare With',
			description:
				'Another document, such as one from another account. Without it, the account is read as it is now.',
		}),
	},
	subject: () => 'account',
	async execute({ zoom, n8n, values: { document }, options: { other } }) {
		if (other !== undefined) return comparison(compareDocuments(document, otherDocument(other)), []);
		const read = await readSettings(zoom, wantedFor(document));
		return comparison(compareDocuments(document, read.document), missingIn(read, n8n));
	},
});

const otherDocument = (raw: unknown): SettingsDocument => documentField('Compare With', '').parse(raw);

function comparison(differences: readonly Difference[], missing: readonly ZoomRecord[]): ZoomRecord {
	return {
		same: differences.length === 0 && missing.length === 0,
		count: differences.length,
		security: differences.filter(({ security }) => security).length,
		differences: differences.map(differenceRow),
		missing,
	};
}

export function differenceRow({
	owner,
	part,
	path,
	kind,
	approved,
	now,
	security,
	words,
}: Difference): ZoomRecord {
	return {
		words,
		kind,
		of: owner.of,
		...(owner.of !== 'account' && { name: owner.name }),
		...(part !== undefined && { part }),
		...(path !== '' && { setting: path }),
		approved: approved ?? null,
		now: now ?? null,
		security,
	};
}
