import { defineOperation, field } from '../../../adapter/kit';
import { compareDocuments, type Difference } from '../../../../zoom/account/compare';
import type { SettingsDocument } from '../../../../zoom/account/document';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { documentField, missingIn } from './documentFields';
import { readSettings, type Section } from './reading';

export const compareSettings = defineOperation({
	name: 'Compare Settings',
	value: 'compareSettings',
	action: 'Compare the settings of the account with a document',
	description:
		'Say in words in what the account, or another document, is not as a document of Export Settings',
	parameters: {
		document: documentField(
			'Approved Settings',
			'What Export Settings gave under "document" when all was right',
		),
	},
	options: {
		other: field.json({
			displayName: 'Compare With',
			description:
				'Another document, such as one of another account. Without it the account is read as it is now.',
		}),
	},
	subject: () => 'account',
	async execute({ zoom, n8n, values: { document }, options: { other } }) {
		if (other !== undefined) return comparison(compareDocuments(document, otherDocument(other)), []);
		const read = await readSettings(zoom, sectionsIn(document));
		return comparison(compareDocuments(document, read.document), missingIn(read, n8n));
	},
});

const otherDocument = (raw: unknown): SettingsDocument => documentField('Compare With', '').parse(raw);

/** What has to be read to compare it with this. @throws ZoomInvalidInputError for a document that holds nothing */
export function sectionsIn({ account, groups, roles }: SettingsDocument): ReadonlySet<Section> {
	const parts = [account ?? {}, ...Object.values(groups ?? {})].flatMap((one) => Object.keys(one));
	const hasSettings = Object.keys(account ?? {}).some((part) => !part.endsWith('locks'));
	const sections = new Set<Section>([
		...(hasSettings ? (['account'] as const) : []),
		...(groups ? (['groups'] as const) : []),
		...(parts.some((part) => part.endsWith('locks')) ? (['locks'] as const) : []),
		...(roles ? (['roles'] as const) : []),
	]);
	if (sections.size > 0) return sections;
	throw new ZoomInvalidInputError('"Approved Settings" holds no settings', 'Approved Settings');
}

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
