import { HeldPermit } from '../../../../zoom/api/limits/heldPermit';

it('gives back all that it holds, last first, although one of them cannot be given back', async () => {
	const permit = new HeldPermit();
	const back: string[] = [];
	const end = (name: string) => async (): Promise<void> => {
		await Promise.resolve();
		back.push(name);
		if (name === 'second') throw new Error('stuck');
	};
	for (const name of ['first', 'second', 'third']) permit.endWith(end(name));
	await expect(permit.end({ status: 200 })).rejects.toThrow('stuck');
	expect(back).toEqual(['third', 'second', 'first']);
	await permit.end({ status: 200 });
	expect(back).toHaveLength(3);
});
