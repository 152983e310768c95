import { created } from '../../http/answer';
import { defineRoute, type Route } from '../routing/route';
import { text, whole } from '../routing/schema';
import type { EventKind } from './kind';

interface InviteBody {
	attendees?: Array<{ name: string }>;
	ttl?: number;
}

export const inviteLinks = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, InviteBody>({
		method: 'POST',
		path: `${kind.path}/invite_links`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'write:invite_links'),
		body: {
			properties: {
				attendees: {
					type: 'array',
					maxItems: 500,
					items: {
						type: 'object',
						required: ['name'],
						properties: {
							name: text(64),
							disable_audio: { type: 'boolean' },
							disable_video: { type: 'boolean' },
						},
					},
				},
				ttl: whole(0, 7_776_000),
			},
		},
		handle(call) {
			const { id } = kind.find(call);
			const { random } = call.account.surroundings;
			const links = (call.body.attendees ?? []).map(({ name }) => ({
				name,
				join_url: `${call.origin}/w/${id}?tk=${random.id(32)}`,
			}));
			return created({ attendees: links });
		},
	});
