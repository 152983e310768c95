import { endedRow, field, mapped, missingNotice, type N8n, skippedRow } from '../../../adapter/kit';
import { readDocument } from '../../../../zoom/account/document';
import type { ZoomRecord } from '../../../../zoom/values';
import { SECTIONS, type ReadSettings, type Section } from './reading';

/** What the operations on the settings as one document share. */

export const documentField = (displayName: string, description: string) =>
	mapped(field.json({ displayName, description, placeholder: 'e.g. {{ $json.document }}' }), (raw) =>
		readDocument(raw, displayName),
	);

export const includeField = () =>
	field.multiOptions({
		displayName: 'Include',
		description: 'Which parts of the account; empty means all. Each group takes up to six calls.',
		options: [
			{ name: 'Account Settings', value: 'account' },
			{ name: 'Groups', value: 'groups' },
			{ name: 'Locks', value: 'locks' },
			{ name: 'Roles', value: 'roles' },
		],
	});

export const sectionsOf = (include: readonly Section[] | undefined): ReadonlySet<Section> =>
	new Set(include?.length ? include : SECTIONS);

const GO_ON = 'Run again later.';

/** What could not be read, told beside the output too. */
export function missingIn({ partial }: ReadSettings, n8n: N8n): ZoomRecord[] {
	const notice = missingNotice(partial);
	if (notice) n8n.notice(notice);
	return [...partial.skipped.map(skippedRow), ...(partial.ended ? [endedRow(partial.ended, GO_ON)] : [])];
}
