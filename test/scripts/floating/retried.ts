jest.retryTimes(2);
let tries = 0;

it('passes when it is tried again', async () => {
	tries += 1;
	const promise = tries === 1 ? Promise.reject(new Error('without an owner')) : Promise.resolve();
	expect(promise).toBeInstanceOf(Promise);
	await new Promise((resolve) => setTimeout(resolve, 20));
});
