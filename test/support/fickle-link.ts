import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to a server over TCP that can freeze, break and come back, as networks and servers do. */
export class FickleLink {
  private readonly sockets = new Set<Socket>();
  private isFrozen = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  static async to(host: string, port: number): Promise<FickleLink> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no TCP port was given");
    const link = new FickleLink(server, address.port, { host, port });
    server.on("connection", (socket) => link.carry(socket));
    return link;
  }

  private carry(client: Socket): void {
    const server = connect(this.target.port, this.target.host);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on("error", () => undefined);
      from.on("data", (chunk) => to.write(chunk));
      from.on("close", () => {
        this.sockets.delete(from);
        to.destroy();
      });
      if (this.isFrozen) from.pause();
    }
  }

  /** Nothing is carried any more, on open connections and new ones; nobody is told. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** New connections are carried again; those that were open hear nothing for ever. */
  thawForNew(): void {
    this.isFrozen = false;
  }

  thaw(): void {
    this.isFrozen = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** All connections are closed, and new ones are refused. */
  async cut(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async restore(): Promise<void> {
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
  }
}
