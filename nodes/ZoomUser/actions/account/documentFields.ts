import { endedRow, field, mapped, missingNotice, type N8n, skippedRow } from '../../../adapter/kit';
import { readDocument, type SettingsDocument } from '../../../../zoom/account/document';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { SECTIONS, sameAs, type ReadSettings, type Section, type Wanted } from './reading';

/** What the operations on the settings as one document share. */

export const documentField = (displayName: string, description: string) =>
	mapped(field.json({ displayName, description, placeholder: 'e.g. {{ $json.document }}' }), (raw) =>
		readDocument(raw, displayName),
	);

export const includeField = () =>
	field.multiOptions({
		displayName: 'Include',
		description:
			'Which parts of the account to include. If none is selected, all are. Each group takes up to six calls.',
		options: [
			{ name: 'Account Settings', value: 'account' },
			{ name: 'Groups', value: 'groups' },
			{ name: 'Locks', value: 'locks' },
			{ name: 'Roles', value: 'roles' },
		],
	});

export const sectionsOf = (include: readonly Section[] | undefined): ReadonlySet<Section> =>
	new Set(include?.length ? include : SECTIONS);

const APPROVED = 'Approved Settings';

export const approvedField = () =>
	documentField(APPROVED, 'The "document" that Export Settings returned when everything was right');

/** What has to be read to compare it with the approved settings. @throws ZoomInvalidInputError where they hold nothing */
export function wantedFor(approved: SettingsDocument): Wanted {
	const wanted = sameAs(approved);
	if (wanted.groups || wanted.roles || wanted.partsOf({ of: 'account' }).length > 0) return wanted;
	throw new ZoomInvalidInputError(`"${APPROVED}" holds no settings`, APPROVED);
}

const GO_ON = 'Run again later.';

/** What could not be read, told beside the output too. */
export function missingIn({ partial }: ReadSettings, n8n: N8n): ZoomRecord[] {
	const notice = missingNotice(partial);
	if (notice) n8n.notice(notice);
	return [...partial.skipped.map(skippedRow), ...(partial.ended ? [endedRow(partial.ended, GO_ON)] : [])];
}
