import { types } from "node:util";
import { beijingDayOf } from "../domain/day.js";
import { whyNoPublishedDay } from "../domain/published-day.js";
import { whyNoSourceUrl } from "../domain/source-url.js";
import { NOTHING_GIVEN, type GivenSource } from "../ingest/import/given-source.js";
import { listDocuments } from "../ingest/import/list-documents.js";
import { ManifestError } from "../ingest/import/manifest-error.js";
import { readManifest } from "../ingest/import/read-manifest.js";
import { UserError } from "./user-error.js";

const USAGE_EXIT = 2;

/** What says where documents come from. */
export interface SourceFlags {
  readonly sourceUrl?: string;
  readonly publishedOn?: string;
  readonly manifest?: string;
}

/** The documents to import, and what is given of each. */
export interface WhatToImport {
  readonly files: readonly string[];
  readonly given: (file: string) => GivenSource;
}

async function ofManifest(manifest: string, today: string): Promise<WhatToImport> {
  try {
    const entries = await readManifest(manifest, today);
    const given = new Map(entries.map((entry) => [entry.file, entry.given]));
    return { files: entries.map(({ file }) => file), given: (file) => given.get(file) ?? NOTHING_GIVEN };
  } catch (error) {
    if (error instanceof ManifestError) throw new UserError(error.lines, USAGE_EXIT);
    if (types.isNativeError(error) && "code" in error)
      throw new UserError(`--manifest ${manifest} cannot be read (${String(error.code)})`, USAGE_EXIT);
    throw error;
  }
}

/** As much of a value as a line holds. */
function shown(value: string | undefined): string {
  return JSON.stringify(value?.slice(0, 200) ?? "");
}

function givenByFlags({ sourceUrl, publishedOn }: SourceFlags, today: string): GivenSource {
  const flags = [sourceUrl === undefined ? "" : "--source-url", publishedOn === undefined ? "" : "--published-on"];
  const badUrl = sourceUrl === undefined ? null : whyNoSourceUrl(sourceUrl);
  if (badUrl !== null) throw new UserError(`--source-url ${shown(sourceUrl)} ${badUrl}`, USAGE_EXIT);
  const badDay = publishedOn === undefined ? null : whyNoPublishedDay(publishedOn, today);
  if (badDay !== null) throw new UserError(`--published-on ${shown(publishedOn)} ${badDay}`, USAGE_EXIT);
  return {
    place: flags.filter((flag) => flag !== "").join(", "),
    ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
}

/**
 * The documents that names or a manifest stand for, with what is given of each; nothing is read of them yet. Throws
 * UserError where the two do not go together, or where what is given cannot be.
 */
export async function whatToImport(names: readonly string[], flags: SourceFlags, now: Date): Promise<WhatToImport> {
  const today = beijingDayOf(now.toISOString());
  if (flags.manifest !== undefined) {
    if (names.length > 0)
      throw new UserError(
        "--manifest lists the documents; name them there or on the command line, not both",
        USAGE_EXIT,
      );
    if (flags.sourceUrl !== undefined || flags.publishedOn !== undefined)
      throw new UserError(
        "--manifest says where each document comes from; give --source-url and --published-on in its columns url and published-on",
        USAGE_EXIT,
      );
    return ofManifest(flags.manifest, today);
  }
  if (names.length === 0)
    throw new UserError("no document is named; name files or folders, or a list by --manifest", USAGE_EXIT);
  const given = givenByFlags(flags, today);
  const files = await listDocuments(names);
  if (files.length === 0) throw new UserError(`no document is in ${names.join(", ")}`);
  if (flags.sourceUrl !== undefined && files.length > 1)
    throw new UserError(
      `--source-url is the address of one document, and ${String(files.length)} are named; give the address of each by --manifest`,
      USAGE_EXIT,
    );
  return { files, given: () => given };
}
