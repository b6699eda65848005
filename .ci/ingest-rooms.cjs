// Which room of src/ingest looks into which: rules of the layering check (.dependency-cruiser.cjs).

/**
 * The rooms of src/ingest in the order in which a document goes through them, each with the rooms before it that it may
 * look into; what is not listed is closed to it. `located.ts`, `folded.ts` and `trimmed.ts` are open to all.
 */
const ROOMS = {
  "seed-files/": [],
  "classification/": ["seed-files/"],
  "readers/": [],
  "recognise/": ["classification/"],
  "statements/": ["classification/"],
  "read-account": ["readers/", "recognise/", "statements/"],
  "record/": [],
  "links/": [],
  "checks/": ["classification/", "recognise/", "statements/", "record/"],
  "save/": ["record/", "links/", "checks/"],
  "reading/": ["readers/", "read-account", "record/", "checks/"],
  "crosswalk/": ["seed-files/", "save/"],
  "seeds/": ["seed-files/", "record/", "save/", "crosswalk/"],
  "import/": ["readers/", "read-account", "record/", "checks/", "save/", "reading/"],
  "doctor/": ["links/", "save/"],
};

/** A room of src/ingest that looks into no room but itself and those listed. */
const room = (name, open) => ({
  name: `ingest-${name.replace("/", "")}-looks-into-no-later-room`,
  comment:
    "A document goes through once, forward only: readers, recognise, statements, record, checks, save. A room that " +
    "looked into a later one could not be understood, tested or changed before it.",
  severity: "error",
  from: { path: `^src/ingest/${name}` },
  to: {
    path: "^src/ingest/",
    pathNot: [name, ...open, "(located|folded|trimmed)\\.ts$"].map((folder) => `^src/ingest/${folder}`),
  },
});

module.exports = [
  ...Object.entries(ROOMS).map(([name, open]) => room(name, open)),
  {
    name: "ingest-has-no-other-room",
    comment: "A room of ingest that is not listed above could look, and be looked into, from everywhere.",
    severity: "error",
    from: { path: "^src/ingest/" },
    to: {
      path: "^src/ingest/",
      pathNot: [...Object.keys(ROOMS), "(located|folded|trimmed)\\.ts$"].map((folder) => `^src/ingest/${folder}`),
    },
  },
];
