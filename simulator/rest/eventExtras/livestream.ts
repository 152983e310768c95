import { noContent, ok } from '../../http/answer';
import { MeetingExtras, type Fields } from '../../meetings/extras';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Route } from '../routing/route';
import { oneOf, text } from '../routing/schema';
import type { EventKind } from './kind';

const get = (kind: EventKind): Route =>
	defineRoute({
		method: 'GET',
		path: `${kind.path}/livestream`,
		label: 'LIGHT',
		scopes: kind.scopes('read', 'read:livestream'),
		handle: (call) => ok(call.account.part(MeetingExtras).livestreams.get(kind.find(call).id)?.fields ?? {}),
	});

const update = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, Fields>({
		method: 'PATCH',
		path: `${kind.path}/livestream`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'update:livestream'),
		body: {
			required: ['page_url', 'stream_key', 'stream_url'],
			properties: {
				page_url: text(1024),
				stream_key: text(512),
				stream_url: text(1024),
				resolution: { type: 'string' },
			},
		},
		handle(call) {
			const { livestreams } = call.account.part(MeetingExtras);
			livestreams.set(kind.find(call).id, { fields: call.body, running: false });
			return noContent;
		},
	});

const SETTINGS = { active_speaker_name: { type: 'boolean' }, display_name: text(50) };

/** Only meetings have them. */
const OF_MEETINGS = {
	layout: oneOf('follow_host', 'gallery_view', 'speaker_view'),
	close_caption: oneOf('burnt-in', 'embedded', 'off'),
};

const changeStatus = (kind: EventKind): Route =>
	defineRoute<Record<string, never>, { action: 'start' | 'stop' | 'mode' }>({
		method: 'PATCH',
		path: `${kind.path}/livestream/status`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'update:livestream_status'),
		body: {
			properties: {
				action: kind.name === 'meeting' ? oneOf('start', 'stop', 'mode') : oneOf('start', 'stop'),
				settings: {
					type: 'object',
					properties: { ...SETTINGS, ...(kind.name === 'meeting' && OF_MEETINGS) },
				},
			},
		},
		handle(call) {
			const { id, status } = kind.find(call);
			const stream = call.account.part(MeetingExtras).livestreams.get(id);
			if (status !== 'started' || !stream) {
				throw kind.name === 'meeting'
					? new Refusal(400, 4927, `Meeting ${id} has not started.`)
					: new Refusal(400, 200, `Webinar ${id} has not started.`);
			}
			if (call.body.action !== 'mode') stream.running = call.body.action === 'start';
			return noContent;
		},
	});

export const livestreamRoutes = (kind: EventKind): Route[] =>
	[get, update, changeStatus].map((route) => route(kind));
