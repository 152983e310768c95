import type { Zoom } from '../../adapter/kit';
import { textOf } from '../../../zoom/values';
import { onPhoneOf } from './refusals';

/** The ID of a user, where Zoom documents an ID and no email. */
export async function idOf(zoom: Zoom, userId: string): Promise<string> {
	if (!userId.includes('@')) return userId;
	const route = 'GET /phone/users/{userId}';
	const { id } = await onPhoneOf(userId, async () => await zoom.request(route, { userId }));
	return textOf(id) || userId;
}
