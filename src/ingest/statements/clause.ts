import { isFiller } from "./filler.js";
import type { Token } from "./token.js";

/** The tokens of a passage with the text that they were found in. */
export interface Lexed {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

const CLAUSE_ENDS: ReadonlySet<Token["kind"]> = new Set(["comma", "semicolon", "stop"]);
const FIGURES: ReadonlySet<Token["kind"]> = new Set(["money", "rate", "bare", "noRate"]);

/** True for a token that closes a clause. */
export function endsClause(token: Token): boolean {
  return CLAUSE_ENDS.has(token.kind);
}

/** The text between two neighbouring tokens. */
export function gapBefore({ folded, tokens }: Lexed, index: number): string {
  return folded.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? folded.length);
}

/** No clause or sentence needs a longer look ahead; a text without full stops must not be read again and again. */
const LOOK_AHEAD = 150;

/** The tokens from `from` to the first that `ends` is true of, or as far as the look ahead goes. */
export function tokensUntil({ tokens }: Lexed, from: number, ends: (token: Token) => boolean): readonly Token[] {
  const ahead = tokens.slice(from, from + LOOK_AHEAD);
  const end = ahead.findIndex(ends);
  return end < 0 ? ahead : ahead.slice(0, end);
}

/** The tokens of the clause that starts at `from`. */
export function clauseFrom(lexed: Lexed, from: number): readonly Token[] {
  return tokensUntil(lexed, from, endsClause);
}

function hasFigure(clause: readonly Token[]): boolean {
  return clause.some(({ kind }) => FIGURES.has(kind));
}

/** What says more of a line than its name: it opens a statement when it follows the name at once. */
const SAYS: ReadonlySet<Token["kind"]> = new Set([
  "final",
  "budget",
  "completion",
  "compare",
  "comparator",
  "share",
  "money",
]);

/** True where the clause from `from` names a line and goes on to state a figure of it (公务接待费支出决算为…). */
function namesAndStates(lexed: Lexed, from: number): boolean {
  const [first, second] = lexed.tokens.slice(from, from + 2);
  if (first === undefined || second === undefined) return false;
  if (first.kind === "year" || first.kind === "ordinal") return namesAndStates(lexed, from + 1);
  if (first.kind !== "name" && first.kind !== "path") return false;
  if (!isFiller(gapBefore(lexed, from + 1)) || !SAYS.has(second.kind)) return false;
  return hasFigure(clauseFrom(lexed, from));
}

/** How the clause from `from` starts a statement of its own, or null where it does not (it may be part of a reason). */
export function statementOpening(lexed: Lexed, from: number): "NAMED" | "COMPARE" | "RATE" | null {
  const first = lexed.tokens[from];
  if (first === undefined || !isFiller(gapBefore(lexed, from))) return null;
  if (namesAndStates(lexed, from)) return "NAMED";
  const clause = clauseFrom(lexed, from);
  const states = hasFigure(clause) || clause.some(({ kind }) => kind === "flat");
  if (first.kind === "compare" || first.kind === "comparator") {
    return states || first.kind === "comparator" ? "COMPARE" : null;
  }
  if (first.kind === "completion" || first.kind === "share") return states ? "RATE" : null;
  return (first.kind === "budget" || first.kind === "final") && states ? "NAMED" : null;
}
