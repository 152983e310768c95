import { encodeBody, FormFile } from '../../../../zoom/api/client/body';

describe('a request’s body', () => {
	it('is JSON', () => {
		expect(encodeBody({ a: false })).toEqual({ contentType: 'application/json', content: '{"a":false}' });
	});

	it('is a form that any parser reads for a file, whatever its name', async () => {
		const content = Buffer.from([0, 13, 10, 45, 45, 255]);
		const name = 'ana "1"\r\nX-Evil: yes.png';
		const encoded = encodeBody(new FormFile('pic_file', { name, type: 'image/png\r\nX-Evil: 1', content }));
		expect(encoded.contentType).toMatch(/^multipart\/form-data; boundary=/);
		const sent = new Uint8Array(Buffer.from(encoded.content));
		const response = new Response(sent, { headers: { 'content-type': encoded.contentType } });
		const file = (await response.formData()).get('pic_file') as File;
		expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
		expect(String(encoded.content)).not.toMatch(/^X-Evil/m);
	});

	it('is a form that may hold texts beside the file', async () => {
		const file = { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('PDF') };
		const texts = { to_channel: 'alerts', reply_main_message_id: 'ünï' };
		const encoded = encodeBody(new FormFile('files', file, texts));
		const sent = new Uint8Array(Buffer.from(encoded.content));
		const response = new Response(sent, { headers: { 'content-type': encoded.contentType } });
		const form = await response.formData();
		expect(form.get('to_channel')).toBe('alerts');
		expect((form.get('files') as File).name).toBe('plan.pdf');
		expect(form.get('reply_main_message_id')).toBe('ünï');
	});
});
