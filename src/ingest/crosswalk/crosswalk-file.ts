import type { CodeName, EdgeEvidence, EdgeKind, TableFamily } from "../../domain/crosswalk.js";
import type { MappingData } from "../../domain/mapping.js";
import type { RegionSuccession, SuccessionKind } from "../../domain/succession.js";

interface FileEdge {
  readonly id: string;
  readonly family: TableFamily;
  readonly kind: EdgeKind;
  readonly evidence: EdgeEvidence;
  readonly year: number;
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly old: readonly CodeName[];
  readonly new: readonly CodeName[];
  readonly note?: string;
}

interface FileSuccession {
  readonly id: string;
  readonly kind: SuccessionKind;
  readonly year: number;
  readonly old: readonly { readonly name: string; readonly regionCode?: string }[];
  readonly new: readonly { readonly name: string; readonly regionCode?: string }[];
  readonly units?: readonly string[];
  readonly note?: string;
}

/** What seeds/crosswalk.schema.json describes. */
export interface CrosswalkFile {
  readonly $schema?: string;
  readonly name: string;
  readonly notes?: readonly string[];
  readonly codes?: readonly FileEdge[];
  readonly departments?: readonly FileSuccession[];
  readonly regions?: readonly RegionSuccession[];
}

/** A checked crosswalk file: its name, and what it says with nothing left out. */
export interface CrosswalkContent extends MappingData {
  readonly name: string;
}

/** The content of a checked file; a window that is not given is the year itself. */
export function contentOf(file: CrosswalkFile): CrosswalkContent {
  return {
    name: file.name,
    codes: (file.codes ?? []).map((edge) => ({
      ...edge,
      firstYear: edge.firstYear ?? edge.year,
      lastYear: edge.lastYear ?? edge.year,
      note: edge.note ?? null,
    })),
    departments: (file.departments ?? []).map((one) => ({
      ...one,
      old: one.old.map(({ name, regionCode }) => ({ name, regionCode: regionCode ?? null })),
      new: one.new.map(({ name, regionCode }) => ({ name, regionCode: regionCode ?? null })),
      units: one.units ?? [],
      note: one.note ?? null,
    })),
    regions: file.regions ?? [],
  };
}
