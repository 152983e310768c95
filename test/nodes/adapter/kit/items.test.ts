import { Readable } from 'node:stream';
import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { ItemWriter, fileOf } from '../../../../nodes/adapter/kit/items';
import { WithFiles, type StoredFile } from '../../../../nodes/adapter/kit/output';
import { NODE } from '../../support/node';
import { thrownBy } from '../../support/thrown';

const prepared: unknown[] = [];
const context = {
	helpers: {
		prepareBinaryData: async (...call: unknown[]) => {
			prepared.push(call);
			return await Promise.resolve({ data: `stored ${String(call[1])}`, mimeType: call[2] });
		},
		getBinaryDataBuffer: async (item: number, field: string) =>
			await Promise.resolve(Buffer.from(`${item} ${field}`)),
	},
	getInputData: () => [
		{ json: {} },
		{
			json: {},
			binary: {
				data: { mimeType: 'text/csv', fileName: 'a.csv', data: '' },
				plain: { mimeType: 'text/plain', data: '' },
			},
		},
	],
} as unknown as IExecuteFunctions;
const writer = new ItemWriter(context);

beforeEach(() => {
	prepared.length = 0;
});

describe('an output item', () => {
	it('is paired with the item it comes from, with several, or with none', async () => {
		expect(await writer.write({ id: 1 }, 3)).toEqual({ json: { id: 1 }, pairedItem: { item: 3 } });
		expect(await writer.write({ id: 1 }, [0, 2])).toEqual({
			json: { id: 1 },
			pairedItem: [{ item: 0 }, { item: 2 }],
		});
		expect(await writer.write({ id: 1 }, [])).toEqual({ json: { id: 1 }, pairedItem: [] });
	});

	it('has its files beside it: those that n8n keeps already, and those that it gets now', async () => {
		const kept: StoredFile = { data: 'there', mimeType: 'text/csv' };
		const content = Uint8Array.from([1, 2]);
		const files = { a: kept, b: { name: 'b.bin', type: 'x/y', content } };
		expect(await writer.write(new WithFiles({ id: 1 }, files), 0)).toEqual({
			json: { id: 1 },
			binary: { a: kept, b: { data: 'stored b.bin', mimeType: 'x/y' } },
			pairedItem: { item: 0 },
		});
		expect(prepared).toEqual([[Buffer.from(content), 'b.bin', 'x/y']]);
	});

	it('gets a stream as a stream, never whole in memory', async () => {
		const content = Readable.from(['a']);
		await writer.store({ name: 'a', type: 'x/y', content });
		expect(prepared).toEqual([[content, 'a', 'x/y']]);
	});
});

describe('an item that failed', () => {
	it('says why, what to do, and Zoom’s status', () => {
		const refused = new NodeApiError(
			NODE,
			{ message: 'x' },
			{ message: 'No', description: 'Ask', httpCode: '404' },
		);
		expect(writer.failure(refused, 2)).toEqual({
			json: { error: 'No', details: { next: 'Ask', httpCode: '404' } },
			pairedItem: { item: 2 },
		});
	});

	it('has no empty details', () => {
		const failure = new NodeOperationError(NODE, 'No');
		expect(writer.failure(failure, 0)).toStrictEqual({
			json: { error: 'No', details: {} },
			pairedItem: { item: 0 },
		});
	});
});

describe('a file of an input item', () => {
	it('has its name and type, or the name of its field', async () => {
		expect(await fileOf(context, 1, 'data')).toEqual({
			name: 'a.csv',
			type: 'text/csv',
			content: Buffer.from('1 data'),
		});
		expect(await fileOf(context, 1, 'plain')).toMatchObject({ name: 'plain', type: 'text/plain' });
	});

	it.each([
		[0, 'data'],
		[1, 'picture'],
		[2, 'data'],
	])('is missed by name: item %d, %s', async (item, field) => {
		const error: unknown = await fileOf(context, item, field).catch((one: unknown) => one);
		const told = thrownBy(() => {
			throw error;
		});
		expect(told).toEqual({ message: `The item has no file in the binary field "${field}"`, field });
	});
});
