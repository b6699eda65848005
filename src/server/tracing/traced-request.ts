import { trace, type Context, SpanKind, type Span, type Tracer } from "@opentelemetry/api";

/** The span of a request, and the one below it that is under way. */
export class TracedRequest {
  private below: Context;

  constructor(
    private readonly tracer: Tracer,
    readonly span: Span,
    context: Context,
  ) {
    this.below = context;
  }

  /** A span below what is under way. */
  child(name: string, kind: SpanKind = SpanKind.INTERNAL): Span {
    return this.tracer.startSpan(name, { kind }, this.below);
  }

  /** What begins from now on stands below this span. */
  enter(span: Span): void {
    this.below = trace.setSpan(this.below, span);
  }
}
