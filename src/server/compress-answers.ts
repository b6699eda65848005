import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Smaller answers fit into a packet as they are. */
const FROM_BYTES = 1_024;
/** The best quality takes a hundred times as long for a tenth less. */
const BROTLI_QUALITY = 4;

/** Compresses what is sent in a scope for clients that say they take it. Compressed requests are refused: they may unfold without end. */
export async function compressAnswers(scope: FastifyInstance): Promise<void> {
  await scope.register(fastifyCompress, {
    threshold: FROM_BYTES,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  });
}
