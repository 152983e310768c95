import { createServer, type AddressInfo } from 'node:net';

/** So many different TCP ports of the loopback interface, free at this moment. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = Array.from({ length: count }, () => createServer());
	const ports: number[] = [];
	for (const server of servers) {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject).listen(0, '127.0.0.1', resolve);
		});
		ports.push((server.address() as AddressInfo).port);
	}
	await Promise.all(servers.map(async (server) => await new Promise((resolve) => server.close(resolve))));
	return ports;
}
