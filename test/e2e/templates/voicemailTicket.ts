import { text } from 'node:stream/consumers';
import { HEADER, type Stage } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const ANA = 'ana@example.com';
const CALLER = '+14155550199';
const BYTES = 512;

interface Ticket {
	readonly key: unknown;
	readonly body: unknown;
}

/** What the ticket system was told. */
const tickets: Ticket[] = [];

function ticketSystem({ pages }: Stage): string {
	tickets.length = 0;
	return pages.page('/tickets', (request, response) => {
		text(request).then(
			(body) => {
				tickets.push({ key: request.headers[HEADER.name], body: JSON.parse(body) as unknown });
				response.setHeader('content-type', 'application/json').end('{}');
			},
			() => response.destroy(),
		);
	});
}

const sceneWith =
	(transcript: string | undefined): TemplateTest['scene'] =>
	async (stage) => {
		await stage.zoom.control.seed({
			users: [{ email: ANA, type: 2, first_name: 'Ana' }],
			phone: {
				users: [{ email: ANA, extension: 1002 }],
				calls: [
					{
						user: ANA,
						startsAt: Date.now() - 60_000,
						voicemail: { size: BYTES, ...(transcript !== undefined && { transcript }) },
					},
				],
			},
		});
		return {
			'Zoom Event Trigger': { subscription: 'voicemails' },
			'Wait for the Transcript': { amount: 1, unit: 'seconds' },
			'Open a Ticket': { url: ticketSystem(stage) },
		};
	};

/** The one voicemail that there is, as Zoom shows it. */
async function voicemail({
	admin: { call },
}: TemplateRun): Promise<Record<string, unknown> & { id: string }> {
	const list = await call<{ voice_mails: Array<{ id: string }> }>('GET', `/phone/users/${ANA}/voice_mails`);
	const { body } = await call('GET', `/phone/voice_mails/${list.body.voice_mails[0]?.id ?? ''}`);
	return body as Record<string, unknown> & { id: string };
}

const tell = async (run: TemplateRun, id: string): Promise<void> => {
	await run.push({ event: 'phone.voicemail_received', object: { id, callee_number: '1002' } });
};

const VOICEMAIL = 'GET /phone/voice_mails/{voicemailId}';

export const voicemailTicket: TemplateTest = {
	scene: sceneWith('Please call me back about the invoice.'),
	stories: {
		'mails who called, what was said and the sound, and opens a ticket': async (run) => {
			await run.publish();
			const { id } = await voicemail(run);
			await tell(run, id);
			const { subject, text: words, attachments } = await run.stage.mail.next();
			expect(subject).toContain(`Voicemail from Caller, ${CALLER}`);
			for (const part of ['Please call me back about the invoice.', 'To: Ana', CALLER])
				expect(words).toContain(part);
			expect(attachments).toMatchObject([{ mimeType: 'audio/mpeg' }]);
			await run.executions();
			expect(tickets).toMatchObject([
				{
					key: HEADER.value,
					body: {
						key: id,
						title: subject,
						phone: CALLER,
						body: expect.stringContaining('invoice') as unknown,
					},
				},
			]);
		},
		'looks again while Zoom still writes the transcript': async (run) => {
			const written = await voicemail(run);
			await run.stage.zoom.control.fault({
				on: VOICEMAIL,
				status: 200,
				times: 2,
				body: { ...written, transcription: { status: 1 } },
			});
			await run.publish();
			await tell(run, written.id);
			expect((await run.stage.mail.next()).text).toContain('Please call me back about the invoice.');
		},
	},
};

export const voicemailWithoutTranscript: TemplateTest = {
	scene: sceneWith(undefined),
	stories: {
		'says that there is no transcript, and has the sound': async (run) => {
			await run.publish();
			await tell(run, (await voicemail(run)).id);
			const { text: words, attachments } = await run.stage.mail.next();
			expect(words).toContain('Zoom has no transcript of it');
			expect(attachments).toHaveLength(1);
		},
	},
};
