import type { Agent, AgentOptions } from 'node:http';
import { ConnectTimeout, ProxyRefusal } from './failure';

/**
 * An agent that reaches Zoom through a proxy's CONNECT tunnel. Credentials in the proxy's URL go to the proxy only.
 * @throws ProxyRefusal from a request whose tunnel the proxy refuses: its answer must not pass for Zoom's
 */
export async function createTunnel(proxy: string, pool: AgentOptions, connectMs: number): Promise<Agent> {
	const { HttpsProxyAgent } = await import('https-proxy-agent');

	class Tunnel extends HttpsProxyAgent<string> {
		override async connect(
			...[request, options]: Parameters<InstanceType<typeof HttpsProxyAgent<string>>['connect']>
		) {
			let status = 0;
			request.once('proxyConnect', (answer: { statusCode: number }) => (status = answer.statusCode));
			const patience = new AbortController();
			const timer = setTimeout(() => {
				patience.abort();
			}, connectMs);
			try {
				// Read by super.connect before it first waits, so it is this connection's own.
				this.connectOpts = { ...this.connectOpts, signal: patience.signal };
				const socket = await super.connect(request, options);
				if (status === 200) return socket;
				socket.destroy();
				throw new ProxyRefusal(status);
			} catch (error) {
				throw patience.signal.aborted ? new ConnectTimeout() : error;
			} finally {
				clearTimeout(timer);
			}
		}
	}

	return new Tunnel(proxy, pool);
}
