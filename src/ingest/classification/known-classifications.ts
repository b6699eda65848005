import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Classification } from "./classification.js";
import { parseClassification } from "./parse-classification.js";

const FOLDER = path.join("seeds", "classification");

/** The folder of the package's own classification: the nearest above this file, wherever it was compiled to. */
function folderAbove(start: string): string {
  let folder = start;
  while (!existsSync(path.join(folder, FOLDER)) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return path.join(folder, FOLDER);
}

const loaded = new Map<string, Classification>();

/** Read when a process first asks, and once: documents are read in processes of their own. */
function load(file: string): Classification {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const classification = new Classification(
    parseClassification(readFileSync(path.join(folderAbove(__dirname), file), "utf8"), file),
  );
  loaded.set(file, classification);
  return classification;
}

/** 支出功能分类: codes that begin with 2, of seeds/classification/functional.csv. Throws SeedFileError. */
export function functionalClassification(): Classification {
  return load("functional.csv");
}

/** 支出经济分类 since 2018: codes that begin with 3, of seeds/classification/economic.csv. Throws SeedFileError. */
export function economicClassification(): Classification {
  return load("economic.csv");
}
