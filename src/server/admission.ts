import type { FastifyInstance, FastifyRequest } from "fastify";
import { askerOf, whenOver } from "./answer-over.js";
import { clientOf } from "./client-of.js";
import { FairGate, type QueueFill } from "./fair-gate.js";
import { refuseOverloaded } from "./overloaded.js";
import type { ServingBounds } from "./serving-bounds.js";

/**
 * Requests of this scope run some at a time and wait in a fair queue, once they have come whole: a request that is still
 * being sent takes no place. What would be refused then is refused before its body is read. Gives how long, in
 * milliseconds, a request has waited; `watch` is handed what says how many run and wait.
 */
export function admitInTurn(
  scope: FastifyInstance,
  bounds: ServingBounds,
  watch: (read: () => QueueFill) => void = () => undefined,
): (request: FastifyRequest) => number {
  const gate = new FairGate(bounds);
  watch(() => gate.fill);
  const admitted = new WeakMap<FastifyRequest, { readonly waitedMs: number; readonly leave: () => void }>();
  scope.addHook("onRequest", async (request, reply) => {
    const refusal = gate.refusalOf(clientOf(request.ip));
    if (refusal !== null) await refuseOverloaded(reply, refusal, bounds);
  });
  scope.addHook("preHandler", async (request, reply) => {
    const client = clientOf(request.ip);
    const came = performance.now();
    const refusal = await gate.enter(client, askerOf(reply));
    if (refusal === "gone") return reply.hijack();
    if (refusal !== null) return refuseOverloaded(reply, refusal, bounds);
    const began = performance.now();
    let isIn = true;
    const leave = (): void => {
      if (isIn) gate.leave(client, performance.now() - began);
      isIn = false;
    };
    admitted.set(request, { waitedMs: began - came, leave });
    whenOver(reply, leave);
  });
  // The answer is made; who takes it slowly keeps nobody else waiting.
  scope.addHook("onSend", async (request, _reply, payload) => {
    admitted.get(request)?.leave();
    return Promise.resolve(payload);
  });
  return (request) => admitted.get(request)?.waitedMs ?? 0;
}
