import { type Refusal, rephraseRefusals, type Zoom } from '../../../adapter/kit';
import type { Extension } from '../../shared/phoneUser';
import { isRecord, recordsIn, type ZoomRecord } from '../../../../zoom/values';

/** What the operations on desk phones share. */

export const deviceSubject = ({ deviceId }: { deviceId: string }): string => `device ${deviceId}`;

const noDevice: Refusal = {
	what: (subject) => `Zoom Phone knows no ${subject}`,
	next: 'Choose the device from the list, or check its ID in Zoom under Phone System Management → Phones & Devices.',
};

/**
 * A desk phone; the passwords with which it signs in are left out.
 * @throws ZoomRefusedError, which says so where there is no such device
 */
export async function deviceWith(zoom: Zoom, deviceId: string): Promise<ZoomRecord> {
	const refusals = { 400: noDevice, 404: noDevice };
	const device = await rephraseRefusals(
		deviceSubject({ deviceId }),
		refusals,
		async () => await zoom.request('GET /phone/devices/{deviceId}', { deviceId }),
	);
	return withoutPasswords(device);
}

function withoutPasswords(device: ZoomRecord): ZoomRecord {
	const { provision } = device;
	if (!isRecord(provision)) return device;
	const accounts = recordsIn(provision['sip_accounts']).map(({ password: _, ...account }) => account);
	return {
		...device,
		provision: { ...provision, ...('sip_accounts' in provision && { sip_accounts: accounts }) },
	};
}

/** Who has the desk phone: Zoom names all with their extensions, or one by ID alone. */
export function assigneesOf({ assignee, assignees }: ZoomRecord): ZoomRecord[] {
	const all = recordsIn(assignees);
	return all.length > 0 || !isRecord(assignee) ? all : [assignee];
}

export const isAssignee =
	({ extensionId, id }: Extension) =>
	(assignee: ZoomRecord): boolean =>
		assignee['extension_id'] === extensionId || (id !== '' && assignee['id'] === id);
