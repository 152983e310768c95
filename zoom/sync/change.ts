import type { Change, Value } from './planRow';
import { confirmProfile, type ConfirmTools } from './profile/confirm';
import { isLookedField } from './profile/fields';
import { attributeKey, isOfProfile } from './users';

/** The profile only. The address comes last: the user is known by the old one until then. @throws ZoomError */
export async function changeUser(
	userId: string,
	changes: readonly Change[],
	tools: ConfirmTools,
): Promise<void> {
	await changeProfile(
		userId,
		changes.filter(({ field }) => field !== 'email'),
		tools,
	);
	const moved = changes.find(({ field }) => field === 'email');
	if (moved)
		await tools.zoom.request('PUT /users/{userId}/email', { userId, body: { email: String(moved.to) } });
}

/** The profile only, in one call; sends nothing where there is nothing to change. @throws ZoomError */
export async function changeProfile(
	userId: string,
	changes: readonly Change[],
	tools: ConfirmTools,
): Promise<void> {
	const own = changes.filter(({ field }) => isOfProfile(field));
	if (own.length === 0) return;
	await tools.zoom.request('PATCH /users/{userId}', { userId, body: profileOf(own) });
	await confirmProfile(
		userId,
		own.filter(({ field }) => isLookedField(field)),
		tools,
	);
}

function profileOf(changes: readonly Change[]): Record<string, unknown> {
	const plain: Record<string, Value> = {};
	const attributes: Array<{ key: string; value: string }> = [];
	for (const { field, to } of changes) {
		const key = attributeKey(field);
		if (key === undefined) plain[field] = to;
		else attributes.push({ key, value: String(to) });
	}
	return { ...plain, ...(attributes.length > 0 && { custom_attributes: attributes }) };
}
