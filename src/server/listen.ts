import type { FastifyInstance } from "fastify";

/** An address to listen on, or the names of the settings that give it. */
interface Address<Port> {
  readonly host: string;
  readonly port: Port;
}

/** An address cannot be listened on; the cause is Node's error. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";

  constructor(
    readonly settings: Address<string>,
    readonly address: Address<number>,
    cause: unknown,
  ) {
    super(`${settings.host} and ${settings.port} give no address that can be listened on`, { cause });
  }
}

/** Listens on the address that the settings named give. Throws CannotListen. */
export async function listen(app: FastifyInstance, address: Address<number>, settings: Address<string>): Promise<void> {
  try {
    await app.listen({ host: address.host, port: address.port });
  } catch (error) {
    throw new CannotListen(settings, address, error);
  }
}
