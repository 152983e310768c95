it('leaves something behind', () => {
	setTimeout(() => {
		const promise = Promise.reject(new Error('without an owner'));
		expect(promise).toBeInstanceOf(Promise);
	}, 5);
});
