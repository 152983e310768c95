import { text } from 'node:stream/consumers';
import { ended, HOST, pastSession, TOPIC, UUID } from './pastSession';
import type { Stage } from './stage';
import { HEADER } from './stage';
import type { TemplateTest } from './templateRun';

interface Told {
	readonly key: unknown;
	readonly body: unknown;
}

/** What the CRM was told. */
const told: Told[] = [];

function crm({ pages }: Stage): string {
	told.length = 0;
	return pages.page('/crm', (request, response) => {
		text(request).then(
			(body) => {
				told.push({ key: request.headers[HEADER.name], body: JSON.parse(body) as unknown });
				response.setHeader('content-type', 'application/json').end('{}');
			},
			() => response.destroy(),
		);
	});
}

export const attendanceToCrm: TemplateTest = {
	scene: async (stage) => {
		await stage.zoom.control.seed({
			users: [{ email: HOST, type: 2 }],
			pastMeetings: [
				pastSession(
					{
						Helen: { email: 'helen@your-company.example' },
						Ana: { email: 'Ana@client.example' },
						Cy: { email: 'cy@client.example', left: 10 },
						Gus: {},
					},
					{ kind: 'webinar' },
				),
			],
		});
		return {
			'Zoom Event Trigger': { subscription: 'crm' },
			'Tell the CRM': { url: crm(stage) },
		};
	},
	stories: {
		'tells of everybody from outside who has an address, with a key that stays': async (run) => {
			await run.publish();
			await run.push(ended('webinar.ended'));
			await run.executions();
			const first = [...told];
			expect(first.map(({ key }) => key)).toEqual([HEADER.value, HEADER.value]);
			expect(first.map(({ body }) => body)).toMatchObject([
				{ key: `${UUID} ana@client.example`, name: 'Ana', topic: TOPIC, minutes: 35 },
				{ key: `${UUID} cy@client.example`, name: 'Cy', minutes: 10 },
			]);
		},
	},
};
